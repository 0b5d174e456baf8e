/** An entry of a calendar (VEVENT or VTODO): what identifies it, and its times. */
import type { Duration } from '../../time/types.ts'
import type { Component } from './components.ts'
import type { Property } from './property.ts'
import { type EventTime, parseLength } from './times.ts'
import type { CalendarZones } from './zones.ts'

export interface Entry {
  readonly component: Component
  /** Properties of the calendar that it is in. */
  readonly calendar: Component
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
  readonly length: Duration | null
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

export function readEntry(component: Component, calendar: Component, zones: CalendarZones): Entry {
  const status = component.text('STATUS')?.toUpperCase() ?? null
  const method = calendar.text('METHOD')?.toUpperCase() ?? null
  const recurrenceId = component.property('RECURRENCE-ID')
  const id = recurrenceId && zones.parseTime(recurrenceId.value, recurrenceId)
  return {
    component,
    calendar,
    uid: component.text('UID'),
    recurrenceId: id?.ok ? id.value : null,
    changesLater: recurrenceId?.parameters.get('RANGE')?.toUpperCase() === 'THISANDFUTURE',
    sequence: Number.parseInt(component.text('SEQUENCE') ?? '0', 10) || 0,
    title: titleOf(component, status === 'CANCELLED' || method === 'CANCEL'),
    isCancelled: status === 'CANCELLED' || method === 'CANCEL',
    ...timesOf(component, zones),
    where: `line ${component.line}`,
  }
}

/** Returns the title. Calendars repeat in it that an entry is cancelled, since many ignore STATUS. */
function titleOf(component: Component, isCancelled: boolean): string | null {
  const title = component.text('SUMMARY')
  return isCancelled ? (title?.replace(/^cancell?ed:\s*(?=\S)/i, '') ?? null) : title
}

function timesOf(
  component: Component,
  zones: CalendarZones,
): Pick<Entry, 'start' | 'end' | 'length'> {
  const length = parseLength(component.text('DURATION') ?? '')
  const start = timeOf(component, 'DTSTART', zones)
  if (component.name === 'VTODO') return dueTime(component, start, length, zones)
  const end = timeOf(component, 'DTEND', zones)
  return {
    start: start ?? 'without a start',
    end: typeof end === 'string' ? null : end,
    length: end === null ? length : null,
  }
}

/** Returns when a task is due, which may be given by its length. */
function dueTime(
  component: Component,
  start: EventTime | string | null,
  length: Duration | null,
  zones: CalendarZones,
): Pick<Entry, 'start' | 'end' | 'length'> {
  const due = timeOf(component, 'DUE', zones)
  const hasLength = due === null && length !== null && start !== null && typeof start !== 'string'
  const time = hasLength ? { ...start, wall: start.wall + length } : due
  return { start: time ?? 'tasks without a due date', end: null, length: null }
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
