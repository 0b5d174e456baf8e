/** What `validate` found in a file: each problem with the line it stands on. */

import { hasErrors, type Problem } from '../model/problem.ts'
import type { Program } from '../model/program.ts'
import { count } from '../text/count.ts'
import { sanitize } from './layout/sanitize.ts'
import type { Screen } from './layout/screen.ts'
import { cut, widthOf } from './layout/wrap.ts'
import { headline, MOST } from './problems.ts'
import { sessionCount } from './programs.ts'

/** In a pipe an excerpt is as long as it has to be, but no line of megabytes. */
const PIPE_COLUMNS = 160
const NUMBER = 4
const GUTTER = NUMBER + 3
const HINT = ' '.repeat(NUMBER + 1)

/** A file as `validate` found it. */
export interface CheckedFile {
  readonly source: string
  readonly program: Program | null
  readonly problems: readonly Problem[]
  readonly text: string
}

/** Each problem with the line it stands on, at most 20 of them; what there is, in the last line. */
export function renderCheck(file: CheckedFile, screen: Screen): string {
  const rows = file.text.split('\n')
  const shown = foremost(file.problems).flatMap((problem) => {
    const { paint } = screen
    const ink = problem.severity === 'error' ? paint.red : paint.yellow
    const head = sanitize(headline(file.source, problem)).replaceAll('\n', ' ')
    const hint = problem.hint === null ? [] : screen.wrap(sanitize(problem.hint), HINT.length)
    const row = rows[problem.line - 1]
    return [
      ...screen.wrap(head).map((line) => ink(line)),
      ...(row === undefined || row.trim() === '' ? [] : excerpt(row, problem, screen)),
      ...hint.map((line) => HINT + line),
    ]
  })
  return [...shown, ...screen.wrap(summary(file))].map((line) => `${line}\n`).join('')
}

/** Errors before warnings where there is no room for all; in the order of the file. */
function foremost(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length <= MOST) return problems
  const isError = ({ severity }: Problem) => severity === 'error'
  const first = [...problems.filter(isError), ...problems.filter((one) => !isError(one))]
  const chosen = new Set(first.slice(0, MOST))
  return problems.filter((problem) => chosen.has(problem))
}

/** `ours.yaml: 1 day, 15 sessions, 3 deadlines; 2 warnings`, or how much is wrong. */
function summary({ source, program, problems }: CheckedFile): string {
  const warnings = problems.filter(({ severity }) => severity === 'warning').length
  const counts = hasErrors(problems)
    ? [count(problems.length - warnings, 'error')]
    : contents(program)
  if (warnings > 0) counts.push(count(warnings, 'warning'))
  if (problems.length > MOST) counts.push(`${MOST} are shown`)
  return `${sanitize(source)}: ${counts.join(', ')}`
}

function contents(program: Program | null): string[] {
  const { days = [], deadlines = [] } = program ?? {}
  const sessions = program ? sessionCount(program) : 0
  return [
    count(days.length, 'day'),
    count(sessions, 'session'),
    count(deadlines.length, 'deadline'),
  ]
}

/** The line and, below it, a caret; of a long line the part around the caret. */
function excerpt(row: string, { line, column }: Problem, { columns, paint }: Screen): string[] {
  const room = Math.max((columns ?? PIPE_COLUMNS) - GUTTER - 2, 10)
  const at = column - 1
  const start = row.length > room ? Math.max(0, at - Math.floor(room / 2)) : 0
  const before = (start > 0 ? '…' : '') + sanitize(row.slice(start, at))
  const after =
    sanitize(row.slice(at, start + room).trimEnd()) + (row.length > start + room ? '…' : '')
  const text = cut(before + after, room + 2)
  const blank = ' '.repeat(NUMBER)
  return [
    paint.dim(`${String(line).padStart(NUMBER)} | `) + text,
    `${paint.dim(`${blank} | `)}${' '.repeat(Math.min(widthOf(before), room))}^`,
  ]
}
