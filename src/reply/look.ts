/** Looks for new versions of a source. An answer is never waited for, since a server may be slow. */

/** Something that changes by itself. */
export interface Part {
  readonly key: string
  /** Returns a mark that differs once the part may have changed, or null. Never rejects. */
  version(): Promise<string | null>
}

export class Look {
  readonly key: string
  readonly #part: Part
  #known: string
  #isLooking = false
  /** The result of the last look, until it is used. */
  #seen: string | null | undefined
  /** A new version that may still be being written. */
  #unsettled: string | null = null

  constructor(part: Part, known: string) {
    this.key = part.key
    this.#part = part
    this.#known = known
  }

  get hasAnswer(): boolean {
    return this.#seen !== undefined
  }

  /** Starts to look. Returns false if the last look has not been answered yet. */
  start(): boolean {
    if (this.#isLooking) return false
    this.#isLooking = true
    this.#part.version().then((version) => {
      this.#seen = version
      this.#isLooking = false
    })
    return true
  }

  /** Uses the answer. A version is new once two looks in a row have seen it. */
  take(): 'new' | 'unsettled' | 'known' {
    const version = this.#seen ?? null
    this.#seen = undefined
    const isSettled = version === this.#unsettled
    this.#unsettled = null
    if (version === null || version === this.#known) return 'known'
    if (isSettled) this.#known = version
    else this.#unsettled = version
    return isSettled ? 'new' : 'unsettled'
  }
}
