/** The schedule of some days, for people. */
import type { Day, Program, Session, Talk } from '../model/program.ts'
import { longDate } from '../time/format.ts'
import type { Instant } from '../time/types.ts'
import type { ZonePair } from '../time/zone-pair.ts'
import { headingLines, type Screen } from './layout/screen.ts'
import { type TimedView, type TimetableRow, timetable } from './layout/timetable.ts'
import { timeOn, typeOf, whoOf, zoneHeading } from './phrases/sessions.ts'

export interface ScheduleView extends TimedView {
  readonly days: readonly Day[]
}

export function renderSchedule(view: ScheduleView, screen: Screen): string {
  const { program, days, zones } = view
  const { columns, paint } = screen
  const sections = columns === null ? [days] : days.map((day) => [day])
  const blocks = sections.map((section, index) => {
    const rows = section.flatMap((day) => dayRows(day, view, listFacts(program)))
    const starts = rows.flatMap(({ item }) => item.start ?? [])
    const facts = [
      ...(index === 0 ? [paint.bold(program.name)] : []),
      ...(columns === null ? [] : section.map(({ date }) => paint.bold(longDate(date)))),
      ...(zones.second || starts.length === 0 ? [] : [zoneHeading(zones.first, starts)]),
      ...(program.room === null || index > 0 ? [] : [program.room]),
    ]
    const heading = headingLines(facts, screen)
    return [...heading, ...(columns === null ? [] : ['']), ...timetable(rows, zones, screen)]
  })
  return blocks.map((lines) => `${lines.join('\n')}\n`).join('\n')
}

/** What the list says: only what the program or the block does not. */
export function listFacts(program: Program): FactsOf {
  return (item, session, end) => [
    ...typeOf(item, session),
    ...end,
    ...(item.room === (session ?? program).room || item.room === null ? [] : [item.room]),
    ...(item.track === null || item.track === session?.track ? [] : [item.track]),
    ...whoOf(item),
  ]
}

/** What is said of an item; its end where the file gives one that no other row shows. */
type FactsOf = (item: Session | Talk, session: Session | null, end: string[]) => string[]

/** The sessions and talks of a day, each block before its talks. */
export function dayRows(day: Day, view: TimedView, factsOf: FactsOf): TimetableRow[] {
  const items = day.sessions.flatMap((session): [Session | Talk, Session | null][] => {
    return [[session, null], ...session.talks.map((talk): [Talk, Session] => [talk, session])]
  })
  const starts = new Set(items.map(([{ room, start }]) => placeAndTime(room, start)))
  return items.map(([item, session]) => {
    const shown = starts.has(placeAndTime(item.room, item.end))
    return {
      item,
      session,
      date: day.date,
      facts: factsOf(item, session, shown ? [] : endOf(item, day, view.zones)),
      now: view.current.has(item.id),
      past: item.end !== null && item.end <= view.at,
    }
  })
}

function placeAndTime(room: string | null, instant: Instant | null): string {
  return `${instant} ${room}`
}

/** An end that the file gives. */
function endOf({ end, endInferred }: Session | Talk, { date }: Day, { first }: ZonePair): string[] {
  return end === null || endInferred ? [] : [`to ${timeOn(end, first, date)}`]
}
