/** The facts of sessions and talks in words, the same in every answer. */
import type { Session, Talk } from '../../model/program.ts'
import { dayShift, formatTime, isoDate, longDate, offsetLabel } from '../../time/format.ts'
import type { Instant, IsoDate, Zone } from '../../time/types.ts'
import { type ZonePair, zonesOf } from '../../time/zone-pair.ts'
import type { Screen } from '../layout/screen.ts'
import { listChairs, listPeople } from './people.ts'

/** The title; what is cancelled says so first. */
export function titleOf({ title, status }: Session | Talk): string {
  return status === 'cancelled' ? `Cancelled: ${title}` : title
}

/** Who speaks, and who chairs. */
export function whoOf(item: Session | Talk): string[] {
  const { chairs, type } = item
  // A session without a title goes by the names of its speakers.
  const speakers = item.speakers.filter(({ name, affiliation }) => {
    return affiliation !== null || !item.title.includes(name)
  })
  const facts = speakers.length > 0 ? [listPeople(speakers)] : []
  return chairs.length === 0 ? facts : [...facts, listChairs(chairs, type)]
}

/** The type, where neither the title nor the block says it and where it says something. */
export function typeOf(item: Session | Talk, session: Session | null): string[] {
  const { type, title } = item
  const said = type === session?.type || new RegExp(`\\b${type}s?\\b`, 'i').test(title)
  return said || type === 'talk' || type === 'other' ? [] : [type]
}

/** `02:30`, or `02:30 +1d` where that is another date than the day it belongs to. */
export function timeOn(instant: Instant, zone: Zone, date: IsoDate): string {
  return formatTime(instant, zone) + shiftMark(dayShift(instant, zone, date))
}

/** `10:30 to ~10:45`; the date is marked once where both ends share it. */
export function spanOn(
  { start, end, endInferred }: { start: Instant; end: Instant; endInferred: boolean },
  zone: Zone,
  date: IsoDate,
): string {
  const [first, last] = [dayShift(start, zone, date), dayShift(end, zone, date)]
  const from = formatTime(start, zone) + (first === last ? '' : shiftMark(first))
  return `${from} to ${endInferred ? '~' : ''}${formatTime(end, zone)}${shiftMark(last)}`
}

/**
 * A time on each clock, with its zone where there are two. The day stands before the first of them
 * where there is one to tell; in a pipe always, as a date.
 */
export function timesOn(
  zones: ZonePair,
  { date, day, show }: { date: IsoDate; day: string | null; show: (zone: Zone) => string },
  { columns }: Screen,
): string[] {
  const before = columns === null ? `${date} ` : day === null ? '' : `${day} `
  const named = columns === null || zones.second !== null
  return zonesOf(zones).map((zone, index) => {
    return (index === 0 ? before : '') + show(zone) + (named ? ` ${zone.label}` : '')
  })
}

function shiftMark(days: number): string {
  return days === 0 ? '' : ` ${days > 0 ? '+' : ''}${days}d`
}

/** `Vancouver UTC-7`; both offsets where the clocks change between the instants. */
export function zoneHeading(zone: Zone, instants: readonly Instant[]): string {
  return `${zone.label} ${offsetsOf(zone, instants)}`.replace(/^(UTC\S*) \1$/, '$1')
}

export function offsetsOf(zone: Zone, instants: readonly Instant[]): string {
  return [...new Set(instants.map((instant) => offsetLabel(zone, instant)))].join('/')
}

/** `Sat 19 July 10:35 Vancouver`; the year only where it is not the one that goes without saying. */
export function momentOn(instant: Instant, zone: Zone, usualYear: string | null): string {
  const date = isoDate(instant, zone)
  const year = date.slice(0, 4) === usualYear ? 'no-year' : 'with-year'
  return `${longDate(date, year)} ${formatTime(instant, zone)} ${zone.label}`
}
