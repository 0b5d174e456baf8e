/** Formats the problems of a program file, a line each. */
import { MAX_PROBLEMS, type Problem } from '../model/problem.ts'
import { count } from '../text/count.ts'
import { shellWord } from '../text/shell-word.ts'

/** Maximum number of errors that commands print, except `validate`; the rest are only counted. */
const MAX_SHOWN = 20

/** The problems of a file that is not a valid program. */
interface Invalid {
  /** Name of the file as the user knows it. */
  readonly source: string
  readonly problems: readonly Problem[]
  /** False if reading stopped at an error: there may be more behind it. */
  readonly isComplete: boolean
}

/** The notice about a file whose reading stopped at an error. */
export const INCOMPLETE = 'more may follow once this is fixed'

/**
 * Returns a line for each error, `file:line:column: error: message; hint`, and a count of those
 * beyond MAX_SHOWN with the command that shows them. Leaves out warnings.
 */
export function problemLines({ source, problems, isComplete }: Invalid): string[] {
  const errors = problems.filter(({ severity }) => severity === 'error')
  // A line that says that there is one more error has room for the error itself.
  const shown = errors.length <= MAX_SHOWN + 1 ? errors : errors.slice(0, MAX_SHOWN)
  const lines = shown.map((problem) => {
    return problemLine(source, problem) + (problem.hint === null ? '' : `; ${problem.hint}`)
  })
  const left = errors.length - lines.length
  if (left > 0) {
    const atLeast = errors.length < MAX_PROBLEMS ? '' : 'at least '
    const file = source === 'standard input' ? '-' : shellWord(source)
    lines.push(`${source}: and ${atLeast}${left} more errors; see esfomo validate ${file}`)
  }
  return isComplete ? lines : [...lines, `${source}: ${INCOMPLETE}`]
}

/** Returns a number of problems with its noun: `2 errors`. At the limit there may be more. */
export function problemCount(number: number, noun: string): string {
  return (number < MAX_PROBLEMS ? '' : 'at least ') + count(number, noun)
}

/** Returns `file:line:column: error: message`, the form that editors and CI parse. */
export function problemLine(source: string, problem: Problem): string {
  const { line, column, severity, message } = problem
  const place = hasPlace(problem) ? `${source}:${line}:${column}` : source
  return `${place}: ${severity}: ${message}`
}

/** Returns the first error in one line, and how many more there are. */
export function problemsInBrief(source: string, problems: readonly Problem[]): string {
  const [first, ...more] = problems.filter(({ severity }) => severity === 'error')
  if (!first) return `${source} can't be read`
  const hint = first.hint === null ? '' : `; ${first.hint}`
  return problemLine(source, first) + hint + (more.length > 0 ? ` (and ${more.length} more)` : '')
}

export function hasPlace({ isPlaceless = false }: Problem): boolean {
  return !isPlaceless
}
