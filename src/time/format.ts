/** How instants and dates are written, the same in any locale of the machine. */
import { dateTime, formatOffset, offsetAt, wallTime, wallTimeAt } from './offset.ts'
import { DAY, type Instant, type IsoDate, SECOND, type WallTime, type Zone } from './types.ts'
import { UTC } from './zone.ts'

/** ISO 8601 without fractions, with the offset of the zone, `Z` where that is UTC. */
export function isoInstant(instant: Instant, zone: Zone): string {
  const whole = Math.floor(instant / SECOND) * SECOND
  return dateTime(whole, zone).toISO({ suppressMilliseconds: true }) ?? ''
}

/** `20250719T153000Z`: UTC in the basic format of ISO 8601, which calendars use. */
export function isoBasic(instant: Instant): string {
  return dateTime(instant, UTC).toFormat("yyyyMMdd'T'HHmmss'Z'")
}

/** `2025-07-19`: the date that an instant falls on in a zone. */
export function isoDate(instant: Instant, zone: Zone): IsoDate {
  return dateTime(instant, zone).toFormat('yyyy-MM-dd')
}

/** The date so many days later. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return isoDate(wallTime(date, days * DAY), UTC)
}

/** `10:35` */
export function clockTime(instant: Instant, zone: Zone): string {
  return dateTime(instant, zone).toFormat('HH:mm')
}

/** The clock of a wall time: `10:35`. */
export function wallClock(wall: WallTime): string {
  return clockTime(wall, UTC)
}

/** `Sat 19 July 2025`; without the year where a heading has told it. */
export function longDate(date: IsoDate, year: 'with-year' | 'no-year' = 'with-year'): string {
  const format = year === 'with-year' ? 'ccc d LLLL yyyy' : 'ccc d LLLL'
  return dateTime(wallTime(date, 0), UTC).toFormat(format)
}

/** `Sat 19 July 2025`, `Thu 25 to Fri 26 July 2024`: what the ends share is said once. */
export function dateRange(first: IsoDate, last: IsoDate): string {
  if (first === last) return longDate(first)
  const [start, end] = [first, last].map((date) => dateTime(wallTime(date, 0), UTC))
  const shared = first.slice(0, 7) === last.slice(0, 7) ? 'ccc d' : 'ccc d LLLL'
  const format = first.slice(0, 4) === last.slice(0, 4) ? shared : 'ccc d LLLL yyyy'
  return `${start?.toFormat(format)} to ${end?.toFormat('ccc d LLLL yyyy')}`
}

/** `27 May 2025`; without the year where another date beside it has told it. */
export function shortDate(date: IsoDate, year: 'with-year' | 'no-year' = 'with-year'): string {
  const format = year === 'with-year' ? 'd LLL yyyy' : 'd LLL'
  return dateTime(wallTime(date, 0), UTC).toFormat(format)
}

/** `saturday` */
export function weekday(date: IsoDate): string {
  return dateTime(wallTime(date, 0), UTC).toFormat('cccc').toLowerCase()
}

/** The offset of a zone as people write it: `UTC-7`, `UTC+5:45`. */
export function offsetLabel(zone: Zone, instant: Instant): string {
  return formatOffset(offsetAt(zone, instant))
}

/** How many dates an instant, shown in a zone, is away from the date it belongs to: 1 for `+1d`. */
export function dayShift(instant: Instant, zone: Zone, date: IsoDate): number {
  return Math.floor((wallTimeAt(zone, instant) - wallTime(date, 0)) / DAY)
}
