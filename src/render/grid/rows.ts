/** Groups a day by start and room, for the grid. */
import type { Session, Talk } from '../../model/program.ts'
import { roomText } from '../../model/rooms.ts'
import { itemsOf, type ListedDay } from '../../query/days.ts'
import type { Instant } from '../../time/types.ts'
import type { Screen } from '../layout/screen.ts'
import { pastAmong } from '../past.ts'
import { placeText } from '../phrases/rooms.ts'
import { dayRows, type ScheduleView } from '../schedule.ts'
import type { ScheduleRow } from '../schedule-columns.ts'

export interface GridView extends ScheduleView {
  /** The rooms that a filter selects, with null for none; undefined without such a filter. */
  readonly wantedRooms: ReadonlySet<string | null> | undefined
}

/** A session or talk in a cell. */
export interface CellRow extends ScheduleRow {
  /** True for a talk below its session. */
  readonly isIndented: boolean
}

/** The sessions that start at one time. */
export interface StartRow {
  /** -Infinity for sessions that continue from an earlier day, Infinity while it is to be announced. */
  readonly start: Instant
  readonly cells: ReadonlyMap<string, readonly CellRow[]>
  /** Sessions in no room, or in all of them. */
  readonly acrossPage: readonly CellRow[]
}

/** Returns the rooms of all that is shown, in the order in which they first appear. */
export function gridRooms({ days, wantedRooms }: GridView): string[] {
  return [...new Set(days.flatMap((day) => roomsOfDay(day, wantedRooms)))]
}

/** Returns the rooms that are used on a day, of all in the order of `rooms`. */
export function roomsOn(day: ListedDay, rooms: readonly string[], view: GridView): string[] {
  const used = new Set(roomsOfDay(day, view.wantedRooms))
  return rooms.filter((room) => used.has(room))
}

type WantedRooms = GridView['wantedRooms']

function roomsOfDay(day: ListedDay, wanted: WantedRooms): string[] {
  return itemsOf(day).flatMap(({ item }) => columnsOf(item, wanted))
}

function columnsOf({ rooms }: Session | Talk, wanted: WantedRooms): readonly string[] {
  return wanted ? rooms.filter((room) => wanted.has(room)) : rooms
}

/** Groups a day by start and room. A talk in its session's rooms goes into the session's cells. */
export function rowsByStart(
  day: ListedDay,
  rooms: readonly string[],
  view: GridView,
  screen: Screen,
): StartRow[] {
  const starts = new Map<Instant, Starting>()
  const seenAt = () => () => day.date
  const isPast = pastAmong(view.days.flatMap(itemsOf), view.at)
  let sessionStart = Infinity
  for (const row of dayRows(day, view, { screen, roomOf: null, seenAt, isPast })) {
    const ownStart = row.continues ? -Infinity : row.item.start
    if (row.session === null) sessionStart = ownStart ?? Infinity
    const columns = columnsOf(row.item, view.wantedRooms)
    // A session that a filter keeps for a talk in another room has no column.
    if (columns.length === 0 && row.item.rooms.length > 0) continue
    const isIndented = isInSessionCell(row, view.wantedRooms)
    const start = isIndented ? sessionStart : (ownStart ?? sessionStart)
    const startRow: Starting = starts.get(start) ?? { start, cells: new Map(), acrossPage: [] }
    starts.set(start, startRow)
    const cellRow = { ...row, isIndented, facts: cellFacts(row, isIndented) }
    const isEverywhere = columns.length > 1 && columns.length === rooms.length
    if (columns.length === 0 || isEverywhere) startRow.acrossPage.push(cellRow)
    else for (const room of columns) addTo(startRow.cells, room, cellRow)
  }
  return [...starts.values()].sort((a, b) => (a.start < b.start ? -1 : 1))
}

/** A row while it is filled. */
interface Starting extends StartRow {
  readonly cells: Map<string, CellRow[]>
  readonly acrossPage: CellRow[]
}

function addTo(cells: Map<string, CellRow[]>, room: string, row: CellRow): void {
  const cell = cells.get(room)
  if (cell) cell.push(row)
  else cells.set(room, [row])
}

/** Returns whether a row is a talk that goes into the cell of its session. */
function isInSessionCell({ item, session }: ScheduleRow, wanted: WantedRooms): boolean {
  if (session === null || roomText(item) !== roomText(session)) return false
  return session.rooms.length === 0 || columnsOf(session, wanted).length > 0
}

/** Returns the facts of a cell: with its rooms unless its column says it all, and its session. */
function cellFacts({ item, session, facts }: ScheduleRow, isIndented: boolean): string[] {
  if (isIndented) return [...facts]
  const place = item.rooms.length === 1 ? [] : [placeText(item) ?? 'no room']
  return [...facts, ...place, ...(session ? [session.title] : [])]
}
