/** Parses times in ISO 8601, as data has them. */
import { fixedZone, formatOffset } from '../../time/offset.ts'
import { calendarDate } from '../../time/parse.ts'
import { HOUR, type IsoDate, MINUTE, SECOND } from '../../time/types.ts'
import { wallTime } from '../../time/wall-time.ts'
import { MAX_OFFSET_MINUTES } from '../../time/zone.ts'
import type { SourceTime } from './source-program.ts'

const ISO_TIME =
  /^(?<year>\d{4})-(?<month>\d\d?)-(?<day>\d\d?)[T ]+(?<hour>\d\d?):(?<minute>\d\d)(?::(?<second>\d\d)(?:[.,]\d{1,9})?)?\s*(?<zone>Z|UTC|GMT|(?<sign>[+-])(?<hours>\d\d):?(?<minutes>\d\d)?)?$/i

/**
 * Parses `2025-07-19T10:00:00+02:00`, with or without seconds and offset. Returns null for anything
 * else, and for times that don't exist. 24:00 is the start of the next date.
 */
export function parseIsoTime(text: string): SourceTime | null {
  const parts = ISO_TIME.exec(text.trim())?.groups
  if (!parts) return null
  const date = isoDateOf(parts.year, parts.month, parts.day)
  const [hour, minute, second] = [parts.hour, parts.minute, parts.second ?? 0].map(Number)
  if (date === null || hour === undefined || minute === undefined || second === undefined)
    return null
  if (hour > 24 || minute > 59 || second > 60 || (hour === 24 && minute + second > 0)) return null
  const zone = zoneOf(parts)
  if (zone === undefined) return null
  const wall = wallTime(date, hour * HOUR + minute * MINUTE + Math.min(second, 59) * SECOND)
  return { wall, zone }
}

/** Parses the date of `2025-07-19` or `2025-07-19T10:00`. Returns null if there is none. */
export function parseIsoDate(text: string): IsoDate | null {
  const [, year, month, day] = /^(\d{4})-(\d\d?)-(\d\d?)(?:[T ]|$)/.exec(text.trim()) ?? []
  return isoDateOf(year, month, day)
}

function isoDateOf(...parts: (string | undefined)[]): IsoDate | null {
  const [year = Number.NaN, month = 0, day = 0] = parts.map(Number)
  if (Number.isNaN(year)) return null
  const date = calendarDate(year, month, day)
  return date.ok ? date.value : null
}

/** Returns the zone of a time, null if it has none, undefined if there is no such offset. */
function zoneOf(parts: Record<string, string | undefined>): SourceTime['zone'] | undefined {
  if (parts.zone === undefined) return null
  const size = Number(parts.hours ?? 0) * 60 + Number(parts.minutes ?? 0)
  if (size > MAX_OFFSET_MINUTES || Number(parts.minutes ?? 0) > 59) return undefined
  const minutes = parts.sign === '-' ? -size : size
  return fixedZone(minutes, formatOffset(minutes))
}
