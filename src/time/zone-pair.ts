/** The one or two zones that an answer shows its times in. */
import { offsetAt } from './offset.ts'
import type { Instant, Zone } from './types.ts'

/** `second` is null if it would show the same times as `first`. */
export interface ZonePair {
  readonly first: Zone
  readonly second: Zone | null
}

/** Returns both zones, or the first alone if their offsets are equal at all of the instants. */
export function zonePair(first: Zone, other: Zone, instants: Iterable<Instant>): ZonePair {
  for (const instant of instants) {
    if (offsetAt(first, instant) !== offsetAt(other, instant)) return { first, second: other }
  }
  return { first, second: null }
}

export function zonesOf({ first, second }: ZonePair): Zone[] {
  return second ? [first, second] : [first]
}
