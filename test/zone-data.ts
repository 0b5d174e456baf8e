/** Provides the zone data of the package to all tests, as the build packs it. */
import { readMomentData } from '../bin/build/zone-data/moment.js'
import { packZoneData } from '../bin/build/zone-data/pack.js'
import type { ZoneData } from '../src/time/zone-data.ts'

let text: string | undefined

/** The zone data, on a Node whose own is older. No test depends on that of the Node it runs on. */
export const zoneData: ZoneData = {
  read() {
    text ??= packZoneData(readMomentData())
    return text
  },
  nodeRelease: '2025b',
}
