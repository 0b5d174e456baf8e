/** Writes notices to standard error. */
import type { Context, Output } from '../context.ts'
import { DEFAULT_WIDTH } from '../render/layout/screen.ts'
import { widthOf, wrap } from '../render/layout/wrap.ts'
import { sanitize } from '../text/sanitize.ts'
import { shownText } from '../text/shown-address.ts'
import { toLocale } from './locale.ts'

/** Writes a line to standard error. The text may be untrusted. */
export function writeNotice(context: Pick<Context, 'stderr' | 'env'>, text: string): Promise<void> {
  return context.stderr.write(noticeText(context, [`esfomo: ${text}`]))
}

/** Notices that wait for the answer, by the output that they go to. */
const held = new WeakMap<Output, string[]>()

/** Keeps a notice about the program until the answer comes. If an error comes instead, it is dropped. */
export function holdNotice({ stderr }: Pick<Context, 'stderr'>, text: string): void {
  held.set(stderr, [...(held.get(stderr) ?? []), text])
}

/** Writes the notices that were kept. */
export async function writeHeld(context: Pick<Context, 'stderr' | 'env'>): Promise<void> {
  const notices = held.get(context.stderr) ?? []
  held.delete(context.stderr)
  for (const text of notices) await writeNotice(context, text)
}

/**
 * Returns lines for standard error, sanitised, without what may be secret in addresses, and wrapped on a
 * terminal.
 */
export function noticeText(
  { stderr, env }: Pick<Context, 'stderr' | 'env'>,
  lines: readonly string[],
): string {
  const columns = columnsOf(stderr) ?? Number.POSITIVE_INFINITY
  const text = lines
    .map((line) => sanitize(shownText(shorten(line)).replace(/[\r\n]+/g, ' ')))
    .flatMap((line) => (widthOf(line) <= columns ? line : parted(line, columns)))
    .map((line) => `${line}\n`)
    .join('')
  return toLocale(text, { env })
}

/** Wraps a line. A command line at its end gets a line of its own, from which it can be copied. */
function parted(line: string, columns: number): string[] {
  const [, problem = line, advice] = /^(.*); ([^;]*\besfomo .*)$/.exec(line) ?? []
  const lines = advice === undefined ? [] : wrapAroundQuotes(advice, columns - 2)
  return [...wrapAroundQuotes(problem, columns), ...lines.map((text) => `  ${text}`)]
}

/** Takes the place of spaces that lines are not broken at. */
const FIGURE_SPACE = '\u2007'

/** Wraps a text without breaks in short quotes such as `"sat 10:35"`, which are there to be copied. */
function wrapAroundQuotes(text: string, columns: number): string[] {
  const joined = text.replace(/"[^"\u2007]{1,30}"/g, (quote) => {
    return quote.length <= columns ? quote.replaceAll(' ', FIGURE_SPACE) : quote
  })
  return wrap(joined, columns).map((line) => line.replaceAll(FIGURE_SPACE, ' '))
}

/** Maximum length of a line: a message may repeat an argument of any length. */
const MAX_LENGTH = 2000
/** Length of the end to keep, which says what to write instead. */
const END_LENGTH = 500

/** Cuts a line that is too long in its middle. */
function shorten(line: string): string {
  if (line.length <= MAX_LENGTH) return line
  return `${line.slice(0, MAX_LENGTH - END_LENGTH)} … ${line.slice(-END_LENGTH)}`
}

/** Returns the width of a terminal in columns, or null if the output is not a terminal. */
export function columnsOf({ isTerminal, columns }: Output): number | null {
  return isTerminal ? columns || DEFAULT_WIDTH : null
}
