/** Text compared as people mean it: without case, accents, apostrophes and hyphens. */
import removeAccents from 'remove-accents'

/** `Günther  Groß-O’Łukasz` becomes `gunther gross olukasz`. */
export function fold(text: string): string {
  return removeAccents(text.normalize('NFKD').replace(/[\u0300-\u036f]/g, ''))
    .normalize('NFC')
    .toUpperCase() // ß becomes SS, and every sigma one
    .toLowerCase()
    .replace(/['\u2018\u2019\u02bc]/g, '')
    .replace(/[\s\u2010-\u2015\u2212-]+/g, ' ')
    .trim()
}

/** The words of a text, folded and without punctuation. */
export function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}

/** What someone looks for: the parts between the blanks, folded, punctuation and all. */
export function partsOf(wanted: string): string[] {
  return fold(wanted)
    .split(' ')
    .filter((part) => part !== '')
}

/** Whether a folded text has a part of what is looked for. */
export type Way = (text: string, part: string) => boolean

/** `gu` in `albert gu`. */
export const asWord: Way = (text, part) => occurs(text, part, true)
/** `gu` in `gunther`; not in `nguyen`. */
export const asBeginning: Way = (text, part) => occurs(text, part, false)
/** `uyen` in `nguyen`. One or two letters stand in too many words to mean anything but a beginning. */
export const anywhere: Way = (text, part) => {
  return /^[a-z\d]{1,2}$/.test(part) ? asBeginning(text, part) : text.includes(part)
}

const LETTER = /[\p{L}\p{M}\p{N}]/u

function occurs(text: string, part: string, whole: boolean): boolean {
  const isLetter = (at: number) => LETTER.test(text.charAt(at))
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) {
    const end = at + part.length
    const begins = at === 0 || !isLetter(at - 1) || !isLetter(at)
    if (begins && (!whole || !isLetter(end) || !isLetter(end - 1))) return true
  }
  return false
}

/** The items in whose text each part is found in the first of some ways in which any is. */
export function bestMatches<T>(
  items: readonly T[],
  textOf: (item: T) => string,
  wanted: string,
  ways: readonly Way[] = [asBeginning, anywhere],
): readonly T[] {
  const parts = partsOf(wanted)
  if (parts.length === 0) return []
  const texts = items.map((item) => ({ item, text: fold(textOf(item)) }))
  for (const way of ways) {
    const found = texts.filter(({ text }) => parts.every((part) => way(text, part)))
    if (found.length > 0) return found.map(({ item }) => item)
  }
  return []
}
