/**
 * What a wall clock shows, as numbers. The Gregorian calendar is that of `Date`, which is allowed
 * here alone, and is never asked for the time or the zone of this machine.
 */
import { DAY, type Duration, HOUR, type IsoDate, MINUTE, SECOND, type WallTime } from './types.ts'

export interface WallFields {
  readonly year: number
  /** 1 to 12 */
  readonly month: number
  readonly day: number
  /** 0 is Sunday. */
  readonly weekday: number
  readonly hour: number
  readonly minute: number
  readonly second: number
}

export function wallFields(wall: WallTime): WallFields {
  const date = new Date(wall)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  }
}

/** The wall time of a date and the time that has passed since its midnight. */
export function wallTime(date: IsoDate, sinceMidnight: Duration): WallTime {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return midnight(year, month, day) + sinceMidnight
}

/** Whether there is such a date: no 31st of June, no 29th of February but in leap years. */
export function dateExists(year: number, month: number, day: number): boolean {
  const found = wallFields(midnight(year, month, day))
  return found.year === year && found.month === month && found.day === day
}

/** How many whole months of the calendar lie between; the 31st is the last day of a shorter month. */
export function monthsBetween(earlier: WallTime, later: WallTime): number {
  const [from, to] = [wallFields(earlier), wallFields(later)]
  const months = (to.year - from.year) * 12 + to.month - from.month
  const last = wallFields(midnight(to.year, to.month + 1, 1) - DAY).day
  const reached = Math.min(from.day, last) * DAY + sinceMidnight(from)
  return to.day * DAY + sinceMidnight(to) < reached ? months - 1 : months
}

function sinceMidnight({ hour, minute, second }: WallFields): Duration {
  return hour * HOUR + minute * MINUTE + second * SECOND
}

/** A 13th month is the first of the next year. Unlike Date.UTC it takes the year 99 for what it is. */
function midnight(year: number, month: number, day: number): WallTime {
  return new Date(0).setUTCFullYear(year, month - 1, day)
}
