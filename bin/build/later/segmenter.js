/** Looks like Intl.Segmenter, and makes one when it is first used. */
class Later {
  /** @type {Intl.Segmenter | undefined} */
  #made

  /** @param {string} text */
  segment(text) {
    this.#made ??= new Intl.Segmenter()
    return this.#made.segment(text)
  }
}

export { Later as 'Intl.Segmenter' }
