/** Problems in a program file. */
import type { Finding } from './problems/index.ts'

/** Keys and list indexes that lead to a value in the file. */
export type Path = readonly (string | number)[]

/** A problem with its place in the file. */
export interface Problem extends Finding {
  readonly path: Path
  /** 1-based. */
  readonly line: number
  /** 1-based. */
  readonly column: number
  /** True if it concerns the source as a whole: line and column are then 1. */
  readonly isPlaceless?: boolean
}

/** Reports a problem at the value of a path, or at its key. */
export type Report = (path: Path, finding: Finding, target?: 'key' | 'value') => void

/** Maximum number of errors, and of warnings, that are kept: nobody reads them all. */
export const MAX_PROBLEMS = 1000

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error')
}
