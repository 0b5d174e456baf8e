/** Finds out when a source last changed. */
import { resolveWallTime } from '../../time/offset.ts'
import type { Instant, Zone } from '../../time/types.ts'
import { UTC } from '../../time/zone.ts'
import type { FoundAt } from '../reader.ts'
import type { SourceTime } from './source-program.ts'

/**
 * Returns the later of what the source and its server say of the last change; if neither does, when
 * it was first seen to differ; else null. Times of the source without a zone are the venue's.
 */
export function lastChange(
  written: SourceTime | null | undefined,
  found: FoundAt | null,
  venue: Zone,
): SourceTime | null {
  const own = written ? instantOf(written, venue) : null
  const served = found?.lastModified ?? null
  if (own !== null && own >= (served ?? own)) return written ?? null
  const instant = served ?? found?.changed ?? null
  return instant === null ? null : { wall: instant, zone: UTC }
}

function instantOf({ wall, zone }: SourceTime, venue: Zone): Instant | null {
  const resolution = resolveWallTime(zone ?? venue, wall)
  return resolution.kind === 'never' ? null : resolution.instant
}
