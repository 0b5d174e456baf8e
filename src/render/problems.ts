/** Formats the problems of a program file, a line each. */
import { MAX_PROBLEMS, type Problem } from '../model/problem.ts'
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
  const atLeast = errors.length < MAX_PROBLEMS ? '' : 'at least '
  return left === 0 ? lines : [...lines, `${source}: and ${atLeast}${count(left, 'more error')}`]
}

/** Returns a number of problems with its noun: `2 errors`. At the limit there may be more. */
export function problemCount(number: number, noun: string): string {
  return (number < MAX_PROBLEMS ? '' : 'at least ') + count(number, noun)
}

/** Returns `file:line:column: error: message`, the form that editors and CI parse. */
export function problemLine(source: string, { line, column, severity, message }: Problem): string {
  return `${source}:${line}:${column}: ${severity}: ${message}`
}
