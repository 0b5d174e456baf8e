/** A problem of a program file. */
import type { ProblemCode } from './problems/index.ts'

export type Path = readonly (string | number)[]

/** What is wrong, and what to write instead. */
export interface Finding {
  readonly code: ProblemCode
  readonly severity: 'error' | 'warning'
  readonly message: string
  /** What to do about it: `write: 13:00 or 1pm`. */
  readonly hint: string | null
}

/** A finding with its place in the file. */
export interface Problem extends Finding {
  readonly path: Path
  /** Counts from 1. */
  readonly line: number
  /** Counts from 1. */
  readonly column: number
}

/** Reports a problem at the value of a path, or at its key. */
export type Report = (path: Path, finding: Finding, target?: 'key' | 'value') => void

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error')
}
