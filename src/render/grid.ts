/** The schedule of some days side by side: a column a room, a row a start. */
import type { Day, Session } from '../model/program.ts'
import { roomOrder } from '../query/slots.ts'
import { longDate } from '../time/format.ts'
import type { Instant } from '../time/types.ts'
import { zonesOf } from '../time/zone-pair.ts'
import { type Cell, drawColumns, GAP } from './layout/columns.ts'
import type { Screen } from './layout/screen.ts'
import { inkOf, type TimetableRow, zoneHeads } from './layout/timetable.ts'
import { widthOf, wrap, wrapParts } from './layout/wrap.ts'
import { titleOf } from './phrases/facts.ts'
import { timeOn, zoneHeading } from './phrases/times.ts'
import { dayRows, type ScheduleView } from './schedule.ts'

/** A room with less than this would break too many words. */
const NARROWEST = 16

/** Null for what is in no room. */
type Room = string | null

/** More bands than these are no overview any more. */
const MOST_BANDS = 3

/** Why a grid can't be drawn, in words; null where it can. */
export function gridProblem(view: ScheduleView, screen: Screen): string | null {
  const rooms = Math.max(...view.days.map((day) => roomsOfDay(day, view).length))
  if (rooms < 2) return 'all of it is in one room: shown as a list'
  const times = Math.max(...view.days.map((day) => timesWidth(day, view, screen)))
  const needed = times + Math.max(Math.ceil(rooms / MOST_BANDS), 2) * (NARROWEST + GAP) - GAP
  return screen.canvas < needed
    ? `a grid needs ${needed} columns, and there are ${screen.canvas}: shown as a list`
    : null
}

/** Where there are more rooms than fit beside each other, the others follow below. */
export function renderGrid(view: ScheduleView, screen: Screen): string {
  const { program, zones, days } = view
  const { canvas, paint } = screen
  const sections = days.map((day, index) => {
    const facts = [
      ...(index === 0 ? [paint.bold(program.name)] : []),
      paint.bold(longDate(day.date)),
      ...(zones.second ? [] : [zoneHeading(zones.first, startsOf(day))]),
    ]
    const most = Math.floor((canvas - timesWidth(day, view, screen) + GAP) / (NARROWEST + GAP))
    const rows = rowsOf(day, view)
    return [
      wrapParts(facts, canvas),
      ...inBands(roomsOfDay(day, view), Math.max(most, 1)).map((rooms) => {
        return bandLines(rooms, rows, day, view, screen)
      }),
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

/** What starts at a time, room by room. */
type Row = readonly [Instant, ReadonlyMap<Room, readonly TimetableRow[]>]

/** A talk stands in the cell of its block, unless it is in another room. */
function rowsOf(day: Day, view: ScheduleView): Row[] {
  const starts = new Map<Instant, Map<Room, TimetableRow[]>>()
  for (const row of dayRows(day, view, 'grid')) {
    const start = withBlock(row) ? row.session.start : (row.item.start ?? row.session?.start ?? 0)
    const cells = starts.get(start) ?? new Map<Room, TimetableRow[]>()
    const cell = cells.get(row.item.room)
    if (cell) cell.push(row)
    else cells.set(row.item.room, [row])
    starts.set(start, cells)
  }
  return [...starts].sort(([a], [b]) => a - b)
}

function withBlock(row: TimetableRow): row is TimetableRow & { session: Session } {
  return row.session !== null && row.item.room === row.session.room
}

function bandLines(
  rooms: readonly Room[],
  rows: readonly Row[],
  day: Day,
  view: ScheduleView,
  screen: Screen,
): string[] {
  const { canvas, paint } = screen
  const { zones } = view
  const width = Math.floor((canvas - timesWidth(day, view, screen) + GAP) / rooms.length) - GAP
  const names = rooms.map((room) => wrap(paint.bold(room ?? 'elsewhere'), width))
  const heads = zones.second ? zoneHeads(zones, startsOf(day), paint) : [[]]
  const body = rows
    .filter(([, cells]) => rooms.some((room) => cells.has(room)))
    .flatMap(([start, cells]): Cell[][] => {
      const times = zonesOf(zones).map((zone) => [timeOn(start, zone, day.date)])
      const texts = rooms.map((room) => cellLines(cells.get(room) ?? [], width, view, screen))
      return [[['']], [...times, ...texts]]
    })
  const widths = [...widthsOfTimes(day, view, screen), ...rooms.map(() => width)]
  return drawColumns([[...heads, ...names], ...body], widths, screen.left)
}

/** Sessions in one room at one time are set apart by an empty line, talks set in. */
function cellLines(
  rows: readonly TimetableRow[],
  width: number,
  { zones }: ScheduleView,
  { paint }: Screen,
): string[] {
  return rows.flatMap((row, index) => {
    const { item, now, facts, date } = row
    const inBlock = withBlock(row)
    const indent = inBlock ? 2 : 0
    const time = item.start === null ? '- ' : `${timeOn(item.start, zones.first, date)} `
    const title = `${now ? '> ' : ''}${inBlock ? time : ''}${titleOf(item)}`
    const lines = [
      ...wrap(inkOf(row, paint)(title), width - indent),
      ...facts.flatMap((fact) => wrap(paint.dim(fact), width - indent)),
    ].map((line) => ' '.repeat(indent) + line)
    return index > 0 && !inBlock ? ['', ...lines] : lines
  })
}

function timesWidth(day: Day, view: ScheduleView, screen: Screen): number {
  return widthsOfTimes(day, view, screen).reduce((sum, width) => sum + width + GAP, 0)
}

function widthsOfTimes(day: Day, { zones }: ScheduleView, { paint }: Screen): number[] {
  const starts = [...new Set(startsOf(day))]
  const heads = zones.second ? zoneHeads(zones, starts, paint) : [[]]
  return zonesOf(zones).map((zone, index) => {
    const times = starts.map((start) => timeOn(start, zone, day.date))
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
