/** A problem of a program file, found and located; how it is shown is up to others. */

type Severity = 'error' | 'warning'

export type Path = readonly (string | number)[]

/** What is wrong, in words, and what to write instead. */
export interface Finding {
  readonly code: string
  readonly severity: Severity
  readonly message: string
  /** What to do about it: `write: 13:00 or 1pm`. */
  readonly hint: string | null
}

export interface Problem extends Finding {
  readonly path: Path
  /** Both count from 1. */
  readonly line: number
  readonly column: number
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error')
}
