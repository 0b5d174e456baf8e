/** Reads iCalendar (RFC 5545). */
import { DAY, type Zone } from '../../time/types.ts'
import { UTC } from '../../time/zone.ts'
import type { Content } from '../content.ts'
import { noteEncoding } from '../decode.ts'
import type { Notes } from '../entries/notes.ts'
import type { SourceDeadline, SourceItem, SourceProgram } from '../entries/source-program.ts'
import type { ReadRequest } from '../reader.ts'
import { Budget } from './budget.ts'
import { type Calendars, parseCalendars } from './components.ts'
import { isDeadline, toDeadline } from './deadline.ts'
import { type Entry, isTask, isTimed, readEntry, recurs, type Timed } from './entry.ts'
import { headOf, zoneOfCalendars } from './head.ts'
import { Items } from './item.ts'
import { contentLines } from './lines.ts'
import { countLost } from './lost.ts'
import { Expander } from './occurrences.ts'
import { People } from './people.ts'
import { type Instance, Series } from './series.ts'
import { type EventTime, instantOf } from './times.ts'
import { latestVersions } from './versions.ts'
import { CalendarZones } from './zones.ts'

export function read({ bytes }: Content, { assumed }: ReadRequest, notes: Notes): SourceProgram {
  const lines = contentLines(bytes)
  noteEncoding(lines.encoding, notes)
  const calendars = parseCalendars(lines, notes)
  const budget = new Budget()
  const zones = new CalendarZones(calendars.zones, budget)
  const floating = zoneOfCalendars(calendars) ?? assumed.zone
  const entries = usableEntries(calendars, zones, notes)
  const last = entries.some(recurs) ? lastStart(entries) : null
  const tools = { zones, budget, notes, floating: floating ?? UTC, lastStart: last }
  const series = new Series(entries, { ...tools, expander: new Expander(tools) })
  const lists = entries.map((entry) => listInstances(entry, series, notes))
  noteLongEntries(entries, notes)
  countLost(
    [...calendars.all, ...calendars.entries.map(({ component }) => component)],
    calendars.lost,
  )
  const people = new People(entries, calendars.lost, notes)
  const mapped = mapInstances(lists.flat(), people, floating, notes)
  calendars.lost.addTo(notes)
  return {
    head: headOf(calendars, notes),
    ...mapped,
    // A recurring entry counts once for each occurrence that is kept.
    entries: lists.reduce(
      (sum, { length }) => sum + Math.max(0, length - 1),
      calendars.entries.length,
    ),
  }
}

/** Returns the entries that have a time, in their latest version. Notes the others. */
function usableEntries({ entries }: Calendars, zones: CalendarZones, notes: Notes): Timed[] {
  const read = entries.flatMap((entry) => {
    const { component } = entry
    const { name, line } = component
    if (name === 'VEVENT' || name === 'VTODO') return readEntry(entry, zones, notes)
    const example = component.text('SUMMARY')
    notes.leftOut('entry', `of the kind ${name}`, { example, where: `line ${line}` })
    return []
  })
  return latestVersions(read, notes).flatMap((entry) => {
    if (isTimed(entry)) return entry
    leaveOut(entry, entry.start as string, notes)
    return []
  })
}

/** Returns the instances of an entry. Notes why there is none. */
function listInstances(entry: Timed, series: Series, notes: Notes): Instance[] {
  if (entry.start.isDate && !isDeadline(entry)) {
    leaveOut(entry, 'whole days', notes)
    return []
  }
  const instances = series.instancesOf(entry)
  if (instances.length === 0) leaveOut(entry, 'recurring, without a date of its own', notes)
  return instances
}

function mapInstances(
  instances: readonly Instance[],
  people: People,
  floating: Zone | null,
  notes: Notes,
): Pick<SourceProgram, 'items' | 'deadlines'> {
  const described = new Items(people, notes)
  const items: SourceItem[] = []
  const deadlines: SourceDeadline[] = []
  for (const instance of instances) {
    if (isDeadline(instance.entry)) deadlines.push(toDeadline(instance, floating, notes))
    else items.push(described.of(instance))
  }
  return { items, deadlines }
}

/** Returns the last time at which an entry with a time of day starts that does not recur. */
function lastStart(entries: readonly Timed[]): EventTime | null {
  const single = entries.filter((entry) => {
    return !entry.start.isDate && !isTask(entry) && !recurs(entry) && entry.recurrenceId === null
  })
  return single.reduce<EventTime | null>((last, { start }) => {
    return last !== null && instantOf(last, UTC) >= instantOf(start, UTC) ? last : start
  }, null)
}

/** Notes a calendar whose entries are whole events, most of them days long by the clock. */
function noteLongEntries(entries: readonly Timed[], notes: Notes): void {
  const events = entries.filter((entry) => !isTask(entry))
  const long = events.filter(({ start, end }) => {
    return end !== null && end.wall - start.wall >= DAY
  })
  if (long.length * 2 <= events.length) return
  for (const { title, where } of long) {
    const what = 'this looks like a list of events, not a program: most last a day or more'
    notes.guessed('field', what, { example: title, where })
  }
}

function leaveOut({ title, where }: Timed | Entry, why: string, notes: Notes): void {
  notes.leftOut('entry', why, { example: title, where })
}
