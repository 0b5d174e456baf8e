/** The clocks that an answer shows its times on. */
import { offsetAt } from './offset.ts'
import type { Instant, Zone } from './types.ts'

/** The second clock is null where it would show what the first one shows. */
export interface ZonePair {
  readonly first: Zone
  readonly second: Zone | null
}

export function zonePair(first: Zone, other: Zone, instants: Iterable<Instant>): ZonePair {
  for (const instant of instants) {
    if (offsetAt(first, instant) !== offsetAt(other, instant)) return { first, second: other }
  }
  return { first, second: null }
}

export function zonesOf({ first, second }: ZonePair): Zone[] {
  return second ? [first, second] : [first]
}
