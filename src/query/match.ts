/** Text compared as people mean it: without case, accents and hyphens. */
import removeAccents from 'remove-accents'

/** `Günther  Groß-Łukasz` becomes `gunther gross lukasz`. */
export function fold(text: string): string {
  return removeAccents(text.normalize('NFKD').replace(/[\u0300-\u036f]/g, ''))
    .normalize('NFC')
    .toUpperCase() // ß becomes SS, and every sigma one
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\s\u2010-\u2015\u2212-]+/g, ' ')
    .trim()
}

/** The words of a text, folded and without punctuation. */
export function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}

/**
 * The items in whose text every wanted word begins a word; where there are none, those that hold
 * the wanted words anywhere: `gu` is Albert Gu and not Long Nguyen, `uyen` is.
 */
export function bestMatches<T>(
  items: readonly T[],
  textOf: (item: T) => string,
  wanted: string,
): readonly T[] {
  const parts = wordsOf(wanted)
  if (parts.length === 0) return []
  const texts = items.map((item) => ({ item, words: wordsOf(textOf(item)) }))
  const beginning = texts.filter(({ words }) => {
    return parts.every((part) => words.some((word) => word.startsWith(part)))
  })
  const best =
    beginning.length > 0
      ? beginning
      : texts.filter(({ words }) => {
          return parts.every((part) => words.some((word) => word.includes(part)))
        })
  return best.map(({ item }) => item)
}
