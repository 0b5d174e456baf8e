/** The problems of a program file, a line each. */
import type { Problem } from '../model/problem.ts'
import { count } from '../text/count.ts'

/** So many are printed, and the rest is counted. */
export const MOST = 20

/** A line an error: `file:line:column: error: message; hint`; at most 20 of them, and a count. */
export function problemLines(source: string, problems: readonly Problem[]): string[] {
  const errors = problems.filter(({ severity }) => severity === 'error')
  const lines = errors.slice(0, MOST).map((problem) => {
    return headline(source, problem) + (problem.hint === null ? '' : `; ${problem.hint}`)
  })
  const left = errors.length - lines.length
  return left === 0 ? lines : [...lines, `${source}: and ${count(left, 'more error')}`]
}

/** `file:line:column: error: message`, as editors and CI read it. */
export function headline(source: string, { line, column, severity, message }: Problem): string {
  return `${source}:${line}:${column}: ${severity}: ${message}`
}
