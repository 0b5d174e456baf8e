/** How long it is from one instant to another, in words. */
import { dateTime } from './offset.ts'
import { DAY, type Duration, HOUR, type Instant, MINUTE, type Zone } from './types.ts'

const LONGEST_IN_DAYS = 60 * DAY

/**
 * The time from the earlier to the later instant: `8 days 16 hours`, `59 minutes`, rounded down;
 * beyond 60 days in whole calendar months of the zone.
 */
export function countdown(from: Instant, to: Instant, zone: Zone): string {
  const [earlier, later] = from < to ? [from, to] : [to, from]
  const length = later - earlier
  if (length <= LONGEST_IN_DAYS) return inDaysAndHours(length)
  const span = dateTime(later, zone).diff(dateTime(earlier, zone), 'months')
  const months = Math.floor(span.months)
  // July and August are 62 days and may be one whole month: "1 month" after "60 days" would
  // look like a step back.
  return months < 2 ? inDaysAndHours(Math.floor(length / DAY) * DAY) : count(months, 'month')
}

function inDaysAndHours(length: Duration): string {
  if (length < MINUTE) return 'less than a minute'
  const days = Math.floor(length / DAY)
  const hours = Math.floor((length % DAY) / HOUR)
  const minutes = Math.floor((length % HOUR) / MINUTE)
  const parts =
    days > 0
      ? [count(days, 'day'), count(hours, 'hour')]
      : [count(hours, 'hour'), count(minutes, 'minute')]
  return parts.filter((part) => !part.startsWith('0 ')).join(' ')
}

/** `1 day`, `2 days` */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}
