/** Renders the schedule of one or more days as a list. */
import type { Day, Session, Talk } from '../model/program.ts'
import { roomText } from '../model/rooms.ts'
import { longDate } from '../time/format.ts'
import type { Instant, Zone } from '../time/types.ts'
import type { Screen } from './layout/screen.ts'
import { factsOf } from './phrases/facts.ts'
import { planRooms, type RoomPlan } from './phrases/rooms.ts'
import { type DateSeen, formatTimeOn, rowDate, zoneHeading } from './phrases/times.ts'
import { type ScheduleRow, scheduleTable, type TimedView } from './schedule-columns.ts'

export interface ScheduleView extends TimedView {
  readonly days: readonly Day[]
}

export function renderSchedule(view: ScheduleView, screen: Screen): string {
  const { program, days, zones } = view
  const { paint } = screen
  const rooms = planRooms(program, days.flatMap(itemsOf))
  const sections = screen.sections(days).map((section, index) => {
    const roomOf = listedRoom(rooms, screen)
    const rows = section.flatMap((day) => {
      const heading = () => day.date
      const seenAt = (start: Instant | null) => rowDate(start, heading, zones, screen)
      return dayRows(day, view, { roomOf, seenAt })
    })
    const starts = rows.flatMap(({ item }) => item.start ?? [])
    const facts = [
      ...(index === 0 ? [paint.bold(program.name)] : []),
      ...screen.onTerminal(...section.map(({ date }) => paint.bold(longDate(date)))),
      ...(zones.second || starts.length === 0 ? [] : [zoneHeading(zones.first, starts)]),
      ...(rooms.heading === null ? [] : [rooms.heading]),
    ]
    return [
      ...screen.wrapFacts(facts),
      ...screen.onTerminal(''),
      ...scheduleTable(rows, zones, screen),
    ]
  })
  return sections.map((lines) => `${lines.join('\n')}\n`).join('\n')
}

/** Returns the room to name in the row of a session, or of a talk of `session`; null for none. */
export type ListedRoom = (item: Session | Talk, session: Session | null) => string | null

/** Names the room of each row in a pipe; on a terminal, what neither heading nor session says. */
export function listedRoom(rooms: RoomPlan, { isTerminal }: Screen): ListedRoom {
  if (!isTerminal) return rooms.of
  return (item, session) => {
    return session && rooms.of(session) === rooms.of(item) ? null : rooms.beside(item)
  }
}

export interface RowSettings {
  /** Null in the grid, whose columns are rooms. */
  readonly roomOf: ListedRoom | null
  /** Returns the date that the marks of a row count from, by its start. */
  readonly seenAt: (start: Instant | null) => DateSeen
}

/** Returns the rows for the sessions and talks of a day, each session before its talks. */
export function dayRows(
  { sessions }: Pick<Day, 'sessions'>,
  view: TimedView,
  { roomOf, seenAt }: RowSettings,
): ScheduleRow[] {
  const { first } = view.zones
  const items = sessions.flatMap((session): [Session | Talk, Session | null][] => {
    return [[session, null], ...session.talks.map((talk): [Talk, Session] => [talk, session])]
  })
  const starts = new Set(items.map(([item]) => roomAndTime(item, item.start)))
  return items.map(([item, session]) => {
    const isShown = starts.has(roomAndTime(item, item.end))
    const seen = seenAt(item.start ?? session?.start ?? null)
    const end = isShown ? null : givenEnd(item, first, seen)
    const room = roomOf?.(item, session) ?? null
    const settings = { room, end, namesOnly: roomOf === null }
    return {
      item,
      session,
      seen,
      facts: [
        ...(session === null && item.start === null ? ['time to be announced'] : []),
        ...factsOf(roomOf === null ? 'grid' : 'list', { item, session }, settings),
      ],
      now: view.current.has(item.id),
      past: item.end !== null && item.end <= view.at,
    }
  })
}

function itemsOf({ sessions }: Day): (Session | Talk)[] {
  return sessions.flatMap((session) => [session, ...session.talks])
}

function roomAndTime(item: Session | Talk, instant: Instant | null): string {
  return `${instant} ${roomText(item)}`
}

/** Returns `to 11:00`, or null if the program file gives no end. */
function givenEnd({ end, endInferred }: Session | Talk, zone: Zone, seen: DateSeen): string | null {
  return end === null || endInferred ? null : `to ${formatTimeOn(end, zone, seen(zone))}`
}
