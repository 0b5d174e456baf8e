/** The problems of a program file as lines of text. */
import type { Problem } from '../problem.ts'
import { count } from '../time/countdown.ts'

const MOST = 20

/** A line an error: `file:line:column: error: message; hint`; at most 20 of them, and a count. */
export function problemLines(source: string, problems: readonly Problem[]): string[] {
  const errors = problems.filter(({ severity }) => severity === 'error')
  const lines = errors.slice(0, MOST).map(({ line, column, severity, message, hint }) => {
    return `${source}:${line}:${column}: ${severity}: ${message}${hint === null ? '' : `; ${hint}`}`
  })
  const left = errors.length - lines.length
  return left === 0 ? lines : [...lines, `${source}: and ${count(left, 'more error')}`]
}
