/** Renders days of the schedule as grids: a column for each room, a row for each start. */
import type { Session, Talk } from '../model/program.ts'
import { roomText } from '../model/rooms.ts'
import { itemsOf, type ListedDay } from '../query/days.ts'
import { roomOrder } from '../query/slots.ts'
import { longDate } from '../time/format.ts'
import type { Instant } from '../time/types.ts'
import { zonesOf } from '../time/zone-pair.ts'
import { type Cell, drawColumns, GAP } from './layout/draw-columns.ts'
import { largest } from './layout/largest.ts'
import type { Screen } from './layout/screen.ts'
import { widthOf, wrap, wrapParts } from './layout/wrap.ts'
import { pastAmong } from './past.ts'
import { titleOf } from './phrases/facts.ts'
import { ELSEWHERE } from './phrases/rooms.ts'
import { formatTimeOn, zoneHeading } from './phrases/times.ts'
import { dayRows, type ScheduleView } from './schedule.ts'
import { instantsOf, paintFor, type ScheduleRow, zoneHeadings } from './schedule-columns.ts'

/** Minimum width of a room's column; a narrower one breaks too many words. */
const MIN_ROOM_WIDTH = 16

/** Null for sessions and talks without a room. */
type Room = string | null

/**
 * Maximum number of bands: groups of rooms, one below the other. With more of them a grid gives no
 * overview.
 */
const MAX_BANDS = 3

/** Returns a notice that says why a grid can't be drawn, or null if it can. */
export function gridProblem(view: ScheduleView, screen: Screen): string | null {
  const rooms = largest(view.days.map((day) => roomsOfDay(day, view).length))
  if (rooms < 2) return 'everything is in one room: showing a list'
  const times = largest(view.days.map((day) => timesWidth(day, view, screen)))
  const needed = times + Math.max(Math.ceil(rooms / MAX_BANDS), 2) * (MIN_ROOM_WIDTH + GAP) - GAP
  return screen.canvas < needed
    ? `a grid needs ${needed} columns, and there are ${screen.canvas}: showing a list`
    : null
}

/** Renders a grid for each day. Rooms that don't fit side by side follow in bands below. */
export function renderGrid(view: ScheduleView, screen: Screen): string {
  const { program, zones, days } = view
  const { canvas, paint } = screen
  const sections = days.map((day, index) => {
    const facts = [
      ...(index === 0 ? [paint.bold(program.name)] : []),
      paint.bold(longDate(day.date)),
      ...(zones.second ? [] : [zoneHeading(zones.first, instantsOf(itemsOf(day)))]),
    ]
    const roomsPerBand = Math.floor(
      (canvas - timesWidth(day, view, screen) + GAP) / (MIN_ROOM_WIDTH + GAP),
    )
    const rows = rowsByStart(day, view, screen)
    return [
      wrapParts(facts, canvas),
      ...divideIntoBands(roomsOfDay(day, view), Math.max(roomsPerBand, 1)).map((rooms) => {
        return bandLines(rooms, rows, day, view, screen)
      }),
    ]
  })
  return sections
    .flat()
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n')
}

/** Divides rooms into bands of about equal size, with at most `maxRooms` in each. */
function divideIntoBands(rooms: readonly Room[], maxRooms: number): Room[][] {
  const bands = Math.ceil(rooms.length / maxRooms)
  const size = Math.ceil(rooms.length / bands)
  return Array.from({ length: bands }, (_, band) => rooms.slice(band * size, (band + 1) * size))
}

/**
 * A start, and the sessions and talks of each room then. It is -Infinity for what continues from an
 * earlier day, and Infinity while it is to be announced.
 */
type StartRow = readonly [Instant, ReadonlyMap<Room, readonly ScheduleRow[]>]

/** Groups a day by start and room. A talk in its session's room goes into the session's cell. */
function rowsByStart(day: ListedDay, view: ScheduleView, screen: Screen): StartRow[] {
  const starts = new Map<Instant, Map<Room, ScheduleRow[]>>()
  const seenAt = () => () => day.date
  const isPast = pastAmong(view.days.flatMap(itemsOf), view.at)
  let sessionStart = Infinity
  for (const row of dayRows(day, view, { screen, roomOf: null, seenAt, isPast })) {
    const ownStart = row.continues ? -Infinity : row.item.start
    if (row.session === null) sessionStart = ownStart ?? Infinity
    const start = isInSessionCell(row) ? sessionStart : (ownStart ?? sessionStart)
    const cells = starts.get(start) ?? new Map<Room, ScheduleRow[]>()
    for (const room of columnsOf(row.item)) {
      const cell = cells.get(room)
      if (cell) cell.push(row)
      else cells.set(room, [row])
    }
    starts.set(start, cells)
  }
  return [...starts].sort(([a], [b]) => (a < b ? -1 : 1))
}

