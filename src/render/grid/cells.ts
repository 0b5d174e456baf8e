/** Lays out the cells of the grid, and measures the columns that they need. */

import { largest } from '../layout/largest.ts'
import type { Screen } from '../layout/screen.ts'
import type { ColumnNeeds } from '../layout/sheets.ts'
import { AMBIGUOUS_WIDTH, widestOf, wrap, wrapParts } from '../layout/wrap.ts'
import { titleOf } from '../phrases/facts.ts'
import { marksOf } from '../phrases/stars.ts'
import { formatTimeOn } from '../phrases/times.ts'
import { paintFor, type TimedView } from '../schedule-columns.ts'
import type { CellRow, StartRow } from './rows.ts'

/** Minimum width of a room's column, and length of the words above which it is not widened. */
const [MIN_WIDTH, MAX_WORD] = [10, 16]
/** Width up to which facts below a title widen a column. */
const MAX_FACT = 32
/** Indent of a talk below its session. */
const INDENT = 2
/** Minimum width of a column that indents the further lines of a talk once more. */
const MIN_FOR_HANG = 20

/** Lays out a cell. An empty line separates sessions; the talks of a session are indented. */
export function cellLines(
  rows: readonly CellRow[],
  width: number,
  view: TimedView,
  { paint }: Screen,
): string[] {
  return rows.flatMap((row, index) => {
    const title = paintFor(row, paint)(titleText(row, view))
    const facts = row.facts.map((fact) => paint.dim(fact))
    const lines = indented(row, width, (columns) => {
      return [...wrap(title, columns), ...wrapParts(facts, columns)]
    })
    return index > 0 && !row.isIndented ? ['', ...lines] : lines
  })
}

/** Lays out what is across the page: each title with its facts beside it. */
export function linesAcross(
  rows: readonly CellRow[],
  width: number,
  view: TimedView,
  { paint }: Screen,
): string[] {
  return rows.flatMap((row) => {
    const title = paintFor(row, paint)(titleText(row, view))
    const facts = row.facts.map((fact) => paint.dim(fact))
    return indented(row, width, (columns) => wrapParts([title, ...facts], columns))
  })
}

/** Indents a talk below its session and, in a column that is not narrow, what follows its first line. */
function indented(
  { isIndented }: CellRow,
  width: number,
  layOut: (columns: number) => string[],
): string[] {
  if (!isIndented) return layOut(width)
  const hang = width < MIN_FOR_HANG ? INDENT : 2 * INDENT
  return layOut(width - hang).map((line, index) => ' '.repeat(index === 0 ? INDENT : hang) + line)
}

/** Returns a title with its marks and, if it is below its session, its start. */
function titleText(
  { item, now = false, starred = false, isIndented, seen }: CellRow,
  { zones: { first } }: TimedView,
): string {
  const time = item.start === null ? '-' : formatTimeOn(item.start, first, seen(first))
  const marks = marksOf({ now, starred }, 0)
  return `${marks && `${marks} `}${isIndented ? `${time} ` : ''}${titleOf(item)}`
}

/** Returns the widths that the column of each room needs. */
export function columnNeeds(
  rooms: readonly string[],
  rows: readonly StartRow[],
  view: TimedView,
): ColumnNeeds[] {
  const inRoom = new Map<string, CellRow[]>(rooms.map((room) => [room, []]))
  for (const { cells } of rows) {
    for (const [room, cell] of cells) for (const row of cell) inRoom.get(room)?.push(row)
  }
  return [...inRoom].map(([room, cell]) => needsOf(room, cell, view))
}

function needsOf(room: string, rows: readonly CellRow[], view: TimedView): ColumnNeeds {
  const indentOf = ({ isIndented }: CellRow) => (isIndented ? 2 * INDENT : 0)
  const titles = rows.map((row) => indentOf(row) + widestOf(titleText(row, view)))
  const facts = rows.flatMap((row) => row.facts.map((fact) => indentOf(row) + widestOf(fact)))
  const natural = largest([
    widestOf(room),
    ...titles,
    ...facts.map((width) => Math.min(width, MAX_FACT)),
  ])
  const words = rows.flatMap(({ item, facts, isIndented }) => {
    const lengths = [titleOf(item), ...facts].flatMap(wordLengths)
    return lengths.map((length) => Math.min(length, MAX_WORD) + (isIndented ? INDENT : 0))
  })
  // The heading is on one line, unless it is long.
  const longest = largest([Math.min(widestOf(room), MAX_WORD), ...words])
  return { natural, least: Math.min(natural, Math.max(longest, MIN_WIDTH)) }
}

/** Returns the lengths of words. Scripts of unsure width have none: they may be broken anywhere. */
function wordLengths(text: string): number[] {
  return text.split(/[\s-]+/).map((word) => (AMBIGUOUS_WIDTH.test(word) ? 0 : word.length))
}
