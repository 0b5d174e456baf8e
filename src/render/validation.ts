/** Renders the results of `validate`: each problem with the line it is on. */

import { hasErrors, type Problem } from '../model/problem.ts'
import type { Program } from '../model/program.ts'
import { count } from '../text/count.ts'
import { sanitize } from '../text/sanitize.ts'
import { maskSecrets } from '../text/secrets.ts'
import { entryCounts, renderNotes, type ShownImport } from './import.ts'
import type { Screen } from './layout/screen.ts'
import { MAX_UNITS, truncate, widthOf } from './layout/wrap.ts'
import { hasPlace, INCOMPLETE, problemCount, problemLine } from './problems.ts'
import { sessionCount } from './programs.ts'

/** Maximum width of an excerpt in a pipe: a line of a file can be megabytes long. */
const PIPE_COLUMNS = 160
/** Minimum width of a line number. */
const NUMBER_WIDTH = 4
const GUTTER_WIDTH = NUMBER_WIDTH + 3
const HINT_INDENT = ' '.repeat(NUMBER_WIDTH + 1)

/** A source that `validate` has checked. */
export interface CheckedFile {
  /** Its name as the user knows it: `icml.yml#icml26`. */
  readonly source: string
  /** Name of the file that the problems are in: `icml.yml`. */
  readonly file: string
  /** Null if the file has errors. */
  readonly program: Program | null
  readonly problems: readonly Problem[]
  /** False if reading stopped at an error: there may be more behind it. */
  readonly isComplete: boolean
  readonly text: string
  /** Null for a program file in the format of esfomo. */
  readonly imported: ShownImport | null
}

/** Renders each problem with its line; then the notes on a foreign source, and a line of counts. */
export function renderCheck(file: CheckedFile, screen: Screen): string {
  const lines = file.problems.length === 0 ? [] : maskSecrets(file.text).split('\n')
  const shown = file.problems.flatMap((problem) => {
    const { paint } = screen
    const ink = problem.severity === 'error' ? paint.red : paint.yellow
    const head = sanitize(problemLine(file.file, problem)).replaceAll('\n', ' ')
    const hint =
      problem.hint === null ? [] : screen.wrap(sanitize(problem.hint), HINT_INDENT.length)
    const text = lines[problem.line - 1]
    return [
      ...screen.wrap(head).map((line) => ink(line)),
      ...(text?.trim() && hasPlace(problem) ? excerpt(text, problem, screen) : []),
      ...hint.map((line) => HINT_INDENT + line),
    ]
  })
  const notes = file.imported === null ? '' : renderNotes(file.source, file.imported, screen)
  return notes + [...shown, ...screen.wrap(summary(file))].map((line) => `${line}\n`).join('')
}

/**
 * Returns `ours.yaml: 1 day, 15 sessions, 3 deadlines, 2 warnings`. If there are errors, their
 * number replaces the contents. For a foreign source it counts the entries.
 */
function summary({ source, program, problems, isComplete, imported }: CheckedFile): string {
  const warnings = problems.filter(({ severity }) => severity === 'warning').length
  const counts = hasErrors(problems)
    ? [problemCount(problems.length - warnings, 'error')]
    : contents(program, imported)
  if (warnings > 0) counts.push(problemCount(warnings, 'warning'))
  const note = isComplete ? '' : `; ${INCOMPLETE}`
  return `${sanitize(source)}: ${counts.join(', ')}${note}`
}

function contents(program: Program | null, imported: ShownImport | null): string[] {
  const { days = [], deadlines = [] } = program ?? {}
  const sessions = program ? sessionCount(program) : 0
  if (program && imported) {
    return [...(days.length > 0 ? [count(days.length, 'day')] : []), entryCounts(program, imported)]
  }
  return [
    count(days.length, 'day'),
    count(sessions, 'session'),
    count(deadlines.length, 'deadline'),
  ]
}

/** Returns a line with its number and, below it, a caret. Cuts a long line around the caret. */
function excerpt(source: string, { line, column }: Problem, { columns, paint }: Screen): string[] {
  const width = Math.max((columns ?? PIPE_COLUMNS) - GUTTER_WIDTH - 2, 10)
  const before = endOf(
    source.slice(0, column - 1),
    fits(source, width) ? width : Math.floor(width / 2),
  )
  const after = startOf(source.slice(column - 1).trimEnd(), width - widthOf(before))
  const padding = ' '.repeat(NUMBER_WIDTH)
  return [
    paint.dim(`${String(line).padStart(NUMBER_WIDTH)} | `) + before + after,
    `${paint.dim(`${padding} | `)}${' '.repeat(widthOf(before))}^`,
  ]
}

/** Returns whether a text fits into some columns once it is sanitised. */
function fits(text: string, columns: number): boolean {
  return text.length <= columns * MAX_UNITS && widthOf(sanitize(text)) <= columns
}

/** Returns the start of a text, sanitised, and an ellipsis for the rest. */
function startOf(text: string, columns: number): string {
  if (fits(text, columns)) return sanitize(text)
  return `${truncate(sanitize(text.slice(0, columns * MAX_UNITS)), Math.max(columns, 1))}…`
}

/** Returns the end of a text, sanitised, and an ellipsis for the rest. */
function endOf(text: string, columns: number): string {
  if (fits(text, columns)) return sanitize(text)
  const characters = [...sanitize(text.slice(-columns * MAX_UNITS))]
  let [first, last] = [0, characters.length]
  while (first < last) {
    const middle = Math.floor((first + last) / 2)
    if (widthOf(characters.slice(middle).join('')) > columns) first = middle + 1
    else last = middle
  }
  return `…${characters.slice(first).join('')}`
}
