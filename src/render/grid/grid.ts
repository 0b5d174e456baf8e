/** Renders days of the schedule as grids: a column for each room, a row for each start. */
import { itemsOf } from '../../query/days.ts'
import { longDate } from '../../time/format.ts'
import { GAP } from '../layout/draw-columns.ts'
import { largest } from '../layout/largest.ts'
import type { Screen } from '../layout/screen.ts'
import { divideIntoSheets, widthForSheets } from '../layout/sheets.ts'
import { wrapParts } from '../layout/wrap.ts'
import { zoneHeading } from '../phrases/times.ts'
import { instantsOf } from '../schedule-columns.ts'
import { overviewOf } from '../summary.ts'
import { columnNeeds } from './cells.ts'
import { type GridView, gridRooms, roomsOn, rowsByStart } from './rows.ts'
import { type Grid, sheetLines, timeColumnWidths } from './sheet.ts'

/** Maximum number of sheets, one below the other. With more of them a grid gives no overview. */
const MAX_SHEETS = 3

/** A drawn grid, or the reason why it can't be drawn. */
export type GridAnswer =
  | { readonly text: string; readonly problem?: undefined }
  | { readonly text?: undefined; readonly problem: string }

/** Renders a grid for each day. Rooms that don't fit side by side follow on sheets below. */
export function renderGrid(view: GridView, screen: Screen): GridAnswer {
  const grids = gridsOf(view, screen)
  const problem = problemOf(grids, screen)
  if (problem !== null) return { problem }
  const { ahead, below } = overviewOf(view.summary, view.program.name, screen)
  const sections = grids.flatMap((grid, index) => {
    const { columns, available } = grid
    const isFirst = index + ahead.length === 0
    const sheets = divideIntoSheets(columns, available, separatedBy(grid))
    return [
      headingLines(grid, isFirst, view, screen),
      ...(isFirst && below.length > 0 ? [below] : []),
      ...sheets.map((sheet) => sheetLines(grid, sheet, view, screen)),
    ]
  })
  return { text: [...ahead, ...sections].map((lines) => `${lines.join('\n')}\n`).join('\n') }
}

function gridsOf(view: GridView, screen: Screen): Grid[] {
  const allRooms = gridRooms(view)
  return view.days.map((day) => {
    const rooms = roomsOn(day, allRooms, view)
    const rows = rowsByStart(day, rooms, view, screen)
    const timeWidths = timeColumnWidths(day, view, screen)
    const available = screen.canvas - timeWidths.reduce((sum, width) => sum + width + GAP, 0)
    return { day, rooms, rows, timeWidths, available, columns: columnNeeds(rooms, rows, view) }
  })
}

function problemOf(grids: readonly Grid[], { canvas }: Screen): string | null {
  if (grids.every(({ rooms }) => rooms.length < 2)) {
    return 'everything is in one room: showing a list'
  }
  const needed = largest(
    grids.map(({ columns, available }) => {
      // A sheet has at least two rooms, else nothing is side by side.
      const sheets = Math.max(Math.min(MAX_SHEETS, Math.floor(columns.length / 2)), 1)
      return canvas - available + widthForSheets(columns, sheets)
    }),
  )
  return canvas < needed
    ? `a grid needs ${needed} columns, and there are ${canvas}: showing a list`
    : null
}

/** Returns how many starts have sessions on both sides of a break before a column. */
function separatedBy({ rooms, rows }: Grid): (index: number) => number {
  const indexes = new Map(rooms.map((room, index) => [room, index]))
  const changes = rooms.map(() => 0)
  for (const { cells } of rows) {
    const used = [...cells.keys()].map((room) => indexes.get(room) ?? 0)
    const [first, last] = [-largest(used.map((index) => -index)), largest(used)]
    if (first >= last) continue
    changes[first + 1] = (changes[first + 1] ?? 0) + 1
    if (last + 1 < changes.length) changes[last + 1] = (changes[last + 1] ?? 0) - 1
  }
  let sum = 0
  const counts = changes.map((change) => (sum += change))
  return (index) => counts[index] ?? 0
}

function headingLines({ day }: Grid, isFirst: boolean, view: GridView, screen: Screen): string[] {
  const { paint, canvas } = screen
  const { zones, program } = view
  const instants = instantsOf(itemsOf(day))
  const facts = [
    ...(isFirst ? [paint.bold(program.name)] : []),
    paint.bold(longDate(day.date)),
    ...(zones.second || instants.length === 0 ? [] : [zoneHeading(zones.first, instants)]),
  ]
  return wrapParts(facts, canvas)
}
