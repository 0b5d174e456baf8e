/** The offsets of a zone over some years. */
import type { Instant } from './types.ts'

export interface OffsetTable {
  /** When each offset begins, sorted. */
  readonly since: readonly Instant[]
  /** Offsets in minutes. */
  readonly minutes: readonly number[]
  /** End of the table, exclusive. */
  readonly until: Instant
}

/** Returns the offset in minutes, or null if the instant is outside the table. */
export function offsetIn({ since, minutes, until }: OffsetTable, instant: Instant): number | null {
  const index = indexAt(since, instant)
  return instant < until ? (minutes[index] ?? null) : null
}

/** Returns the index of the last instant that is not later than another, or -1. */
function indexAt(instants: readonly Instant[], instant: Instant): number {
  let found = -1
  let later = instants.length
  while (later - found > 1) {
    const middle = Math.floor((found + later) / 2)
    if ((instants[middle] ?? 0) <= instant) found = middle
    else later = middle
  }
  return found
}

/** Returns the part of a table from `from` up to `until`. */
export function sliceTable(table: OffsetTable, from: Instant, until: Instant): OffsetTable {
  const start = Math.max(indexAt(table.since, from), 0)
  const end = indexAt(table.since, until - 1) + 1
  const since = table.since.slice(start, end).map((instant) => Math.max(instant, from))
  return { since, minutes: table.minutes.slice(start, end), until }
}
