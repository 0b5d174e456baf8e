/** How instants and dates are written, the same in any locale of the machine. */
import { formatOffset, offsetAt, wallTimeAt } from './offset.ts'
import { DAY, type Instant, type IsoDate, type WallTime, type Zone } from './types.ts'
import { wallFields, wallTime } from './wall-time.ts'
import { UTC } from './zone.ts'

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const MONTHS = [
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

/** ISO 8601 without fractions, with the offset of the zone, `Z` where that is UTC. */
export function isoInstant(instant: Instant, zone: Zone): string {
  const wall = wallTimeAt(zone, instant)
  return `${dateOf(wall)}T${formatTimeOfDay(wall)}:${two(wallFields(wall).second)}${isoOffset(zone, instant)}`
}

function isoOffset(zone: Zone, instant: Instant): string {
  if (zone.name === UTC.name) return 'Z'
  const minutes = offsetAt(zone, instant)
  const size = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
}

/** `20250719T153000Z`: UTC in the basic format of ISO 8601, which calendars use. */
export function isoBasic(instant: Instant): string {
  return isoInstant(instant, UTC).replace(/[-:]/g, '')
}

/** `2025-07-19`: the date that an instant falls on in a zone. */
export function isoDate(instant: Instant, zone: Zone): IsoDate {
  return dateOf(wallTimeAt(zone, instant))
}

function dateOf(wall: WallTime): IsoDate {
  const { year, month, day } = wallFields(wall)
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}

/** The date so many days later. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return dateOf(wallTime(date, days * DAY))
}

/** `10:35` */
export function formatTime(instant: Instant, zone: Zone): string {
  return formatTimeOfDay(wallTimeAt(zone, instant))
}

/** The clock of a wall time: `10:35`. */
export function formatTimeOfDay(wall: WallTime): string {
  const { hour, minute } = wallFields(wall)
  return `${two(hour)}:${two(minute)}`
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}

export type WithYear = 'with-year' | 'no-year'

/** `Sat 19 July 2025`; without the year where a heading has told it. */
export function longDate(date: IsoDate, year: WithYear = 'with-year'): string {
  return [shortWeekday(date), dayAndMonth(date), ...yearOf(date, year)].join(' ')
}

/** `Sat 19 July 2025`, `Thu 25 to Fri 26 July 2024`: what the ends share is said once. */
export function dateRange(first: IsoDate, last: IsoDate): string {
  if (first === last) return longDate(first)
  const [sameYear, sameMonth] = [4, 7].map((end) => first.slice(0, end) === last.slice(0, end))
  const day = `${shortWeekday(first)} ${wallFields(wallTime(first, 0)).day}`
  const start = sameMonth ? day : longDate(first, sameYear ? 'no-year' : 'with-year')
  return `${start} to ${longDate(last)}`
}

/** `27 May 2025`; without the year where another date beside it has told it. */
export function shortDate(date: IsoDate, year: WithYear = 'with-year'): string {
  const { day, month } = wallFields(wallTime(date, 0))
  return [day, nameOf(MONTHS, month - 1).slice(0, 3), ...yearOf(date, year)].join(' ')
}

/** `saturday` */
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

/** The offset of a zone as people write it: `UTC-7`, `UTC+5:45`. */
export function offsetLabel(zone: Zone, instant: Instant): string {
  return formatOffset(offsetAt(zone, instant))
}

/** How many dates an instant, shown in a zone, is away from the date it belongs to: 1 for `+1d`. */
export function dayShift(instant: Instant, zone: Zone, date: IsoDate): number {
  return Math.floor((wallTimeAt(zone, instant) - wallTime(date, 0)) / DAY)
}
