/** An entry of a calendar (VEVENT or VTODO): what identifies it, and its times. */
import type { Notes } from '../entries/notes.ts'
import type { Component, EntryComponent } from './components.ts'
import type { Property } from './property.ts'
import { addLength, type EventTime, type Length, parseLength } from './times.ts'
import type { CalendarZones } from './zones.ts'

export interface Entry {
  readonly component: Component
  readonly uid: string | null
  /** Which occurrence of a recurring entry it changes; null for an entry of its own. */
  readonly recurrenceId: EventTime | null
  /** It changes all later occurrences too. */
  readonly changesLater: boolean
  readonly sequence: number
  readonly title: string | null
  readonly isCancelled: boolean
  /** A start or, for a task, a due date; or why there is none. */
  readonly start: EventTime | string
  readonly end: EventTime | null
  readonly length: Length | null
  readonly where: string
}

/** An entry whose start is known. */
export interface Timed extends Entry {
  readonly start: EventTime
}

export function isTimed(entry: Entry): entry is Timed {
  return typeof entry.start !== 'string'
}

export function isTask({ component }: Entry): boolean {
  return component.name === 'VTODO'
}

export function recurs({ component }: Entry): boolean {
  return component.property('RRULE') !== null || component.property('RDATE') !== null
}

/** Returns the property that the start is written in. */
export function startProperty({ component }: Timed): Property {
  const names = component.name === 'VTODO' ? ['DUE', 'DTSTART'] : ['DTSTART']
  const properties = names.flatMap((name) => component.property(name) ?? [])
  return properties[0] as Property
}

/** Reads an entry. Notes those of its times that can't be read, but for the start. */
export function readEntry(
  { component, calendar }: EntryComponent,
  zones: CalendarZones,
  notes: Notes,
): Entry {
  const isCancelled =
    component.text('STATUS')?.toUpperCase() === 'CANCELLED' ||
    calendar.text('METHOD')?.toUpperCase() === 'CANCEL'
  const where = `line ${component.line}`
  const start = component.name === 'VTODO' ? dueTime(component, zones) : startOf(component, zones)
  const known = (name: string): EventTime | null => {
    const time = timeOf(component, name, zones)
    if (typeof time !== 'string') return time
    const isKept = typeof start !== 'string'
    const noted = { example: component.text('SUMMARY'), where }
    if (isKept) notes.leftOut('field', `${name} ${time}`, noted)
    return null
  }
  return {
    component,
    uid: component.text('UID'),
    recurrenceId: known('RECURRENCE-ID'),
    changesLater: changesLater(component),
    sequence: Number.parseInt(component.text('SEQUENCE') ?? '0', 10) || 0,
    title: titleOf(component, isCancelled),
    isCancelled,
    start,
    ...(component.name === 'VTODO' ? NO_LENGTH : lengthOf(component, start, known)),
    where,
  }
}

function changesLater(component: Component): boolean {
  const range = component.property('RECURRENCE-ID')?.parameters.get('RANGE')
  return range?.toUpperCase() === 'THISANDFUTURE'
}

/** Returns the title. Calendars repeat in it that an entry is cancelled, since many ignore STATUS. */
function titleOf(component: Component, isCancelled: boolean): string | null {
  const title = component.text('SUMMARY')
  return isCancelled ? (title?.replace(/^cancell?ed:\s*(?=\S)/i, '') ?? null) : title
}

function startOf(component: Component, zones: CalendarZones): EventTime | string {
  return timeOf(component, 'DTSTART', zones) ?? 'without a start'
}

/** Returns when a task is due, which may be given by its length. */
function dueTime(component: Component, zones: CalendarZones): EventTime | string {
  const due = timeOf(component, 'DUE', zones)
  const length = due === null ? durationOf(component) : null
  const start = length && timeOf(component, 'DTSTART', zones)
  const end = length && start && typeof start !== 'string' ? addLength(start, length) : null
  return due ?? end ?? 'tasks without a due date'
}

const NO_LENGTH = { end: null, length: null }

function lengthOf(
  component: Component,
  start: EventTime | string,
  known: (name: string) => EventTime | null,
): Pick<Entry, 'end' | 'length'> {
  const end = known('DTEND')
  const length = end === null ? durationOf(component) : null
  // A date as the end of a time of day is the midnight on the same clock.
  const isMidnight = end?.isDate && typeof start !== 'string' && !start.isDate
  return { end: isMidnight ? { ...start, wall: end.wall } : end, length }
}

function durationOf(component: Component): Length | null {
  return parseLength(component.text('DURATION') ?? '')
}

/** Returns a time, null if the entry has none, or why it can't be used. */
function timeOf(
  component: Component,
  name: string,
  zones: CalendarZones,
): EventTime | string | null {
  const property = component.property(name)
  if (property === null) return null
  const time = zones.parseTime(property.value, property)
  return time.ok ? time.value : time.reason
}
