/** Finds times of a date in a zone, such as its first second, also where clocks skip them. */
import { addDays } from './format.ts'
import { type Resolution, resolveWallTime } from './offset.ts'
import type { Moment } from './parse.ts'
import { DAY, type Duration, HOUR, type Instant, type IsoDate, SECOND, type Zone } from './types.ts'
import { wallTime } from './wall-time.ts'

/** Time of day until which the night belongs to the day before. */
export const MORNING: Duration = 6 * HOUR

/**
 * Returns the instant at which a date starts in a zone: at midnight, at the first of two midnights,
 * or when the clocks skip midnight (Cairo, Santiago, Beirut, Havana, Azores).
 */
export function startOfDate(zone: Zone, date: IsoDate): Instant {
  return timeOnDate(zone, date, 0)
}

/** Returns the first instant at which clocks show a time of day on a date, or skip it. */
export function timeOnDate(zone: Zone, date: IsoDate, sinceMidnight: Duration): Instant {
  const resolution = resolveWallTime(zone, wallTime(date, sinceMidnight))
  return resolution.kind === 'never' ? resolution.jump : resolution.instant
}

/** Returns the last second before the next date starts. */
export function endOfDate(zone: Zone, date: IsoDate): Instant {
  return startOfDate(zone, addDays(date, 1)) - SECOND
}

/** The second of a date that a moment without a time means. */
export type DateEdge = 'start' | 'end'

/**
 * Returns the instant of a date and time in a zone, as resolveWallTime does. A date without a time
 * is its edge, and never happens if the clocks skip all of it. 24:00 is when the next date starts.
 */
export function resolveMoment(
  { date, timeOfDay }: Pick<Moment, 'date' | 'timeOfDay'>,
  zone: Zone,
  edge: DateEdge,
): Resolution {
  if (timeOfDay?.sinceMidnight === DAY) return once(startOfDate(zone, addDays(date, 1)))
  if (timeOfDay) return resolveWallTime(zone, wallTime(date, timeOfDay.sinceMidnight))
  const [start, end] = [startOfDate(zone, date), endOfDate(zone, date)]
  if (end < start) return resolveWallTime(zone, wallTime(date, 0))
  return once(edge === 'start' ? start : end)
}

function once(instant: Instant): Resolution {
  return { kind: 'once', instant }
}
