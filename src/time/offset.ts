/** Zones and their offsets: the one place where wall clocks and instants are turned into each other. */
import { IANAZone } from 'luxon'
import { DAY, type Instant, MINUTE, SECOND, type WallTime, type Zone } from './types.ts'

/** Minutes that the clocks of a zone are ahead of UTC at an instant. */
export function offsetAt(zone: Zone, instant: Instant): number {
  return zone.knownOffset?.(instant) ?? fixedOffset(zone.name) ?? lookedUp(zone.name, instant)
}

/** `+05:30` of itself, `Etc/GMT+12` with the sign inverted; null for what changes its clocks. */
export function fixedOffset(name: string): number | null {
  if (name === 'UTC') return 0
  const [, etc, sign, hours, minutes = '00'] =
    /^(Etc\/GMT)?([+-])(\d{1,2})(?::(\d\d))?$/.exec(name) ?? []
  if (sign === undefined) return null
  const size = Number(hours) * 60 + Number(minutes)
  return (sign === '-') === (etc === undefined) ? -size : size
}

/** What has been looked up in the zone data: it takes a while, and a program has few times. */
const found = new Map<string, Map<Instant, number>>()

function lookedUp(name: string, instant: Instant): number {
  const known = found.get(name) ?? new Map<Instant, number>()
  found.set(name, known)
  const offset = known.get(instant) ?? IANAZone.create(name).offset(instant)
  known.set(instant, offset)
  return offset
}

/** `UTC-7`, `UTC+5:45`, `UTC`. */
export function formatOffset(minutes: number): string {
  if (minutes === 0) return 'UTC'
  const size = Math.abs(minutes)
  const rest = size % 60
  const sign = minutes < 0 ? '-' : '+'
  return `UTC${sign}${Math.floor(size / 60)}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`
}

export type Resolution =
  | { readonly kind: 'once' | 'twice'; readonly instant: Instant }
  /** The clocks jump over this time: from one wall time to another. */
  | { readonly kind: 'never'; readonly from: WallTime; readonly to: WallTime }

/**
 * The instant at which the clocks of a zone show a wall time; the first, where they show it twice.
 * luxon would shift a time that never happens and let today's date choose between two
 * (https://github.com/moment/luxon/issues/1665).
 */
export function resolveWallTime(zone: Zone, wall: WallTime): Resolution {
  // No zone changes its clocks twice within a day of any time, so the offsets a day
  // before and a day after are the only ones that can hold.
  const before = offsetAt(zone, wall - DAY)
  const after = offsetAt(zone, wall + DAY)
  const early = wall - Math.max(before, after) * MINUTE
  const late = wall - Math.min(before, after) * MINUTE
  const hits = [early, late].filter((instant) => wallTimeAt(zone, instant) === wall)
  const [first] = hits
  if (first === undefined) return { kind: 'never', ...jumpBetween(zone, early, late) }
  return { kind: before !== after && hits.length === 2 ? 'twice' : 'once', instant: first }
}

/** What the clocks of a zone show at an instant. */
export function wallTimeAt(zone: Zone, instant: Instant): WallTime {
  return instant + offsetAt(zone, instant) * MINUTE
}

function jumpBetween(zone: Zone, early: Instant, late: Instant): { from: WallTime; to: WallTime } {
  const change = changeBetween(zone, early, late)
  return { from: change + offsetAt(zone, early) * MINUTE, to: wallTimeAt(zone, change) }
}

/** To the second when the clocks of a zone change, between two instants at which they differ. */
export function changeBetween(zone: Zone, early: Instant, late: Instant): Instant {
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
