/** Draws a sheet of the grid: rooms side by side, and below them what starts when. */
import { itemsOf, type ListedDay } from '../../query/days.ts'
import type { Instant } from '../../time/types.ts'
import { zonesOf } from '../../time/zone-pair.ts'
import { type Cell, drawColumns, GAP } from '../layout/draw-columns.ts'
import { largest } from '../layout/largest.ts'
import type { Screen } from '../layout/screen.ts'
import { type ColumnNeeds, fitWidths, type Sheet } from '../layout/sheets.ts'
import { widthOf, wrap } from '../layout/wrap.ts'
import { formatTimeOn } from '../phrases/times.ts'
import { instantsOf, type TimedView, zoneHeadings } from '../schedule-columns.ts'
import { cellLines, linesAcross } from './cells.ts'
import type { StartRow } from './rows.ts'

/** A day with all that its grid consists of. */
export interface Grid {
  readonly day: ListedDay
  readonly rooms: readonly string[]
  readonly rows: readonly StartRow[]
  readonly columns: readonly ColumnNeeds[]
  readonly timeWidths: readonly number[]
  /** Width of the space for the rooms. */
  readonly available: number
}

/** The columns of a sheet. */
interface Columns {
  readonly timeWidths: readonly number[]
  readonly widths: readonly number[]
  /** The column of each room. */
  readonly indexes: ReadonlyMap<string, number>
}

/** Returns the lines of a sheet. What is across the page is on the first one alone. */
export function sheetLines(grid: Grid, sheet: Sheet, view: TimedView, screen: Screen): string[] {
  const { day, rows, timeWidths, available } = grid
  const rooms = grid.rooms.slice(sheet.start, sheet.end)
  const widths = fitWidths(grid.columns.slice(sheet.start, sheet.end), available)
  const columns = {
    timeWidths,
    widths,
    indexes: new Map(rooms.map((room, index) => [room, index])),
  }
  const names = rooms.map((room, index) => wrap(screen.paint.bold(room), widths[index] ?? 0))
  const head = [...timeHeads(day, view, screen), ...names]
  const body = rows.flatMap((row) => {
    const times = timesOf(row.start, day, view)
    const beside = besideLines(times, row, columns, view, screen)
    if (sheet.start > 0 || row.acrossPage.length === 0) return beside
    const lines = linesAcross(row.acrossPage, available, view, screen)
    const shownTimes = beside.length > 0 ? times.map(() => []) : times
    const cells = [...shownTimes, lines]
    return [...beside, '', ...drawColumns([cells], [...timeWidths, available], screen.left)]
  })
  return [...drawColumns([head], [...timeWidths, ...widths], screen.left), ...body]
}

/**
 * Draws the cells of a start, below an empty line; nothing if the sheet has none. Empty cells are
 * joined, since a conference has thousands of them.
 */
function besideLines(
  times: readonly Cell[],
  row: StartRow,
  { timeWidths, widths, indexes }: Columns,
  view: TimedView,
  screen: Screen,
): string[] {
  const filled = [...row.cells]
    .map(([room, cell]) => ({ index: indexes.get(room) ?? -1, cell }))
    .filter(({ index }) => index >= 0)
    .sort((a, b) => a.index - b.index)
  if (filled.length === 0) return []
  const [cells, cellWidths] = [[...times], [...timeWidths]]
  let next = 0
  for (const { index, cell } of filled) {
    if (next < index) {
      const joined = widths.slice(next, index).reduce((sum, width) => sum + width + GAP, -GAP)
      cells.push([])
      cellWidths.push(joined)
    }
    const width = widths[index] ?? 0
    cells.push(cellLines(cell, width, view, screen))
    cellWidths.push(width)
    next = index + 1
  }
  return ['', ...drawColumns([cells], cellWidths, screen.left)]
}

function timesOf(start: Instant, { date }: ListedDay, { zones }: TimedView): Cell[] {
  return zonesOf(zones).map((zone) => {
    return [Number.isFinite(start) ? formatTimeOn(start, zone, date) : '']
  })
}

/** Returns the heading of each zone's column: empty if there is only one, which is named above. */
function timeHeads(day: ListedDay, { zones }: TimedView, { paint }: Screen): Cell[] {
  return zones.second ? zoneHeadings(zones, instantsOf(itemsOf(day)), paint) : [[]]
}

/** Returns the width of each zone's column. */
export function timeColumnWidths(day: ListedDay, view: TimedView, screen: Screen): number[] {
  const items = itemsOf(day)
  const starts = new Set(
    items.flatMap(({ item, continues }) => (continues ? [] : (item.start ?? []))),
  )
  const heads = timeHeads(day, view, screen)
  return zonesOf(view.zones).map((zone, index) => {
    const times = [...starts].map((start) => formatTimeOn(start, zone, day.date))
    return largest([...times, ...(heads[index] ?? [])].map(widthOf), 0)
  })
}
