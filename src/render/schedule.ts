/** Renders the schedule of one or more days as a list. */
import type { Day, Session, Talk } from '../model/program.ts'
import { longDate } from '../time/format.ts'
import type { Instant } from '../time/types.ts'
import type { ZonePair } from '../time/zone-pair.ts'
import type { Screen } from './layout/screen.ts'
import { factsOf } from './phrases/facts.ts'
import { formatTimeOn, zoneHeading } from './phrases/times.ts'
import { type ScheduleRow, scheduleTable, type TimedView } from './schedule-columns.ts'

export interface ScheduleView extends TimedView {
  readonly days: readonly Day[]
}

export function renderSchedule(view: ScheduleView, screen: Screen): string {
  const { program, days, zones } = view
  const { paint } = screen
  const sections = screen.sections(days).map((section, index) => {
    const rows = section.flatMap((day) => dayRows(day, view, 'list'))
    const starts = rows.flatMap(({ item }) => item.start ?? [])
    const facts = [
      ...(index === 0 ? [paint.bold(program.name)] : []),
      ...screen.onTerminal(...section.map(({ date }) => paint.bold(longDate(date)))),
      ...(zones.second || starts.length === 0 ? [] : [zoneHeading(zones.first, starts)]),
      ...(program.room === null || index > 0 ? [] : [program.room]),
    ]
    return [
      ...screen.wrapFacts(facts),
      ...screen.onTerminal(''),
      ...scheduleTable(rows, zones, screen),
    ]
  })
  return sections.map((lines) => `${lines.join('\n')}\n`).join('\n')
}

/** Returns the rows for the sessions and talks of a day, each session before its talks. */
export function dayRows(day: Day, view: TimedView, surface: 'list' | 'grid'): ScheduleRow[] {
  const items = day.sessions.flatMap((session): [Session | Talk, Session | null][] => {
    return [[session, null], ...session.talks.map((talk): [Talk, Session] => [talk, session])]
  })
  const starts = new Set(items.map(([{ room, start }]) => roomAndTime(room, start)))
  return items.map(([item, session]) => {
    const isShown = starts.has(roomAndTime(item.room, item.end))
    const { room } = session ?? view.program
    const end = isShown ? null : givenEnd(item, day, view.zones)
    return {
      item,
      session,
      date: day.date,
      facts: factsOf(surface, { item, session }, { room, end, namesOnly: surface === 'grid' }),
      now: view.current.has(item.id),
      past: item.end !== null && item.end <= view.at,
    }
  })
}

function roomAndTime(room: string | null, instant: Instant | null): string {
  return `${instant} ${room}`
}

/** Returns `to 11:00`, or null if the program file gives no end. */
function givenEnd(
  { end, endInferred }: Session | Talk,
  { date }: Day,
  { first }: ZonePair,
): string | null {
  return end === null || endInferred ? null : `to ${formatTimeOn(end, first, date)}`
}
