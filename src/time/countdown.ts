/** How long it is from one instant to another, in words. */
import { count } from '../text/count.ts'
import { wallTimeAt } from './offset.ts'
import { DAY, HOUR, type Instant, MINUTE, type Zone } from './types.ts'
import { monthsBetween } from './wall-time.ts'

const LONGEST_IN_DAYS = 60 * DAY

/**
 * The time from the earlier to the later instant: `8 days 16 hours`, `59 minutes`, rounded down;
 * beyond 60 days in whole calendar months of the zone.
 */
export function countdown(from: Instant, to: Instant, zone: Zone): string {
  const parts = partsOf(from, to, zone)
  if (parts.length === 0) return 'less than a minute'
  return parts.map(([number, unit]) => count(number, unit)).join(' ')
}

/** The same in few letters: `8d 16h`, `59m`, `<1m`, `2mo`. */
export function shortCountdown(from: Instant, to: Instant, zone: Zone): string {
  const parts = partsOf(from, to, zone)
  if (parts.length === 0) return '<1m'
  return parts.map(([number, unit]) => `${number}${LETTERS[unit]}`).join(' ')
}

const LETTERS = { month: 'mo', day: 'd', hour: 'h', minute: 'm' } as const
type Unit = keyof typeof LETTERS

/** The one or two largest units that matter; none below a minute. */
function partsOf(from: Instant, to: Instant, zone: Zone): [number, Unit][] {
  const [earlier, later] = from < to ? [from, to] : [to, from]
  const length = later - earlier
  if (length > LONGEST_IN_DAYS) {
    const months = monthsBetween(wallTimeAt(zone, earlier), wallTimeAt(zone, later))
    // July and August are 62 days and may be one whole month: "1 month" after "60 days" would
    // look like a step back.
    return months < 2 ? [[Math.floor(length / DAY), 'day']] : [[months, 'month']]
  }
  const days = Math.floor(length / DAY)
  const hours: [number, Unit] = [Math.floor((length % DAY) / HOUR), 'hour']
  const minutes: [number, Unit] = [Math.floor((length % HOUR) / MINUTE), 'minute']
  const parts: [number, Unit][] = days > 0 ? [[days, 'day'], hours] : [hours, minutes]
  return parts.filter(([number]) => number > 0)
}
