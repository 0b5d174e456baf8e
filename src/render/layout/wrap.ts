/** Display widths, and wrapping by them. */
import stringWidth from 'string-width'
import wrapAnsi from 'wrap-ansi'

/** Stands between the facts of one line. */
const SEPARATOR = ' · '

/** The columns that a text takes. */
export function widthOf(text: string): number {
  return stringWidth(text)
}

/** As much of a text as goes into so many columns, blanks and all. */
export function cut(text: string, columns: number): string {
  return (
    wrapAnsi(text, Math.max(columns, 1), { hard: true, trim: false, wordWrap: false }).split(
      '\n',
      1,
    )[0] ?? ''
  )
}

/** The columns that a text takes on the terminal that takes it for widest: each sign by itself. */
export function widestOf(text: string): number {
  const measured = stringWidth(text)
  if (!UNSURE.test(text)) return measured
  let widest = 0
  for (const sign of text.replace(OURS, '')) widest += widthOfSign(sign)
  return Math.max(measured, widest)
}

const signWidths = new Map<string, number>()

/** Looked up once for each sign: string-width is slow for one at a time. */
function widthOfSign(sign: string): number {
  const known = signWidths.get(sign)
  if (known !== undefined) return known
  const width = /\p{Mc}/u.test(sign) ? 1 : stringWidth(sign)
  signWidths.set(sign, width)
  return width
}

/** The sequences that we write: colours and links. */
const OURS = /\u001b\[[\d;]*m|\u001b\]8;;.*?\u0007/g

/** Emoji, marks, and scripts whose width or direction terminals have their own opinions of. */
export const UNSURE = /[^\u0000-\u052f\u1e00-\u206f\u2500-\u257f]/

/** Whether a text goes into so many columns, whatever terminal it is. */
function fits(text: string, columns: number): boolean {
  // What can't is not measured: string-width takes a time quadratic in the length of some scripts.
  return text.replace(OURS, '').length <= columns * MOST_UNITS && widestOf(text) <= columns
}

/** More UTF-16 units than an emoji of joined emoji, or a letter with its marks, has for a column. */
const MOST_UNITS = 16

/**
 * The lines of a text in so many columns. A word is broken only where it is too long for a line:
 * behind a hyphen, if it has one.
 */
export function wrap(text: string, columns: number): string[] {
  const most = Math.max(columns, 1)
  const lines = wrapAt(text, most)
  // wrap-ansi measures as string-width does; a terminal that takes a line for wider breaks it.
  const share = lines.reduce((least, line) => Math.min(least, most / widestOf(line)), 1)
  if (share === 1) return lines
  const narrower = Math.floor(most * Math.max(share, 0.5))
  return wrapAt(text, narrower).flatMap((line) => narrowed(line, most, narrower))
}

/** The lines of one that some terminal may still take for too wide. */
function narrowed(line: string, most: number, width: number): string[] {
  if (widestOf(line) <= most || width <= most / 2) return [line]
  const lines = wrapAt(line, width - 1)
  return lines.every((one) => widestOf(one) <= most) ? lines : narrowed(line, most, width - 1)
}

function wrapAt(text: string, width: number): string[] {
  const joined = fits(text, width) ? text : withJoints(text, width)
  return wrapAnsi(joined, width, { hard: true })
    .split('\n')
    .map((line) => line.replaceAll(` ${JOINT}`, '').replace(JOINT, ''))
}

/** Marks a blank at which wrap-ansi may break a long word, and which is none. No clean text has it. */
const JOINT = '\u200b'

function withJoints(text: string, columns: number): string {
  return text.replace(/\S+/g, (word) => {
    if (fits(word, columns) || word.includes('://')) return word
    return word
      .replace(/(?<=[\p{L}\p{N}]-)(?=\p{L})/gu, ` ${JOINT}`)
      .replace(ENDLESS, (part) => part.replace(/(?:\P{M}\p{M}*){200}/gu, `$& ${JOINT}`))
  })
}

/** A word that no one wrote to be read, and that wrap-ansi would measure as a whole. */
const ENDLESS = /[^\s\u001b]{1000,}/g

/** Facts on as few lines as hold them; a line is broken between two facts before within one. */
export function wrapParts(parts: readonly string[], columns: number): string[] {
  const lines: string[] = []
  for (const part of parts) {
    const last = lines.at(-1)
    const joined = last === undefined ? part : last + SEPARATOR + part
    if (last !== undefined && fits(joined, columns)) lines[lines.length - 1] = joined
    else lines.push(part)
  }
  return lines.flatMap((line) => wrap(line, columns))
}

/** Facts on one line, however long. */
export function joinFacts(parts: readonly string[]): string {
  return parts.join(SEPARATOR)
}
