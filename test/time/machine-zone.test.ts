import { expect, it } from 'vitest'
import { type Machine, machineZone } from '../../src/time/machine-zone.ts'
import { offsetAt } from '../../src/time/offset.ts'
import { parseZone, UTC } from '../../src/time/zone.ts'

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
  ['EST5EDT', 'America/New_York', 'America/New_York', null],
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
  ['/usr/share/zoneinfo/Etc/UTC', 'UTC'],
])('a system zone file that links to %s gives %s without asking Node', (file, name) => {
  const machine = {
    ...bareMachine,
    zoneFile: () => file,
    nodeZone: failIfCalled,
    offsetAt: () => 540,
  }
  const { zone, unknown } = machineZone(undefined, machine)
  expect([zone.name, unknown]).toEqual([name, null])
  expect(offsetAt(zone, 0)).toBe(name === 'UTC' ? 0 : 540)
})

it.each(['US/Pacific', 'Etc/GMT+8', 'Factory', 'PST8PDT'])(
  'a system zone file that links to %s leaves the choice to Node',
  (name) => {
    const machine = { ...bareMachine, zoneFile: () => `/usr/share/zoneinfo/${name}` }
    const { zone } = machineZone(undefined, { ...machine, nodeZone: () => 'America/Los_Angeles' })
    expect(zone).toEqual({ name: 'America/Los_Angeles', label: 'Los Angeles' })
  },
)

it('a city in TZ is trusted if the offset of Node is not zero, else looked up', () => {
  const machine = { ...bareMachine, nodeZone: failIfCalled, offsetAt: () => -180 }
  expect(machineZone('America/Sao_Paulo', machine).zone).toMatchObject({ label: 'Sao Paulo' })
  expect(machineZone('America/Nowhere', bareMachine)).toEqual({
    zone: UTC,
    unknown: 'America/Nowhere',
  })
})

it.each(['JST-9', 'EST5', '<+09>-9', 'WET0'])('TZ=%s is understood without asking Node', (tz) => {
  expect(machineZone(tz, { ...bareMachine, nodeZone: failIfCalled }).unknown).toBeNull()
})

it('a system zone file that links to a zone unknown to Node falls back to UTC', () => {
  const machine = { ...bareMachine, zoneFile: () => '/usr/share/zoneinfo/Europe/Nowhere' }
  expect(machineZone(undefined, machine).zone).toBe(UTC)
})

it('a system zone file gives each zone the name and label that parseZone gives it', () => {
  for (const name of Intl.supportedValuesOf('timeZone')) {
    const parsed = parseZone(name)
    if (!parsed.ok || parsed.value === UTC) continue
    const zoneFile = () => `/usr/share/zoneinfo/${name}`
    const machine = { zoneFile, nodeZone: failIfCalled, offsetAt: () => 60 }
    expect(machineZone(undefined, machine).zone).toMatchObject(parsed.value)
  }
})
