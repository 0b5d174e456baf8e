/** The schedule of some days, for people. */
import type { Day, Program, Session, Talk } from '../model.ts'
import type { Clocks } from '../time/clocks.ts'
import { longDate } from '../time/format.ts'
import type { Instant } from '../time/types.ts'
import { headingLines, type Screen } from './screen.ts'
import { type TimetableRow, timetable } from './timetable.ts'
import { timeOn, typeOf, zoneHeading } from './words.ts'

export interface ScheduleView {
  readonly program: Program
  readonly days: readonly Day[]
  readonly clocks: Clocks
  readonly at: Instant
  /** What is on at that instant. */
  readonly current: ReadonlySet<Session | Talk>
}

export function renderSchedule(view: ScheduleView, screen: Screen): string {
  const { program, days, clocks } = view
  const { columns, paint } = screen
  const sections = columns === null ? [days] : days.map((day) => [day])
  const blocks = sections.map((section, index) => {
    const rows = section.flatMap((day) => dayRows(day, view))
    const starts = rows.flatMap(({ item }) => item.start ?? [])
    const facts = [
      ...(index === 0 ? [paint.bold(program.name)] : []),
      ...(columns === null ? [] : section.map(({ date }) => paint.bold(longDate(date)))),
      ...(clocks.second || starts.length === 0 ? [] : [zoneHeading(clocks.first, starts)]),
      ...(program.room === null || index > 0 ? [] : [program.room]),
    ]
    const heading = headingLines(facts, screen)
    return [...heading, ...(columns === null ? [] : ['']), ...timetable(rows, clocks, screen)]
  })
  return blocks.map((lines) => `${lines.join('\n')}\n`).join('\n')
}

function dayRows(day: Day, view: ScheduleView): TimetableRow[] {
  const items = day.sessions.flatMap((session): [Session | Talk, Session | null][] => {
    return [[session, null], ...session.talks.map((talk): [Talk, Session] => [talk, session])]
  })
  const starts = new Set(items.map(([{ room, start }]) => placeAndTime(room, start)))
  return items.map(([item, block]) => ({
    item,
    block,
    date: day.date,
    facts: [
      ...typeOf(item, block),
      ...(starts.has(placeAndTime(item.room, item.end)) ? [] : endOf(item, day, view.clocks)),
      ...(item.room === (block ?? view.program).room || item.room === null ? [] : [item.room]),
      ...(item.track === null || item.track === block?.track ? [] : [item.track]),
    ],
    now: view.current.has(item),
    past: item.end !== null && item.end <= view.at,
  }))
}

function placeAndTime(room: string | null, instant: Instant | null): string {
  return `${instant} ${room}`
}

/** An end that the file gives; told where no row in the same room shows it as its start. */
function endOf({ end, endInferred }: Session | Talk, { date }: Day, { first }: Clocks): string[] {
  return end === null || endInferred ? [] : [`to ${timeOn(end, first, date)}`]
}
