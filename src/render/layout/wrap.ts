/** Measures display widths and wraps text by them. */
import stringWidth from 'string-width'
import wrapAnsi from 'wrap-ansi'

/** Separates the facts of one line. */
const SEPARATOR = ' · '

/** Returns the display width of a text in columns, as string-width measures it. */
export function widthOf(text: string): number {
  return stringWidth(text)
}

/** Returns the part of the first line that fits into `columns`, with the spaces at its ends. */
export function truncate(text: string, columns: number): string {
  return (
    wrapAnsi(text, Math.max(columns, 1), { hard: true, trim: false, wordWrap: false }).split(
      '\n',
      1,
    )[0] ?? ''
  )
}

/**
 * Returns an upper bound of the display width in columns. Terminals disagree about emoji and marks:
 * some display each code point by itself.
 */
export function widestOf(text: string): number {
  const measured = stringWidth(text)
  if (!AMBIGUOUS_WIDTH.test(text)) return measured
  let widest = 0
  for (const character of text.replace(OWN_SEQUENCES, '')) widest += characterWidth(character)
  return Math.max(measured, widest)
}

const characterWidths = new Map<string, number>()

/** Returns the width of one code point. Cached, as string-width is slow for one at a time. */
function characterWidth(character: string): number {
  const known = characterWidths.get(character)
  if (known !== undefined) return known
  const width = /\p{Mc}/u.test(character) ? 1 : stringWidth(character)
  characterWidths.set(character, width)
  return width
}

/** Escape sequences of our own: colours and links. */
const OWN_SEQUENCES = /\u001b\[[\d;]*m|\u001b\]8;;.*?\u0007/g

/**
 * Matches characters whose width or direction terminals may disagree about, such as emoji: all but
 * Latin, Greek, Cyrillic, their diacritics, punctuation and box drawing.
 */
export const AMBIGUOUS_WIDTH = /[^\u0000-\u052f\u1e00-\u206f\u2500-\u257f]/

/** Returns whether a text fits into `columns` on any terminal. */
function fits(text: string, columns: number): boolean {
  // Far longer text is not measured: in some scripts string-width takes quadratic time.
  return text.replace(OWN_SEQUENCES, '').length <= columns * MAX_UNITS && widestOf(text) <= columns
}

/** Maximum number of UTF-16 units per column. Joined emoji and letters with marks have fewer. */
export const MAX_UNITS = 16

/**
 * Maximum length of a text on a terminal, in UTF-16 units: far more than anyone reads there.
 * Measuring takes up to 8 µs a character in some scripts.
 */
const MAX_LENGTH = 50_000

/** Cuts a text that is too long, outside of our escape sequences, and says how much is left. */
function cut(text: string): string {
  if (text.length <= MAX_LENGTH) return text
  const sequences = [...text.matchAll(OWN_SEQUENCES)]
  const around = sequences.find(({ 0: { length }, index }) => index + length > MAX_LENGTH)
  const end = Math.min(around?.index ?? MAX_LENGTH, MAX_LENGTH)
  const reset = sequences.length > 0 ? '\u001b]8;;\u0007\u001b[0m' : ''
  const left = text.length - end
  return `${text.slice(0, end)}${reset}\n… and ${left} more characters, which --json shows`
}

/**
 * Wraps text into lines no wider than `columns`. Breaks a word only if it is too long for a line:
 * after a hyphen, slash or underscore, if it has one. Cuts a text that is far too long.
 */
export function wrap(whole: string, columns: number): string[] {
  const text = cut(whole)
  const limit = Math.max(columns, 1)
  const lines = wrapAt(text, limit)
  // wrap-ansi measures as string-width does. A terminal that displays a line wider would break it.
  const ratio = lines.reduce((least, line) => Math.min(least, limit / widestOf(line)), 1)
  if (ratio === 1) return lines
  const narrower = Math.floor(limit * Math.max(ratio, 0.5))
  return wrapAt(text, narrower).flatMap((line) => narrowLine(line, limit, narrower))
}

/**
 * Wraps a line that may still be too wide on some terminals, a column narrower each time, until it
 * fits into `limit` columns on all of them. Gives up at half of `limit`.
 */
function narrowLine(line: string, limit: number, width: number): string[] {
  if (widestOf(line) <= limit || width <= limit / 2) return [line]
  const lines = wrapAt(line, width - 1)
  return lines.every((one) => widestOf(one) <= limit) ? lines : narrowLine(line, limit, width - 1)
}

/**
 * Wraps text, but leaves an address that is too long for a line unbroken on a line of its own. A
 * terminal that wraps it itself can still open it.
 */
export function wrapAroundAddresses(whole: string, columns: number): string[] {
  const text = cut(whole)
  if (!text.includes('://')) return wrap(text, columns)
  return text.split('\n').flatMap((line) => wrapLineAroundAddresses(line, columns))
}

function wrapLineAroundAddresses(line: string, columns: number): string[] {
  const runs = ['']
  for (const piece of line.split(/(\s+)/)) {
    if (isLongAddress(piece, columns)) runs.push(piece, '')
    else runs[runs.length - 1] += piece
  }
  if (runs.length === 1) return wrap(line, columns)
  return runs.flatMap((run) => {
    if (isLongAddress(run, columns)) return [run]
    return run.trim() === '' ? [] : wrap(run.trim(), columns)
  })
}

/** Returns whether a word, or a line, is an address that is too long for a line. */
export function isLongAddress(text: string, columns: number): boolean {
  return /^\S+$/.test(text) && text.includes('://') && !fits(text, columns)
}

function wrapAt(text: string, width: number): string[] {
  const breakable = fits(text, width) ? text : withBreaks(text, width)
  return wrapAnsi(breakable, width, { hard: true })
    .split('\n')
    .map((line) => line.replaceAll(` ${BREAK}`, '').replace(BREAK, ''))
}

/**
 * Follows each space that is put into a long word so that wrap-ansi can break it there. If the line
 * is not broken there, the space is removed too. Sanitised text never has this character.
 */
const BREAK = '\u200b'

/** Marks the places where a word that is too long for a line may be broken: in an address, none. */
function withBreaks(text: string, columns: number): string {
  return text.replace(/\S+/g, (word) => {
    if (fits(word, columns) || word.includes('://')) return word
    return word
      .replace(/(?<=[\p{L}\p{N}][-/_])(?=\p{L})/gu, ` ${BREAK}`)
      .replace(UNBROKEN, (part) => part.replace(/(?:\P{M}\p{M}*){200}/gu, `$& ${BREAK}`))
  })
}

/** Runs too long to be meant for readers; wrap-ansi would measure each as a whole. */
const UNBROKEN = /[^\s\u001b]{1000,}/g

/** Joins facts into as few lines as possible. Breaks lines between facts rather than within one. */
export function wrapParts(
  parts: readonly string[],
  columns: number,
  wrapLine: typeof wrap = wrap,
): string[] {
  const lines: string[] = []
  for (const part of parts) {
    const last = lines.at(-1)
    const joined = last === undefined ? part : last + SEPARATOR + part
    if (last !== undefined && fits(joined, columns)) lines[lines.length - 1] = joined
    else lines.push(part)
  }
  return lines.flatMap((line) => wrapLine(line, columns))
}

/** Joins facts into one line of any length. */
export function joinFacts(parts: readonly string[]): string {
  return parts.join(SEPARATOR)
}
