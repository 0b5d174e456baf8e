/** Finds the free times of a plan. */
import { type Instant, MINUTE } from '../../time/types.ts'
import type { Planned } from './planned.ts'

export interface FreeTime {
  readonly start: Instant
  readonly end: Instant
  /** True if the end of what comes before it is inferred. */
  readonly startInferred: boolean
}

/** What else is on in a free time. */
export interface Otherwise {
  readonly sessions: number
  /** How many of them began before it. */
  readonly alreadyOn: number
  /** The command that lists what starts in it; null if there is none. */
  readonly command: string | null
}

/** Minimum length of a free time. */
const MIN_FREE = 15 * MINUTE

/**
 * Returns the free times of each day: between two of its sessions and talks, and during none of any
 * day. `held` is what takes place on all of them, sorted by start. A free time is of the first day that
 * it lies in.
 */
export function findFreeTimes(
  held: readonly Planned[],
  days: readonly (readonly Planned[])[],
): FreeTime[][] {
  const gaps = gapsIn(held)
  return days.map((day) => {
    const firstEnd = day.reduce((first, { end }) => Math.min(first, end), Infinity)
    const lastStart = day.reduce((last, { start }) => Math.max(last, start), -Infinity)
    const isOfDay = ({ start, end }: FreeTime) => firstEnd <= start && end <= lastStart
    const free = [...gaps].filter(isOfDay)
    for (const gap of free) gaps.delete(gap)
    return free
  })
}

function gapsIn(held: readonly Planned[]): Set<FreeTime> {
  const gaps = new Set<FreeTime>()
  let last: Planned | null = null
  for (const one of held) {
    if (last && one.start - last.end >= MIN_FREE) {
      gaps.add({ start: last.end, end: one.start, startInferred: last.endInferred })
    }
    if (last === null || one.end > last.end) last = one
  }
  return gaps
}
