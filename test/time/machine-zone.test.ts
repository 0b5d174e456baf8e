import { expect, it } from 'vitest'
import { type Machine, machineZone } from '../../src/time/machine-zone.ts'
import { offsetAt } from '../../src/time/offset.ts'
import { parseZone, UTC } from '../../src/time/zone.ts'

const nowhere: Machine = { zoneFile: () => null, nodeZone: () => undefined, offsetAt: () => 0 }
const unasked = () => {
  throw new Error('asked in vain')
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
])('TZ=%s, which Node takes for %s, is %s', (variable, nodeZone, name, unknown) => {
  const found = machineZone(variable, { ...nowhere, nodeZone: () => nodeZone })
  expect([found.zone.name, found.unknown]).toEqual([name, unknown])
})

it.each([
  ['/usr/share/zoneinfo/Asia/Tokyo', 'Asia/Tokyo'],
  ['../usr/share/zoneinfo/Europe/Paris', 'Europe/Paris'],
  ['/var/db/timezone/zoneinfo/America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
  ['/usr/share/zoneinfo/posix/Asia/Calcutta', 'Asia/Kolkata'],
  ['/usr/share/zoneinfo/Etc/UTC', 'UTC'],
])('the link to %s says that it is %s, and Node is not asked', (file, name) => {
  const machine = { ...nowhere, zoneFile: () => file, nodeZone: unasked, offsetAt: () => 540 }
  const { zone, unknown } = machineZone(undefined, machine)
  expect([zone.name, unknown]).toEqual([name, null])
  expect(offsetAt(zone, 0)).toBe(name === 'UTC' ? 0 : 540)
})

it.each(['US/Pacific', 'Etc/GMT+8', 'Factory', 'PST8PDT'])('of %s Node is asked', (name) => {
  const machine = { ...nowhere, zoneFile: () => `/usr/share/zoneinfo/${name}` }
  const { zone } = machineZone(undefined, { ...machine, nodeZone: () => 'America/Los_Angeles' })
  expect(zone).toEqual({ name: 'America/Los_Angeles', label: 'Los Angeles' })
})

it('TZ is taken at its word where the clocks of Node are not those of UTC', () => {
  const machine = { ...nowhere, nodeZone: unasked, offsetAt: () => -180 }
  expect(machineZone('America/Sao_Paulo', machine).zone).toMatchObject({ label: 'Sao Paulo' })
  expect(machineZone('America/Nowhere', nowhere)).toEqual({ zone: UTC, unknown: 'America/Nowhere' })
})

it.each(['JST-9', 'EST5', '<+09>-9', 'WET0'])(
  'TZ=%s says all of it, and Node is not asked',
  (tz) => {
    expect(machineZone(tz, { ...nowhere, nodeZone: unasked }).unknown).toBeNull()
  },
)

it('a link to a zone that Node does not know is not taken at its word', () => {
  const machine = { ...nowhere, zoneFile: () => '/usr/share/zoneinfo/Europe/Nowhere' }
  expect(machineZone(undefined, machine).zone).toBe(UTC)
})

it('every zone has the name and label that it has where it is asked for', () => {
  for (const name of Intl.supportedValuesOf('timeZone')) {
    const asked = parseZone(name)
    if (!asked.ok || asked.value === UTC) continue
    const zoneFile = () => `/usr/share/zoneinfo/${name}`
    const machine = { zoneFile, nodeZone: unasked, offsetAt: () => 60 }
    expect(machineZone(undefined, machine).zone).toMatchObject(asked.value)
  }
})
