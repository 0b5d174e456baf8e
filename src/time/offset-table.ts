/** The offsets of a zone over some years. */
import type { Instant } from './types.ts'

export interface OffsetTable {
  /** Offset in minutes from each instant on, sorted by time. */
  readonly offsets: readonly (readonly [since: Instant, minutes: number])[]
  /** End of the table, exclusive. */
  readonly until: Instant
}

/** Returns the offset in minutes, or null if the instant is outside the table. */
export function offsetIn({ offsets, until }: OffsetTable, instant: Instant): number | null {
  const [since = until, minutes = null] = offsets[indexAt(offsets, instant)] ?? []
  return since <= instant && instant < until ? minutes : null
}

/** Returns the index of the last offset that does not begin after an instant, or 0. */
function indexAt(offsets: OffsetTable['offsets'], instant: Instant): number {
  let [found, later] = [0, offsets.length]
  while (later - found > 1) {
    const middle = Math.floor((found + later) / 2)
    const [since = 0] = offsets[middle] ?? []
    if (since <= instant) found = middle
    else later = middle
  }
  return found
}

/** Returns the part of a table from `from` up to `until`. */
export function sliceTable({ offsets }: OffsetTable, from: Instant, until: Instant): OffsetTable {
  const last = indexAt(offsets, from)
  const within = offsets.slice(last).filter(([since]) => since < until)
  return { offsets: within.map(([since, minutes]) => [Math.max(since, from), minutes]), until }
}