/** Returns the columns that a session or talk is in: one for each of its rooms. */
function columnsOf({ rooms }: Session | Talk): readonly Room[] {
  return rooms.length === 0 ? [null] : rooms
}

/** Returns whether a row is a talk that goes into the cell of its session. */
function isInSessionCell(row: ScheduleRow): boolean {
  return row.session !== null && roomText(row.item) === roomText(row.session)
}

function bandLines(
  rooms: readonly Room[],
  rows: readonly StartRow[],
  day: ListedDay,
  view: ScheduleView,
  screen: Screen,
): string[] {
  const { canvas, paint } = screen
  const { zones } = view
  const width = Math.floor((canvas - timesWidth(day, view, screen) + GAP) / rooms.length) - GAP
  const names = rooms.map((room) => wrap(paint.bold(room ?? noRoomHeading(day)), width))
  const heads = zones.second ? zoneHeadings(zones, instantsOf(itemsOf(day)), paint) : [[]]
  const body = rows
    .filter(([, cells]) => rooms.some((room) => cells.has(room)))
    .flatMap(([start, cells]): Cell[][] => {
      const times = zonesOf(zones).map((zone) => {
        return [Number.isFinite(start) ? formatTimeOn(start, zone, day.date) : '']
      })
      const texts = rooms.map((room) => cellLines(cells.get(room) ?? [], width, view, screen))
      return [[['']], [...times, ...texts]]
    })
  const widths = [...timeColumnWidths(day, view, screen), ...rooms.map(() => width)]
  return drawColumns([[...heads, ...names], ...body], widths, screen.left)
}

/** Lays out a cell. An empty line separates sessions; the talks of a session are indented. */
function cellLines(
  rows: readonly ScheduleRow[],
  width: number,
  { zones: { first } }: ScheduleView,
  { paint }: Screen,
): string[] {
  return rows.flatMap((row, index) => {
    const { item, now, facts, seen } = row
    const isInSession = isInSessionCell(row)
    const indent = isInSession ? 2 : 0
    const time = item.start === null ? '- ' : `${formatTimeOn(item.start, first, seen(first))} `
    const title = `${now ? '> ' : ''}${isInSession ? time : ''}${titleOf(item)}`
    const lines = [
      ...wrap(paintFor(row, paint)(title), width - indent),
      ...facts.flatMap((fact) => wrap(paint.dim(fact), width - indent)),
    ].map((line) => ' '.repeat(indent) + line)
    return index > 0 && !isInSession ? ['', ...lines] : lines
  })
}

/** Returns the width of all time columns, each with the gap after it. */
function timesWidth(day: ListedDay, view: ScheduleView, screen: Screen): number {
  return timeColumnWidths(day, view, screen).reduce((sum, width) => sum + width + GAP, 0)
}

/** Returns the width of each zone's time column. */
function timeColumnWidths(day: ListedDay, { zones }: ScheduleView, { paint }: Screen): number[] {
  const items = itemsOf(day)
  const starts = new Set(
    items.flatMap(({ item, continues }) => (continues ? [] : (item.start ?? []))),
  )
  const heads = zones.second ? zoneHeadings(zones, instantsOf(items), paint) : [[]]
  return zonesOf(zones).map((zone, index) => {
    const times = [...starts].map((start) => formatTimeOn(start, zone, day.date))
    return largest([...times, ...(heads[index] ?? [])].map(widthOf), 0)
  })
}

function roomsOfDay(day: ListedDay, { program }: ScheduleView): Room[] {
  const compare = roomOrder(program)
  const placed = (room: Room) => ({ rooms: room === null ? [] : [room] })
  const rooms = new Set(itemsOf(day).flatMap(({ item }) => columnsOf(item)))
  return [...rooms].sort((a, b) => compare(placed(a), placed(b)))
}

/** Returns the heading for what has no room: `elsewhere` only if the file says so of all of it. */
function noRoomHeading(day: ListedDay): string {
  const items = itemsOf(day).map(({ item }) => item)
  return items.every(({ rooms, elsewhere }) => rooms.length > 0 || elsewhere)
    ? ELSEWHERE
    : 'no room'
}
