/** What is said beside the answer. */
import type { Context } from '../context.ts'
import { clean } from '../render/clean.ts'

/** Writes a line to standard error; it may hold text that others wrote. */
export function tell({ stderr }: Pick<Context, 'stderr'>, text: string): Promise<void> {
  return stderr.write(`esfomo: ${clean(text)}\n`)
}
