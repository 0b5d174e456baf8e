/**
 * Converts between wall times and calendar fields. `Date` provides the Gregorian calendar. It is
 * allowed in this file only, and never used for the current time or the zone of this machine.
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

/** Returns the wall time at a duration after the midnight of a date. */
export function wallTime(date: IsoDate, sinceMidnight: Duration): WallTime {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return midnight(year, month, day) + sinceMidnight
}

/** Checks that a date exists: there is no 31 June, and 29 February only in leap years. */
export function dateExists(year: number, month: number, day: number): boolean {
  return midnightOf(year, month, day) !== null
}

/** Returns the midnight of a date, or null if there is no such date. */
export function midnightOf(year: number, month: number, day: number): WallTime | null {
  const date = new Date(midnight(year, month, day))
  return date.getUTCMonth() + 1 === month && date.getUTCDate() === day ? date.getTime() : null
}

/**
 * Returns the number of whole calendar months between two wall times. From the 31st, a month without
 * one is whole when it is over: if it were whole on its last day, the number could grow as `earlier`
 * approaches `later`.
 */
export function monthsBetween(earlier: WallTime, later: WallTime): number {
  const [from, to] = [wallFields(earlier), wallFields(later)]
  const months = (to.year - from.year) * 12 + to.month - from.month
  return sinceMonthStart(to) < sinceMonthStart(from) ? months - 1 : months
}

function sinceMonthStart({ day, hour, minute, second }: WallFields): Duration {
  return day * DAY + hour * HOUR + minute * MINUTE + second * SECOND
}

/**
 * Returns the midnight of a date. Month 13 is January of the next year. Unlike Date.UTC, it does
 * not turn the year 99 into 1999.
 */
function midnight(year: number, month: number, day: number): WallTime {
  return new Date(0).setUTCFullYear(year, month - 1, day)
}
