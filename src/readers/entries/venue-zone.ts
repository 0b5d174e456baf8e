/** Chooses the zone of the venue from what a source says: never that of the reader. */
import { MAX_EXAMPLES } from '../../model/note.ts'
import { problem } from '../../model/problems/index.ts'
import { isoInstant } from '../../time/format.ts'
import {
  fixedOffset,
  fixedZone,
  formatOffset,
  offsetAt,
  resolveWallTime,
  wallTimeAt,
} from '../../time/offset.ts'
import { MINUTE, type Zone } from '../../time/types.ts'
import { ianaZone, UTC } from '../../time/zone.ts'
import { SourceError } from '../source-error.ts'
import type { Notes } from './notes.ts'
import type { SourceTime } from './source-program.ts'
import { sourceZone } from './source-zone.ts'

/** What a source says about its zone. */
interface Evidence {
  /** The zone that it names for the whole program. */
  readonly named: string | null
  readonly times: readonly SourceTime[]
  readonly assumed: Zone | null
}

/** A time with an offset other than zero, which says what the clocks of the venue show. */
interface OffsetTime {
  readonly time: SourceTime
  readonly minutes: number
}

/**
 * Returns the zone of the venue: the assumed one, else the one that the source names if its offsets
 * fit, else that of most times, else their offset. Throws a SourceError if times have no zone, or if
 * the assumed one is not needed or does not fit.
 */
export function venueZone(evidence: Evidence, notes: Notes): Zone {
  const { times, assumed } = evidence
  const offsets = times.flatMap(offsetOf)
  const own = namedZone(evidence, offsets, notes)
  const naive = times.find(({ zone }) => zone === null)
  const common = naive ? null : commonZone(times, offsets)
  if (assumed !== null) {
    const isSaid = evidence.named === null && common?.others.length === 0
    const known = own ?? (isSaid ? common.zone : null)
    if (known !== null) throw new SourceError(problem('zone-is-known', known.name))
    const misfit = offsets.find((offset) => !fits(assumed, offset))
    if (misfit) {
      throw new SourceError(problem('zone-does-not-fit', assumed.name, written(misfit)))
    }
    return assumed
  }
  if (own !== null) return own
  // The zones of other entries say nothing about one without.
  if (naive) throw new SourceError(problem('no-zone', isoInstant(naive.wall, UTC).slice(0, 16)))
  if (common === null) return offsetZone(times, notes)
  noteCommonZone(common, notes)
  return common.zone
}

/** Returns the zone that the source names, or null after noting that it can't be used. */
function namedZone(
  { named, times }: Evidence,
  offsets: readonly OffsetTime[],
  notes: Notes,
): Zone | null {
  const hasNaive = times.some(({ zone }) => zone === null)
  if (named === null) return null
  const zone = sourceZone(named)
  if (zone === null) {
    notes.leftOut('field', 'a time zone that does not exist', { example: named })
    return null
  }
  if (!hasNaive && isOnlyUtc(zone, times)) {
    const what = `the source names ${zone.name}, but its times have zones of their own: these count`
    notes.guessed('field', what, { example: zoneNames(times) })
    return null
  }
  noteOtherZones(zone, times, notes)
  const misfits = offsets.filter((offset) => !fits(zone, offset))
  const [misfit] = misfits
  if (!misfit) return zone
  const example = written(misfit)
  // Times without an offset need it, and a few others may be wrong.
  if (hasNaive || misfits.length * 2 < offsets.length) {
    const what = `times with an offset that the zone of the source, ${named}, does not have: the offset counts`
    notes.guessed('field', what, { example, count: misfits.length })
    return zone
  }
  notes.guessed('field', `the times contradict the zone that the source names, ${named}`, {
    example,
  })
  return null
}

/** Returns whether a source names UTC, as calendars without a setting do, and most times another zone. */
function isOnlyUtc(zone: Zone, times: readonly SourceTime[]): boolean {
  return fixedOffset(zone.name) === 0 && otherZones(zone, times).length * 2 > times.length
}

function noteOtherZones(zone: Zone, times: readonly SourceTime[], notes: Notes): void {
  const others = otherZones(zone, times)
  const [other] = others
  if (other === undefined) return
  const what = `times in another zone than that of the source, ${zone.name}, are shown in that`
  notes.changed('field', what, { example: other.zone?.name ?? null, count: others.length })
}

