/** Asks this machine for its zone. */
import { readlinkSync } from 'node:fs'
import type { Machine } from '../time/machine-zone.ts'

export const machine: Machine = {
  zoneFile() {
    try {
      return readlinkSync('/etc/localtime')
    } catch {
      return null
    }
  },
  nodeZone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
  offsetAt: (instant) => 0 - new Date(instant).getTimezoneOffset(),
}
