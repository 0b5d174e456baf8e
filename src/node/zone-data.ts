/** Reads the zone data of the package. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { UserError } from '../errors.ts'
import type { ZoneData } from '../time/zone-data.ts'
import { fileError } from './file-error.ts'

/** Returns the zone data for installZoneData. `root` is the folder of the package. */
export function nodeZoneData(root: string): ZoneData {
  return {
    read: () => readZones(join(root, 'dist', 'zones.txt')),
    nodeRelease: process.versions.tz ?? '',
  }
}

/** Reads the zone data. Throws a UserError. */
function readZones(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    const { message } = fileError(error)
    throw new UserError(`can't read ${path}: ${message}; reinstall esfomo, or build it in a clone`)
  }
}
