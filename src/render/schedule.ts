/** Renders the schedule of one or more days as a list. */
import { isTimed, type Session, type Talk } from '../model/program.ts'
import { roomText } from '../model/rooms.ts'
import { hasStar } from '../model/stars.ts'
import { itemsOf, type ListedDay, type ListedItem } from '../query/days.ts'
import { longDate } from '../time/format.ts'
import type { Instant, Zone } from '../time/types.ts'
import type { Screen } from './layout/screen.ts'
import { type PastTest, pastAmong } from './past.ts'
import { factsOf } from './phrases/facts.ts'
import { placeText, planRooms, type RoomPlan, roomBeside } from './phrases/rooms.ts'
import {
  type DateSeen,
  formatContinues,
  formatEnd,
  rowDate,
  TIME_TBA,
  zoneHeading,
} from './phrases/times.ts'
import { instantsOf, type ScheduleRow, scheduleTable, type TimedView } from './schedule-columns.ts'
import { overviewOf, type SummaryView } from './summary.ts'

export interface ScheduleView extends TimedView {
  readonly days: readonly ListedDay[]
  /** The list that marks a session while it is on, by its id. */
  readonly lists: ReadonlyMap<string, ListedDay>
  /** For a long answer; null for others. */
  readonly summary: SummaryView | null
}

export function renderSchedule(view: ScheduleView, screen: Screen): string {
  const { program, days, zones } = view
  const { paint } = screen
  const items = days.flatMap(itemsOf)
  const rooms = planRooms(items.map(({ item }) => item))
  const isPast = pastAmong(items, view.at)
  const { ahead, below } = overviewOf(view.summary, program.name, screen)
  const sections = screen.sections(days).map((section, index) => {
    const isFirst = index + ahead.length === 0
    const roomOf = listedRoom(rooms, screen)
    const rows = section.flatMap((day) => {
      const heading = () => day.date
      const seenAt = (start: Instant | null) => rowDate(start, heading, zones, screen)
      return dayRows(day, view, { roomOf, seenAt, isPast, screen })
    })
    const instants = instantsOf(rows)
    const facts = [
      ...(isFirst ? [paint.bold(program.name)] : []),
      ...screen.onTerminal(...section.map(({ date }) => paint.bold(longDate(date)))),
      ...(zones.second || instants.length === 0 ? [] : [zoneHeading(zones.first, instants)]),
      ...(rooms.heading === null ? [] : [rooms.heading]),
    ]
    return [
      ...screen.wrapFacts(facts),
      ...screen.onTerminal(''),
      ...(isFirst && below.length > 0 ? [...below, ''] : []),
      ...scheduleTable(rows, zones, screen),
    ]
  })
  return [...ahead, ...sections].map((lines) => `${lines.join('\n')}\n`).join('\n')
}

/** Returns the room to name in the row of a session, or of a talk of `session`; null for none. */
export type ListedRoom = (item: Session | Talk, session: Session | null) => string | null

/** Names the room of each row in a pipe; on a terminal, what neither heading nor session says. */
export function listedRoom(rooms: RoomPlan, { isTerminal }: Screen): ListedRoom {
  if (!isTerminal) return placeText
  return (item, session) => roomBeside(item, session, rooms)
}

export interface RowSettings {
  readonly screen: Screen
  /** Null in the grid, whose columns are rooms. */
  readonly roomOf: ListedRoom | null
  /** Returns the date that the marks of a row count from, by its start. */
  readonly seenAt: (start: Instant | null) => DateSeen
  readonly isPast: PastTest
}

/** Returns the rows for the sessions and talks of a day, each session before its talks. */
export function dayRows(day: ListedDay, view: ScheduleView, settings: RowSettings): ScheduleRow[] {
  return rowsOf(itemsOf(day), view, settings).map((row) => {
    const isHere = row.session !== null || view.lists.get(row.item.id) === day
    return { ...row, now: row.now === true && isHere }
  })
}

export function rowsOf(
  items: readonly ListedItem[],
  { program, zones, current, stars }: TimedView,
  { screen, roomOf, seenAt, isPast }: RowSettings,
): ScheduleRow[] {
  const starts = new Set(items.map(({ item }) => roomAndTime(item, item.start)))
  return items.map((listed) => {
    const { item, session, continues, since } = listed
    const seen = seenAt(since)
    const isShown = !continues && starts.has(roomAndTime(item, item.end))
    const end = isShown ? null : endFact(listed, zones.first, seen, screen)
    const room = roomOf?.(item, session) ?? null
    const settings = { room, end, namesOnly: roomOf === null }
    return {
      item,
      session,
      continues,
      seen,
      facts: [
        ...(session === null && item.start === null ? [TIME_TBA] : []),
        ...factsOf(roomOf === null ? 'grid' : 'list', { item, session }, settings),
      ],
      now: current.has(item.id),
      starred: hasStar(listed, program, stars),
      past: isPast(listed),
    }
  })
}

function roomAndTime(item: Session | Talk, instant: Instant | null): string {
  return `${instant} ${roomText(item)}`
}

/** Returns `to 11:00` or `continues, until 11:00`, or null for an end that the file does not give. */
function endFact(
  { item, continues }: ListedItem,
  zone: Zone,
  seen: DateSeen,
  { date }: Screen,
): string | null {
  if (!isTimed(item)) return null
  if (continues) return formatContinues(item, zone, seen(zone), date)
  return item.endInferred ? null : `to ${formatEnd(item, zone, seen(zone), date)}`
}
