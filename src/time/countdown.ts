/** Formats the time between two instants. */
import { count } from '../text/count.ts'
import { wallTimeAt } from './offset.ts'
import { DAY, HOUR, type Instant, MINUTE, type Zone } from './types.ts'
import { monthsBetween } from './wall-time.ts'

/** Maximum length shown in days and smaller units. */
const MAX_IN_DAYS = 60 * DAY

/**
 * Returns the time between two instants, in either order, rounded down: `8 days 16 hours`,
 * `59 minutes`, `less than a minute`. Beyond 60 days it counts whole calendar months in the zone.
 */
export function countdown(from: Instant, to: Instant, zone: Zone): string {
  const parts = splitIntoUnits(from, to, zone)
  if (parts.length === 0) return 'less than a minute'
  return parts.map(([number, unit]) => count(number, unit)).join(' ')
}

/** Returns the same time with abbreviated units: `8d 16h`, `59m`, `<1m`, `2mo`. */
export function shortCountdown(from: Instant, to: Instant, zone: Zone): string {
  const parts = splitIntoUnits(from, to, zone)
  if (parts.length === 0) return '<1m'
  return parts.map(([number, unit]) => `${number}${UNIT_ABBREVIATIONS[unit]}`).join(' ')
}

const UNIT_ABBREVIATIONS = { month: 'mo', day: 'd', hour: 'h', minute: 'm' } as const
type Unit = keyof typeof UNIT_ABBREVIATIONS

/**
 * Splits the time into days and hours, or below a day into hours and minutes, without zeros. Beyond
 * 60 days it is months alone. Returns an empty list for less than a minute.
 */
function splitIntoUnits(from: Instant, to: Instant, zone: Zone): [number, Unit][] {
  const [earlier, later] = from < to ? [from, to] : [to, from]
  const length = later - earlier
  if (length > MAX_IN_DAYS) {
    const months = monthsBetween(wallTimeAt(zone, earlier), wallTimeAt(zone, later))
    // July and August have 62 days together, so 61 days can be one whole month. "1 month" after
    // "60 days" would look like a step back.
    return months < 2 ? [[Math.floor(length / DAY), 'day']] : [[months, 'month']]
  }
  const days = Math.floor(length / DAY)
  const hours: [number, Unit] = [Math.floor((length % DAY) / HOUR), 'hour']
  const minutes: [number, Unit] = [Math.floor((length % HOUR) / MINUTE), 'minute']
  const parts: [number, Unit][] = days > 0 ? [[days, 'day'], hours] : [hours, minutes]
  return parts.filter(([number]) => number > 0)
}
