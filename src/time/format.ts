/** Formats instants and dates, independently of the machine's locale. */
import { formatOffset, isoOffset, offsetAt, wallTimeAt } from './offset.ts'
import { DAY, type Instant, type IsoDate, MINUTE, type WallTime, type Zone } from './types.ts'
import { wallFields, wallTime } from './wall-time.ts'
import { UTC } from './zone.ts'

export const WEEKDAYS = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
]
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** Returns ISO 8601 without fractions of a second, with the zone's offset, or `Z` for UTC. */
export function isoInstant(instant: Instant, zone: Zone): string {
  // ISO 8601 has no offsets with seconds, such as that of Dublin until 1916.
  const minutes = Math.round(offsetAt(zone, instant))
  const wall = instant + minutes * MINUTE
  const time = `${formatTimeOfDay(wall)}:${twoDigits(wallFields(wall).second)}`
  return `${dateOf(wall)}T${time}${zone.name === UTC.name ? 'Z' : isoOffset(minutes)}`
}

/** Returns the same without seconds if they are 0, as HTML and schema.org allow: `2025-07-19T08:30-07:00`. */
export function shortIsoInstant(instant: Instant, zone: Zone): string {
  return isoInstant(instant, zone).replace(/(T..:..):00/, '$1')
}

/** Returns `20250719T153000Z`: UTC in the basic format of ISO 8601, which calendars use. */
export function isoBasic(instant: Instant): string {
  return isoInstant(instant, UTC).replace(/[-:]/g, '')
}

/** Returns the date that an instant falls on in a zone: `2025-07-19`. */
export function isoDate(instant: Instant, zone: Zone): IsoDate {
  return dateOf(wallTimeAt(zone, instant))
}

function dateOf(wall: WallTime): IsoDate {
  const { year, month, day } = wallFields(wall)
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`
}

/** Returns the date that is `days` days later. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return dateOf(wallTime(date, days * DAY))
}

/** Returns the time of day of an instant in a zone: `10:35`. */
export function formatTime(instant: Instant, zone: Zone): string {
  return formatTimeOfDay(wallTimeAt(zone, instant))
}

/** Returns the time of day of an instant in a zone, with its seconds if it has any: `10:35:07`. */
export function formatExactTime(instant: Instant, zone: Zone): string {
  const wall = wallTimeAt(zone, instant)
  const { second } = wallFields(wall)
  return formatTimeOfDay(wall) + (second === 0 ? '' : `:${twoDigits(second)}`)
}

/** Returns the time of day of a wall time: `10:35`. */
export function formatTimeOfDay(wall: WallTime): string {
  const { hour, minute } = wallFields(wall)
  return `${twoDigits(hour)}:${twoDigits(minute)}`
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}

export type WithYear = 'with-year' | 'no-year'

/** Returns `Sat 19 July 2025`, or `Sat 19 July` for use under a heading that has the year. */
export function longDate(date: IsoDate, year: WithYear = 'with-year'): string {
  return [shortWeekday(date), dayAndMonth(date), ...yearOf(date, year)].join(' ')
}

/** Returns `19 July 2025`, or `19 July` for use beside another date that has the year. */
export function fullDate(date: IsoDate, year: WithYear = 'with-year'): string {
  return [dayAndMonth(date), ...yearOf(date, year)].join(' ')
}

/**
 * Returns a range of dates: `Sat 19 July 2025`, `Thu 25 to Fri 26 July 2024`. A year, or a year and
 * month, that both ends share is written once.
 */
export function dateRange(first: IsoDate, last: IsoDate): string {
  if (first === last) return longDate(first)
  const [sameYear, sameMonth] = [4, 7].map(
    (length) => first.slice(0, length) === last.slice(0, length),
  )
  const day = `${shortWeekday(first)} ${wallFields(wallTime(first, 0)).day}`
  const start = sameMonth ? day : longDate(first, sameYear ? 'no-year' : 'with-year')
  return `${start} to ${longDate(last)}`
}

/** Returns `9 Sep 2025`, or `9 Sep` for use beside another date that has the year. */
export function shortDate(date: IsoDate, year: WithYear = 'with-year'): string {
  const { day, month } = wallFields(wallTime(date, 0))
  return [day, nameOf(MONTHS, month - 1).slice(0, 3), ...yearOf(date, year)].join(' ')
}

/** Returns the weekday in lower case: `saturday`. */
export function weekday(date: IsoDate): string {
  return nameOf(WEEKDAYS, wallFields(wallTime(date, 0)).weekday).toLowerCase()
}

function shortWeekday(date: IsoDate): string {
  return nameOf(WEEKDAYS, wallFields(wallTime(date, 0)).weekday).slice(0, 3)
}

function dayAndMonth(date: IsoDate): string {
  const { day, month } = wallFields(wallTime(date, 0))
  return `${day} ${nameOf(MONTHS, month - 1)}`
}

function yearOf(date: IsoDate, year: WithYear): string[] {
  return year === 'with-year' ? [date.slice(0, -6)] : []
}

function nameOf(names: readonly string[], index: number): string {
  return names[index] ?? ''
}

/** Returns the offset of a zone at an instant: `UTC-7`, `UTC+5:45`. */
export function offsetLabel(zone: Zone, instant: Instant): string {
  return formatOffset(Math.round(offsetAt(zone, instant)))
}

/** Returns the number of days from a date to the date of an instant in a zone: 1 for `+1d`. */
export function dayShift(instant: Instant, zone: Zone, date: IsoDate): number {
  return Math.floor((wallTimeAt(zone, instant) - wallTime(date, 0)) / DAY)
}
