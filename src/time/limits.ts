/** Limits of times: each is an instant, or a time of day that holds for every day. */
import { MORNING, timeOnDate } from './date-edges.ts'
import { addDays, isoDate } from './format.ts'
import type { TimeOfDay } from './parse.ts'
import type { Instant, IsoDate, Zone } from './types.ts'

export interface Limits {
  readonly from?: Limit | undefined
  readonly until?: Limit | undefined
}

export type Limit = Instant | DailyLimit

/** The instants from ≤ instant < until. */
interface Window {
  readonly from: Instant
  readonly until: Instant
}

export interface DayLimits extends Window {
  /** The same small hours a day later: the night after a day is part of the day. */
  readonly night: Window | null
}

export interface DailyLimit {
  readonly timeOfDay: TimeOfDay
  readonly zone: Zone
}

export function isDaily(limit: Limit | undefined): limit is DailyLimit {
  return typeof limit === 'object'
}

/** Returns whether a limit is an instant, so that other days than today can be meant. */
export function hasInstant({ from, until }: Limits = {}): boolean {
  return [from, until].some((limit) => limit !== undefined && !isDaily(limit))
}

/**
 * Returns the limits of one day, which starts at `dayStart`: `from` ≤ time < `until`. Times of day
 * are the first from that start on, and the end comes after the start: 02:00 after 22:00 is on the
 * next date.
 */
export function limitsOfDay(limits: Limits, dayStart: Instant): DayLimits {
  const { from, until } = limits
  const isNight = isDaily(from) && isDaily(until) && isAtNight(from, until)
  const window = windowFrom(limits, dayStart)
  return { ...window, night: isNight ? windowFrom(limits, window.until) : null }
}

/** Returns whether two times of day are in the small hours of the same night. */
function isAtNight(from: DailyLimit, until: DailyLimit): boolean {
  const end = until.timeOfDay.sinceMidnight
  return from.timeOfDay.sinceMidnight < end && end <= MORNING
}

function windowFrom({ from = -Infinity, until = Infinity }: Limits, since: Instant): Window {
  const start = isDaily(from) ? firstTime(from, since) : from
  if (!isDaily(until)) return { from: start, until }
  const first = isDaily(from) ? start : since
  // Both can be the instant at which the clocks skip them.
  const isLater = until.timeOfDay.sinceMidnight > (isDaily(from) ? from.timeOfDay.sinceMidnight : 0)
  return { from: start, until: firstTime(until, isLater ? first : first + 1) }
}

/** Returns the first instant from `since` on at which clocks show a time, or skip it. */
function firstTime({ timeOfDay, zone }: DailyLimit, since: Instant): Instant {
  const on = (date: IsoDate) => timeOnDate(zone, date, timeOfDay.sinceMidnight)
  let date = isoDate(since, zone)
  while (on(date) < since) date = addDays(date, 1)
  return on(date)
}
