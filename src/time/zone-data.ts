/**
 * The zone data in use: the package's, or Node's own where that is newer. Node's is often years old,
 * since its maintenance releases get new zone data late or never (nodejs/node#62323), and slow.
 */
import { nodeName, nodeOffset } from './node-zones.ts'
import { offsetIn } from './offset-table.ts'
import type { Instant } from './types.ts'
import { ZoneTable } from './zone-table.ts'

export interface ZoneData {
  /** Returns the text of the package's zone data. */
  read(): string
  /** Release of Node's own zone data, such as 2025b; empty if it has none. */
  readonly nodeRelease: string
}

let installed: ZoneData | undefined
let table: ZoneTable | undefined

/** Sets the zone data. It is read when a zone is first needed. */
export function installZoneData(zoneData: ZoneData): void {
  installed = zoneData
  table = undefined
}

/** Returns the package's zone data. */
export function zoneTable(): ZoneTable {
  if (!installed) throw new Error('installZoneData has not been called')
  table ??= new ZoneTable(installed.read())
  return table
}

/** Returns the releases of both, and the one in use. */
export function zoneReleases(): { packaged: string; node: string; inUse: string } {
  const [packaged, node] = [zoneTable().release, installed?.nodeRelease ?? '']
  return { packaged, node, inUse: isNodeNewer() ? node : packaged }
}

/** Returns the release of Node's own zone data, without reading the package's. */
export function nodeZoneRelease(): string {
  return installed?.nodeRelease ?? ''
}

/** Checks that Node's zone data is newer than a release, by default the package's. */
export function isNodeNewer(release = zoneTable().release): boolean {
  return installed !== undefined && installed.nodeRelease > release
}

/** Returns the minutes that a zone with an IANA name is ahead of UTC. */
export function zoneOffset(name: string, instant: Instant): number {
  return (isNodeNewer() ? null : packagedOffset(name, instant)) ?? nodeOffset(name, instant)
}

/**
 * Returns the minutes that a zone is ahead of UTC in the package's zone data, or null if the zone is
 * not in it or the instant not in the years 1900 to 2199.
 */
export function packagedOffset(name: string, instant: Instant): number | null {
  const offsets = zoneTable().offsets(name)
  return offsets && offsetIn(offsets, instant)
}

/** Returns the current name of the zone that has a name, in any case, or null. */
export function ianaName(name: string): string | null {
  const known = zoneTable().currentName(name)
  return known === null && isNodeNewer() ? nodeName(name) : known
}

/** Returns the current names of all zones that are places, as far as the package knows. */
export function zoneNames(): readonly string[] {
  return zoneTable().names.places
}
