import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Machine, machineZone } from '../../src/time/machine-zone.ts'
import { offsetAt } from '../../src/time/offset.ts'
import { UTC } from '../../src/time/zone.ts'
import { installZoneData } from '../../src/time/zone-data.ts'
import { zoneData } from '../zone-data.ts'

/** A machine whose system names no zone, and whose Node runs in UTC without a name for it. */
const bareMachine: Machine = { zoneFile: () => null, nodeZone: () => undefined, offsetAt: () => 0 }
const failIfCalled = () => {
  throw new Error('Node must not be asked for its zone')
}

it.each([
  [undefined, 'Asia/Calcutta', 'Asia/Kolkata', null],
  [undefined, undefined, 'UTC', null],
  ['', 'Etc/Unknown', 'UTC', null],
  [':Asia/Tokyo', 'Asia/Tokyo', 'Asia/Tokyo', null],
  ['/usr/share/zoneinfo/Asia/Tokyo', undefined, 'Asia/Tokyo', null],
  ['JST-9', undefined, '+09:00', null],
  ['UTC0', undefined, 'UTC', null],
  ['UTC-3', undefined, '+03:00', null],
  ['UTC+5', 'Etc/Unknown', '-05:00', null],
  ['GMT+5', undefined, '-05:00', null],
  ['<+0330>-3:30', undefined, '+03:30', null],
  ['GMT0BST', undefined, 'UTC', 'GMT0BST'],
  ['EST5EDT', undefined, 'America/New_York', null],
  ['EST5EDT,M3.2.0,M11.1.0', 'America/New_York', 'America/New_York', null],
  ['GMT', 'UTC', 'UTC', null],
  ['Foo/Bar', undefined, 'UTC', 'Foo/Bar'],
  ['Foo/Bar', 'UTC', 'UTC', 'Foo/Bar'],
  ['Tokyo', undefined, 'UTC', 'Tokyo'],
])(
  'TZ=%s while Node is in %s gives the zone %s and the unknown value %s',
  (variable, nodeZone, name, unknown) => {
    const result = machineZone(variable, { ...bareMachine, nodeZone: () => nodeZone })
    expect([result.zone.name, result.unknown]).toEqual([name, unknown])
  },
)

it.each([
  ['/usr/share/zoneinfo/Asia/Tokyo', 'Asia/Tokyo'],
  ['../usr/share/zoneinfo/Europe/Paris', 'Europe/Paris'],
  ['/var/db/timezone/zoneinfo/America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
  ['/usr/share/zoneinfo/posix/Asia/Calcutta', 'Asia/Kolkata'],
  ['/usr/share/zoneinfo/US/Pacific', 'America/Los_Angeles'],
  ['/usr/share/zoneinfo/PST8PDT', 'America/Los_Angeles'],
  ['/usr/share/zoneinfo/Singapore', 'Asia/Singapore'],
  ['/usr/share/zoneinfo/Etc/GMT+8', 'Etc/GMT+8'],
  ['/usr/share/zoneinfo/Etc/UTC', 'UTC'],
  ['/usr/share/zoneinfo/GMT0', 'UTC'],
])('a system zone file that links to %s gives %s without asking Node', (path, name) => {
  const machine = { zoneFile: () => path, nodeZone: failIfCalled, offsetAt: failIfCalled }
  expect(machineZone(undefined, machine)).toMatchObject({ zone: { name }, unknown: null })
})

it.each(['Factory', 'Europe/Nowhere', 'localtime'])(
  'a system zone file that links to %s leaves the choice to Node, and then to UTC',
  (name) => {
    const machine = { ...bareMachine, zoneFile: () => `/usr/share/zoneinfo/${name}` }
    const { zone } = machineZone(undefined, { ...machine, nodeZone: () => 'America/Los_Angeles' })
    expect(zone).toEqual({ name: 'America/Los_Angeles', label: 'Los Angeles' })
    expect(machineZone(undefined, machine).zone).toBe(UTC)
  },
)

it.each(['JST-9', 'EST5', '<+09>-9', 'WET0', 'EST5EDT', 'asia/tokyo'])(
  'TZ=%s is understood without asking Node',
  (tz) => {
    const machine = { ...bareMachine, nodeZone: failIfCalled }
    expect(machineZone(tz, machine).unknown).toBeNull()
  },
)

it('the clock of the machine follows the zone data of the package, not that of Node', () => {
  const december = Date.parse('2026-12-05T16:00:00Z')
  const machine = { ...bareMachine, offsetAt: () => -480 }
  expect(offsetAt(machineZone('America/Vancouver', machine).zone, december)).toBe(-420)
})

describe('where the zone data of Node is newer', () => {
  beforeEach(() => installZoneData({ ...zoneData, nodeRelease: '9999a' }))
  afterEach(() => installZoneData(zoneData))
  const december = Date.parse('2026-12-05T16:00:00Z')
  /** Returns a machine where Node is in Vancouver, with a change of December 2026 that we lack. */
  const machine = (summer: number): Machine => ({
    ...bareMachine,
    nodeZone: failIfCalled,
    offsetAt: (instant) => {
      if (instant >= december) return -300
      return new Date(instant).getUTCMonth() === 0 ? -480 : summer
    },
  })

  it('the clock of the machine follows Node', () => {
    const { zone } = machineZone('America/Vancouver', machine(-420))
    expect(offsetAt(zone, december)).toBe(-300)
  })

  it('Node is not believed if it is in another zone than TZ, which it may not read', () => {
    const { zone } = machineZone('America/Vancouver', machine(-480))
    expect(offsetAt(zone, december)).not.toBe(-300)
  })
})
