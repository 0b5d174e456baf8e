/** Finds what of a plan overlaps in time. */
import type { Instant } from '../../time/types.ts'
import { isWithin, overlap, type Planned } from './planned.ts'

/** Two that overlap, and when. */
export interface Clash {
  /** The one that starts first. */
  readonly first: Planned
  readonly second: Planned
  readonly start: Instant
  readonly end: Instant
}

/** Returns whether nobody can be at both. A session does not clash with its own talks. */
export function doClash(a: Planned, b: Planned): boolean {
  return overlap(a, b) && !isWithin(a, b)
}

/** Maximum number of clashes to find: far more than anyone reads, of sessions that all overlap. */
export const MAX_CLASHES = 10_000

/** Returns each pair that clashes, of those that take place, sorted by start: the first MAX_CLASHES. */
export function findClashes(held: readonly Planned[]): Clash[] {
  const clashes: Clash[] = []
  let unfinished: Planned[] = []
  for (const second of held) {
    unfinished = unfinished.filter(({ end }) => end > second.start)
    for (const first of unfinished) {
      if (!doClash(first, second)) continue
      if (clashes.length === MAX_CLASHES) return clashes
      const end = Math.min(first.end, second.end)
      clashes.push({ first, second, start: second.start, end })
    }
    unfinished.push(second)
  }
  return clashes
}
