/** Installs the zone data. vitest runs this file before each test file, but loads its imports once. */
import { installZoneData } from '../src/time/zone-data.ts'
import { zoneData } from './zone-data.ts'

installZoneData(zoneData)
