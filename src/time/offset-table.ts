/** The offsets of a zone over some years, to be known without the zone data. */
import { changeBetween, offsetAt } from './offset.ts'
import { DAY, type Instant, type Zone } from './types.ts'

export interface OffsetTable {
  /** From each instant on the offset in minutes, in order of time. */
  readonly offsets: readonly (readonly [since: Instant, minutes: number])[]
  readonly until: Instant
}

export function offsetTable(zone: Zone, from: Instant, until: Instant): OffsetTable {
  const offsets: [Instant, number][] = [[from, offsetAt(zone, from)]]
  // No zone changes its clocks twice within a day.
  for (let day = from; day < until; day += DAY) {
    const next = Math.min(day + DAY, until)
    if (offsetAt(zone, day) === offsetAt(zone, next)) continue
    const change = changeBetween(zone, day, next)
    offsets.push([change, offsetAt(zone, change)])
  }
  return { offsets, until }
}

/** Null outside of the years of the table. */
export function offsetIn({ offsets, until }: OffsetTable, instant: Instant): number | null {
  if (instant >= until) return null
  return offsets.findLast(([since]) => since <= instant)?.[1] ?? null
}
