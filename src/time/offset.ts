/** Looks up zone offsets. The only file that converts between instants and wall times. */
import type { OffsetTable } from './offset-table.ts'
import {
  DAY,
  type Duration,
  type Instant,
  MINUTE,
  SECOND,
  type WallTime,
  type Zone,
} from './types.ts'
import { zoneOffset } from './zone-data.ts'

/** Returns the minutes that a zone is ahead of UTC at an instant. */
export function offsetAt(zone: Zone, instant: Instant): number {
  return zone.knownOffset?.(instant) ?? fixedOffset(zone.name) ?? zoneOffset(zone.name, instant)
}

/**
 * Returns the minutes ahead of UTC of a fixed offset such as `UTC`, `+05:30` or `Etc/GMT+12`, or
 * null for any other name. The sign after `Etc/GMT` is inverted.
 */
export function fixedOffset(name: string): number | null {
  if (name === 'UTC') return 0
  if (!/^(?:Etc|[+-])/.test(name)) return null // most names, without the cost of parsing them
  const [, etc, sign, hours, minutes = '00'] =
    /^(Etc\/GMT)?([+-])(\d{1,2})(?::(\d\d))?$/.exec(name) ?? []
  if (sign === undefined) return null
  const size = Number(hours) * 60 + Number(minutes)
  return (sign === '-') === (etc === undefined) ? -size : size
}

/** Returns an offset in minutes as `UTC-7`, `UTC+5:45` or `UTC`. */
export function formatOffset(minutes: number): string {
  if (minutes === 0) return 'UTC'
  const size = Math.abs(minutes)
  const rest = size % 60
  const sign = minutes < 0 ? '-' : '+'
  const minutePart = rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`
  return `UTC${sign}${Math.floor(size / 60)}${minutePart}`
}

/** Returns a fixed offset in minutes as a zone. */
export function fixedZone(minutes: number, label: string): Zone {
  return { name: minutes === 0 ? 'UTC' : isoOffset(minutes), label }
}

/** Returns an offset in minutes as ISO 8601 has it: `-07:00`. */
export function isoOffset(minutes: number): string {
  const size = Math.abs(minutes)
  const [hours, rest] = [Math.floor(size / 60), size % 60].map((part) => {
    return String(part).padStart(2, '0')
  })
  return `${minutes < 0 ? '-' : '+'}${hours}:${rest}`
}

export type Resolution =
  /** The clocks show this time, or go back and show it `twice`; then `instant` is the first. */
  { readonly kind: 'once' | 'twice'; readonly instant: Instant } | Skipped

/** The clocks skip a time: at the instant `jump` they go from one wall time to another. */
export interface Skipped {
  readonly kind: 'never'
  readonly jump: Instant
  readonly from: WallTime
  readonly to: WallTime
}

/**
 * Returns the instant at which the clocks of a zone show a wall time: the first if they show it
 * twice, none if they skip it. luxon would shift a skipped time, and let today's date choose
 * between two (https://github.com/moment/luxon/issues/1665).
 */
export function resolveWallTime(zone: Zone, wall: WallTime): Resolution {
  // No zone changes its offset twice within a day of any time, so the offset is either the one a
  // day before or the one a day after.
  const before = offsetAt(zone, wall - DAY)
  const after = offsetAt(zone, wall + DAY)
  const early = wall - durationOf(Math.max(before, after))
  const late = wall - durationOf(Math.min(before, after))
  const matches = [early, late].filter((instant) => wallTimeAt(zone, instant) === wall)
  const [first] = matches
  if (first === undefined) return jumpBetween(zone, early, late)
  return { kind: before !== after && matches.length === 2 ? 'twice' : 'once', instant: first }
}

/** Returns the instant of a skipped wall time by the offset before the jump (RFC 5545, 3.3.5). */
export function instantOfSkipped({ jump, from }: Skipped, wall: WallTime): Instant {
  return jump + wall - from
}

/** Returns the wall time that the clocks of a zone show at an instant. */
export function wallTimeAt(zone: Zone, instant: Instant): WallTime {
  return instant + durationOf(offsetAt(zone, instant))
}

/** Returns the jump of the clocks at a change between two instants. */
function jumpBetween(zone: Zone, early: Instant, late: Instant): Skipped {
  const jump = changeBetween(zone, early, late)
  const from = jump + durationOf(offsetAt(zone, early))
  return { kind: 'never', jump, from, to: wallTimeAt(zone, jump) }
}

/** Returns an offset in minutes as a duration. Old offsets have seconds, so their minutes a fraction. */
function durationOf(minutes: number): Duration {
  return Math.round(minutes * MINUTE)
}

/** Interval at which offsets are looked up: no zone has changed its own twice within it. */
const PROBE: Duration = 7 * DAY

/** Returns the offsets of a zone from an instant up to another. */
export function offsetsBetween(zone: Zone, from: Instant, until: Instant): OffsetTable {
  const [since, minutes] = [[from], [offsetAt(zone, from)]]
  for (let early = from; early < until; early += PROBE) {
    const late = Math.min(early + PROBE, until)
    if (offsetAt(zone, early) === offsetAt(zone, late)) continue
    const change = changeBetween(zone, early, late)
    since.push(change)
    minutes.push(offsetAt(zone, change))
  }
  return { since, minutes, until }
}

/**
 * Returns the instant, to the second, from which a zone has its new offset. The zone must have
 * different offsets at `early` and `late`.
 */
function changeBetween(zone: Zone, early: Instant, late: Instant): Instant {
  const before = offsetAt(zone, early)
  let low = early
  let high = late
  while (high - low > SECOND) {
    const middle = low + Math.floor((high - low) / 2 / SECOND) * SECOND
    if (middle === low) break
    if (offsetAt(zone, middle) === before) low = middle
    else high = middle
  }
  return high
}
