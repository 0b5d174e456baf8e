/** What is said beside the answer. */
import type { Context, Output } from '../context.ts'
import { clean } from '../render/layout/sanitize.ts'
import { USUAL_WIDTH, widthOf, wrap } from '../render/layout/screen.ts'
import { shownText } from './locale.ts'

/** Writes a line to standard error; it may hold text that others wrote. */
export function tell(context: Pick<Context, 'stderr' | 'env'>, text: string): Promise<void> {
  return context.stderr.write(noticeText(context, [`esfomo: ${text}`]))
}

/** Lines for standard error, made harmless, and wrapped on a terminal. */
export function noticeText(
  { stderr, env }: Pick<Context, 'stderr' | 'env'>,
  lines: readonly string[],
): string {
  const columns = stderrColumns(stderr) ?? Number.POSITIVE_INFINITY
  const text = lines
    .map((line) => clean(line.replace(/[\r\n]+/g, ' ')))
    .flatMap((line) => (widthOf(line) <= columns ? line : wrap(line, columns)))
    .map((line) => `${line}\n`)
    .join('')
  return shownText(text, { env })
}

/** The width of the terminal that standard error is; null where it is none. */
export function stderrColumns({ isTerminal, columns }: Output): number | null {
  return isTerminal ? columns || USUAL_WIDTH : null
}
