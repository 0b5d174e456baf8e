/** Stores the offsets of a zone over some years, so that they are known without the zone data. */
import { changeBetween, offsetAt } from './offset.ts'
import { DAY, type Instant, type Zone } from './types.ts'

export interface OffsetTable {
  /** Offset in minutes from each instant on, sorted by time. */
  readonly offsets: readonly (readonly [since: Instant, minutes: number])[]
  /** End of the table, exclusive. */
  readonly until: Instant
}

/** Returns the offsets of a zone from `from` up to `until`, with the changes to the second. */
export function offsetTable(zone: Zone, from: Instant, until: Instant): OffsetTable {
  const offsets: [Instant, number][] = [[from, offsetAt(zone, from)]]
  // No zone changes its offset twice within a day.
  for (let day = from; day < until; day += DAY) {
    const next = Math.min(day + DAY, until)
    if (offsetAt(zone, day) === offsetAt(zone, next)) continue
    const change = changeBetween(zone, day, next)
    offsets.push([change, offsetAt(zone, change)])
  }
  return { offsets, until }
}

/** Returns the offset in minutes, or null if the instant is outside the table. */
export function offsetIn({ offsets, until }: OffsetTable, instant: Instant): number | null {
  if (instant >= until) return null
  return offsets.findLast(([since]) => since <= instant)?.[1] ?? null
}
