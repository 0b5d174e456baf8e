/** Formats the problems of a program file, a line each. */
import type { Problem } from '../model/problem.ts'
import { count } from '../text/count.ts'

/** Maximum number of problems that are printed; the rest are only counted. */
export const MAX_SHOWN = 20

/**
 * Returns a line for each error, `file:line:column: error: message; hint`, and a count of those
 * beyond the first MAX_SHOWN. Leaves out warnings.
 */
export function problemLines(source: string, problems: readonly Problem[]): string[] {
  const errors = problems.filter(({ severity }) => severity === 'error')
  const lines = errors.slice(0, MAX_SHOWN).map((problem) => {
    return problemLine(source, problem) + (problem.hint === null ? '' : `; ${problem.hint}`)
  })
  const left = errors.length - lines.length
  return left === 0 ? lines : [...lines, `${source}: and ${count(left, 'more error')}`]
}

/** Returns `file:line:column: error: message`, the form that editors and CI parse. */
export function problemLine(source: string, { line, column, severity, message }: Problem): string {
  return `${source}:${line}:${column}: ${severity}: ${message}`
}
