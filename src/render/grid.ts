/** The schedule of some days side by side: a column a room, a row a start. */
import type { Day } from '../model.ts'
import { roomOrder } from '../query/items.ts'
import { zonesOf } from '../time/clocks.ts'
import { longDate } from '../time/format.ts'
import type { Instant } from '../time/types.ts'
import { type Cell, drawColumns, GAP } from './columns.ts'
import { dayRows, type ScheduleView } from './schedule.ts'
import { headingLines, type Screen, widthOf, wrap } from './screen.ts'
import { inkOf, type TimetableRow, zoneHeads } from './timetable.ts'
import { timeOn, titleOf, zoneHeading } from './words.ts'

/** A room with less than this would break too many words. */
const NARROWEST = 16

/** Null for what is in no room. */
type Room = string | null

/** Why a grid can't be drawn, in words; null where it can. */
export function gridProblem(view: ScheduleView, screen: Screen): string | null {
  const { canvas } = screen
  const rooms = Math.max(...view.days.map((day) => roomsOfDay(day, view).length))
  if (rooms < 2) return 'all of it is in one room: shown as a list'
  const times = Math.max(...view.days.map((day) => timesWidth(day, view, screen)))
  const needed = times + 2 * (NARROWEST + GAP)
  return canvas < needed
    ? `a grid needs ${needed} columns, and there are ${canvas}: shown as a list`
    : null
}

/** Where there are more rooms than fit beside each other, the others follow below. */
export function renderGrid(view: ScheduleView, screen: Screen): string {
  const { program, clocks, days } = view
  const { canvas, paint } = screen
  const sections = days.map((day, index) => {
    const rows = dayRows(day, view, ({ speakers }, _block, end) => {
      return speakers.length === 0 ? end : [...end, speakers.map(({ name }) => name).join(', ')]
    })
    const starts = day.sessions.map(({ start }) => start)
    const facts = [
      ...(index === 0 ? [paint.bold(program.name)] : []),
      paint.bold(longDate(day.date)),
      ...(clocks.second ? [] : [zoneHeading(clocks.first, starts)]),
    ]
    const most = Math.floor((canvas - timesWidth(day, view, screen)) / (NARROWEST + GAP))
    const bands = inBands(roomsOfDay(day, view), Math.max(most, 1))
    return [
      headingLines(facts, { ...screen, columns: canvas }),
      ...bands.map((rooms) => bandLines(rooms, rows, day, view, screen)),
    ]
  })
  return sections
    .flat()
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n')
}

/** So many rooms beside each other, in bands of about equal size. */
function inBands(rooms: readonly Room[], most: number): Room[][] {
  const bands = Math.ceil(rooms.length / most)
  const size = Math.ceil(rooms.length / bands)
  return Array.from({ length: bands }, (_, band) => rooms.slice(band * size, (band + 1) * size))
}

function bandLines(
  rooms: readonly Room[],
  rows: readonly TimetableRow[],
  day: Day,
  view: ScheduleView,
  screen: Screen,
): string[] {
  const { canvas, paint } = screen
  const zones = zonesOf(view.clocks)
  const timeWidths = widthsOfTimes(day, view, screen)
  const width = Math.floor((canvas - timesWidth(day, view, screen) + GAP) / rooms.length) - GAP
  const widths = [...timeWidths, ...rooms.map(() => width)]
  const names = rooms.map((room) => wrap(paint.bold(room ?? 'elsewhere'), width))
  const heads = view.clocks.second ? zoneHeads(view.clocks, startsOf(day), paint) : [[]]
  const lines: Cell[][] = [[...heads, ...names]]
  for (const [start, cells] of byStart(rows, rooms)) {
    const times = zones.map((zone) => [timeOn(start, zone, day.date)])
    const texts = rooms.map((room) => {
      return (cells.get(room) ?? []).flatMap((row) => cellLines(row, width, screen))
    })
    lines.push([['']], [...times, ...texts])
  }
  return drawColumns(lines, widths)
}

/** What starts in some rooms, by its time and room; an untimed talk stands with its block. */
function byStart(
  rows: readonly TimetableRow[],
  rooms: readonly Room[],
): [Instant, ReadonlyMap<Room, readonly TimetableRow[]>][] {
  const starts = new Map<Instant, Map<Room, TimetableRow[]>>()
  for (const row of rows) {
    const { room } = row.item
    const start = row.item.start ?? row.block?.start
    if (start === undefined || !rooms.includes(room)) continue
    const cells = starts.get(start) ?? new Map<Room, TimetableRow[]>()
    starts.set(start, cells.set(room, [...(cells.get(room) ?? []), row]))
  }
  return [...starts].sort(([a], [b]) => a - b)
}

function cellLines(row: TimetableRow, width: number, { paint }: Screen): string[] {
  const { item, now, facts } = row
  const mark = now ? '> ' : item.start === null ? '- ' : ''
  const title = wrap(inkOf(row, paint)(mark + titleOf(item)), width)
  return [...title, ...facts.flatMap((fact) => wrap(paint.dim(fact), width))]
}

function timesWidth(day: Day, view: ScheduleView, screen: Screen): number {
  return widthsOfTimes(day, view, screen).reduce((sum, width) => sum + width + GAP, 0)
}

function widthsOfTimes(day: Day, { clocks }: ScheduleView, { paint }: Screen): number[] {
  const starts = startsOf(day)
  const heads = clocks.second ? zoneHeads(clocks, starts, paint) : [[]]
  return zonesOf(clocks).map((zone, index) => {
    const times = [...new Set(starts)].map((start) => timeOn(start, zone, day.date))
    return Math.max(...[...times, ...(heads[index] ?? [])].map(widthOf))
  })
}

/** Of sessions and talks. */
function startsOf({ sessions }: Day): Instant[] {
  return sessions.flatMap(({ start, talks }) => [
    start,
    ...talks.flatMap((talk) => talk.start ?? []),
  ])
}

function roomsOfDay({ sessions }: Day, { program }: ScheduleView): Room[] {
  const rooms = sessions.flatMap(({ room, talks }) => [room, ...talks.map((talk) => talk.room)])
  return [...new Set(rooms)].sort(roomOrder(program))
}
