/** Parses the times, dates and lengths of a calendar. */

import { isoDate } from '../../time/format.ts'
import {
  fixedZone,
  formatOffset,
  instantOfSkipped,
  resolveWallTime,
  wallTimeAt,
} from '../../time/offset.ts'
import {
  DAY,
  type Duration,
  HOUR,
  type Instant,
  type IsoDate,
  MINUTE,
  SECOND,
  type WallTime,
  type Zone,
} from '../../time/types.ts'
import { midnightOf, wallTime } from '../../time/wall-time.ts'
import { MAX_OFFSET_MINUTES, UTC } from '../../time/zone.ts'

/** A time, or the midnight of a whole day. */
export interface EventTime {
  readonly wall: WallTime
  /** Null for a whole day, and for a floating time. */
  readonly zone: Zone | null
  readonly isDate: boolean
}

const TIME =
  /^(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d{1,9})?)?(?:(Z)|([+-])(\d\d):?(\d\d))?)?$/i

/** Parses a time as it is written, without regard to its TZID: `20260330T090000Z`, `20260330`. */
export function parseWallTime(text: string): EventTime | null {
  const match = TIME.exec(text.trim())
  if (match === null) return null
  const part = (index: number) => Number(match[index] ?? 0)
  const midnight = midnightOf(part(1), part(2), part(3))
  if (midnight === null) return null
  if (match[4] === undefined) return { wall: midnight, zone: null, isDate: true }
  const sinceMidnight = clockTime(part(4), part(5), part(6))
  if (sinceMidnight === null) return null
  const zone = match[7] === undefined ? offsetZone(match[8], part(9), part(10)) : UTC
  if (zone === undefined) return null
  return { wall: midnight + sinceMidnight, zone, isDate: false }
}

/** Returns the time since midnight, or null. A leap second is the second before it. */
function clockTime(hour: number, minute: number, second: number): Duration | null {
  const time = hour * HOUR + minute * MINUTE + Math.min(second, 59) * SECOND
  return hour > 24 || minute > 59 || second > 60 || time > DAY ? null : time
}

/** Returns the zone of an offset, null if there is none, undefined if there is no such offset. */
function offsetZone(
  sign: string | undefined,
  hours: number,
  minutes: number,
): Zone | null | undefined {
  if (sign === undefined) return null
  const size = hours * 60 + minutes
  if (size > MAX_OFFSET_MINUTES || minutes > 59) return undefined
  const offset = sign === '-' ? -size : size
  return fixedZone(offset, formatOffset(offset))
}

const DURATION =
  /^([+-])?P(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,6})S)?)?$/i

/** A length: days, which a change of the clocks makes longer or shorter, then an exact time. */
export interface Length {
  readonly days: number
  readonly time: Duration
}

/** Parses `PT1H30M`, `P1D` or `P2W`. Returns null for anything else. */
export function parseLength(text: string): Length | null {
  const [, sign, ...parts] = DURATION.exec(text.trim()) ?? []
  if (parts.every((part) => part === undefined)) return null
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = parts.map((part) =>
    Number(part ?? 0),
  )
  const factor = sign === '-' ? -1 : 1
  return {
    days: factor * (7 * weeks + days),
    time: factor * (hours * HOUR + minutes * MINUTE + seconds * SECOND),
  }
}

/** Returns a length on clocks that never change. */
export function nominalLength({ days, time }: Length): Duration {
  return days * DAY + time
}

/** Returns the time that is a length after another on the same clock. */
export function addLength(start: EventTime, { days, time }: Length): EventTime {
  const wall = start.wall + days * DAY
  if (start.zone === null || time === 0) return { ...start, wall: wall + time }
  const instant = instantOf({ ...start, wall }, UTC) + time
  return { ...start, wall: wallTimeAt(start.zone, instant) }
}

/** Returns the date of a time on its own clock. */
export function dateOf({ wall }: EventTime): IsoDate {
  return isoDate(wall, UTC)
}

/** Returns how long after midnight a time is on its own clock. */
export function sinceMidnight(time: EventTime): Duration {
  return time.wall - wallTime(dateOf(time), 0)
}

/** Returns the instant of a time; `floating` is the zone of one that names none. */
export function instantOf({ wall, zone }: EventTime, floating: Zone): Instant {
  const resolution = resolveWallTime(zone ?? floating, wall)
  return resolution.kind === 'never' ? instantOfSkipped(resolution, wall) : resolution.instant
}
