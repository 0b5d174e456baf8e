/** Formats the time between two instants, such as now and the start of a session. */
import { count } from '../text/count.ts'
import { wallTimeAt } from './offset.ts'
import { DAY, type Duration, HOUR, type Instant, MINUTE, type Zone } from './types.ts'
import { monthsBetween } from './wall-time.ts'

/** Maximum length shown in days and smaller units. */
const MAX_IN_DAYS: Duration = 60 * DAY
/** Minimum number of weeks that are shown: `8 weeks` after `60 days` would look like a step back. */
const MIN_WEEKS = 9
/** Minimum number of months that are shown: half a year. */
const MIN_MONTHS = 6

const UNIT_ABBREVIATIONS = { month: 'mo', week: 'w', day: 'd', hour: 'h', minute: 'm' } as const
type Unit = keyof typeof UNIT_ABBREVIATIONS
type Part = readonly [number: number, unit: Unit]

/**
 * Returns the time between two instants, in either order: `8 days 16 hours`, `59 minutes`, `less
 * than a minute`, `9 weeks`, `7 months`. It is the difference between the minutes that the zone's
 * clock shows, so that it agrees with the times beside it, and is rounded down.
 */
export function countdown(from: Instant, to: Instant, zone: Zone): string {
  const parts = splitIntoUnits(from, to, zone)
  if (parts.length === 0) return 'less than a minute'
  return parts.map(([number, unit]) => count(number, unit)).join(' ')
}

/** Returns the same time with abbreviated units: `8d 16h`, `59m`, `<1m`, `9w`, `7mo`. */
export function shortCountdown(from: Instant, to: Instant, zone: Zone): string {
  const parts = splitIntoUnits(from, to, zone)
  if (parts.length === 0) return '<1m'
  return parts.map(([number, unit]) => `${number}${UNIT_ABBREVIATIONS[unit]}`).join(' ')
}

/** Returns one or two units, largest first and without zeros; none for less than a minute. */
function splitIntoUnits(from: Instant, to: Instant, zone: Zone): readonly Part[] {
  const [earlier, later] = from < to ? [from, to] : [to, from]
  const [start, end] = [shownMinute(earlier, zone), shownMinute(later, zone)]
  const length = end - start
  return length > MAX_IN_DAYS ? [longPart(start, end, zone)] : shortParts(length)
}

/**
 * Returns the instant at which the minute began that a zone's clock shows. The offset decides: up to
 * 1972 some were not whole minutes.
 */
function shownMinute(instant: Instant, zone: Zone): Instant {
  const wall = wallTimeAt(zone, instant)
  return instant - (wall - Math.floor(wall / MINUTE) * MINUTE)
}

/** Returns days and hours, or below a day hours and minutes. */
function shortParts(length: Duration): Part[] {
  const days = Math.floor(length / DAY)
  const hours: Part = [Math.floor((length % DAY) / HOUR), 'hour']
  const minutes: Part = [Math.floor((length % HOUR) / MINUTE), 'minute']
  const parts: Part[] = days > 0 ? [[days, 'day'], hours] : [hours, minutes]
  return parts.filter(([number]) => number > 0)
}

/** Returns whole calendar months from half a year on, else whole weeks, or days if they are few. */
function longPart(start: Instant, end: Instant, zone: Zone): Part {
  const months = monthsBetween(wallTimeAt(zone, start), wallTimeAt(zone, end))
  if (months >= MIN_MONTHS) return [months, 'month']
  const days = Math.floor((end - start) / DAY)
  const weeks = Math.floor(days / 7)
  return weeks < MIN_WEEKS ? [days, 'day'] : [weeks, 'week']
}