/** Returns the times that are written in a zone of their own, in which clocks show something else. */
function otherZones(zone: Zone, times: readonly SourceTime[]): SourceTime[] {
  return times.filter((time) => {
    if (time.zone === null || time.zone.name === zone.name || !isNamed(time.zone)) return false
    const resolution = resolveWallTime(time.zone, time.wall)
    return resolution.kind !== 'never' && wallTimeAt(zone, resolution.instant) !== time.wall
  })
}

/** Returns whether a zone has a name: it is no offset, and no rules of the source itself. */
function isNamed(zone: Zone): boolean {
  return fixedOffset(zone.name) === null && !zone.knownOffset
}

interface CommonZone {
  readonly zone: Zone
  /** The times that are not written with it. */
  readonly others: readonly SourceTime[]
}

/** Returns the IANA zone that most times are written with, unless more have an offset that does not fit. */
function commonZone(
  times: readonly SourceTime[],
  offsets: readonly OffsetTime[],
): CommonZone | null {
  const counts = new Map<string, number>()
  for (const { zone } of times) {
    if (zone !== null && isNamed(zone)) counts.set(zone.name, (counts.get(zone.name) ?? 0) + 1)
  }
  const name = mostFrequent(counts)
  if (name === null) return null
  const zone = ianaZone(name)
  const misfits = offsets.filter((offset) => !fits(zone, offset))
  if (misfits.length > (counts.get(name) ?? 0)) return null
  return { zone, others: times.filter((time) => time.zone?.name !== name) }
}

function noteCommonZone({ zone, others }: CommonZone, notes: Notes): void {
  if (others.length === 0) return
  const what = `the source names no zone for all its times: ${zone.name}, as those with a zone are written; --assume-zone names another`
  notes.guessed('field', what, { example: zoneNames(others) })
}

function zoneNames(times: readonly SourceTime[]): string {
  return [...new Set(times.flatMap(({ zone }) => zone?.name ?? []))]
    .slice(0, MAX_EXAMPLES)
    .join(', ')
}

/** Returns the offset of most times as a zone, or UTC. */
function offsetZone(times: readonly SourceTime[], notes: Notes): Zone {
  const offsets = times.flatMap((time) => [...offsetOf(time), ...zonedOffset(time)])
  const counts = new Map<number, number>()
  for (const { minutes } of offsets) counts.set(minutes, (counts.get(minutes) ?? 0) + 1)
  const minutes = mostFrequent(counts)
  if (minutes === null) {
    if (times.length > 0) notes.guessed('field', 'the source names no zone: its times are in UTC')
    return UTC
  }
  const label = formatOffset(minutes)
  const others = offsets.filter((offset) => offset.minutes !== minutes)
  const [other] = others
  const what = `the source names no zone that fits: ${label}, as its times are written`
  if (!other) notes.guessed('field', what)
  else {
    const part = others.length * 2 < offsets.length ? 'most' : 'some'
    notes.guessed(
      'field',
      `the source names no zone that fits: ${label}, as ${part} of its times are written`,
    )
    const moved = `times in another offset than ${label} are shown in that: --assume-zone names the zone`
    notes.changed('field', moved, { example: written(other), count: others.length })
  }
  return fixedZone(minutes, label)
}

function mostFrequent<T>(counts: ReadonlyMap<T, number>): T | null {
  const [first] = [...counts].sort(([, a], [, b]) => b - a)
  return first?.[0] ?? null
}

/** Returns the offset of a time, or nothing: UTC says when something is, not what clocks show. */
function offsetOf(time: SourceTime): OffsetTime[] {
  const minutes = time.zone === null ? null : fixedOffset(time.zone.name)
  return minutes === null || minutes === 0 ? [] : [{ time, minutes }]
}

/** Returns the offset of a time by its zone, which may have the rules of the source itself. */
function zonedOffset(time: SourceTime): OffsetTime[] {
  if (time.zone === null || fixedOffset(time.zone.name) !== null) return []
  const resolution = resolveWallTime(time.zone, time.wall)
  if (resolution.kind === 'never') return []
  return [{ time, minutes: Math.round((time.wall - resolution.instant) / MINUTE) }]
}

function fits(zone: Zone, { time, minutes }: OffsetTime): boolean {
  return offsetAt(zone, time.wall - minutes * MINUTE) === minutes
}

/** Returns a time as it is written: `2025-07-19T10:00:00+02:00`. */
function written({ time, minutes }: OffsetTime): string {
  return isoInstant(time.wall - minutes * MINUTE, time.zone ?? UTC)
}
