/** Limits of times: each is an instant, or a time of day that holds for every day. */
import { timeOnDate } from './date-edges.ts'
import { addDays, isoDate } from './format.ts'
import type { TimeOfDay } from './parse.ts'
import type { Instant, IsoDate, Zone } from './types.ts'

export interface Limits {
  readonly from?: Limit | undefined
  readonly until?: Limit | undefined
}

export type Limit = Instant | DailyLimit

/** The instants from ≤ instant < until. */
export interface DayLimits {
  readonly from: Instant
  readonly until: Instant
}

export interface DailyLimit {
  readonly timeOfDay: TimeOfDay
  readonly zone: Zone
}

export function isDaily(limit: Limit | undefined): limit is DailyLimit {
  return typeof limit === 'object'
}

/**
 * Returns the limits of one day, which starts at `dayStart`: `from` ≤ time < `until`. Times of day
 * are the first from that start on, and the end comes after the start: 02:00 after 22:00 is on the
 * next date.
 */
export function limitsOfDay(
  { from = -Infinity, until = Infinity }: Limits,
  dayStart: Instant,
): DayLimits {
  const start = isDaily(from) ? firstTime(from, dayStart) : from
  const end = isDaily(until) ? firstTime(until, (isDaily(from) ? start : dayStart) + 1) : until
  return { from: start, until: end }
}

/** Returns the first instant from `since` on at which clocks show a time, or skip it. */
function firstTime({ timeOfDay, zone }: DailyLimit, since: Instant): Instant {
  const on = (date: IsoDate) => timeOnDate(zone, date, timeOfDay.sinceMidnight)
  let date = isoDate(since, zone)
  while (on(date) < since) date = addDays(date, 1)
  return on(date)
}
