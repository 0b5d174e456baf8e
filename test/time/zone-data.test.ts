import fc from 'fast-check'
import { IANAZone } from 'luxon'
import moment from 'moment-timezone'
import { afterEach, describe, expect, it } from 'vitest'
import { isoInstant } from '../../src/time/format.ts'
import { nodeName } from '../../src/time/node-zones.ts'
import { offsetAt, resolveWallTime } from '../../src/time/offset.ts'
import { DAY } from '../../src/time/types.ts'
import { ianaZone, parseZone } from '../../src/time/zone.ts'
import { ianaName, installZoneData, zoneNames, zoneTable } from '../../src/time/zone-data.ts'
import { esfomo } from '../world.ts'
import { zoneData } from '../zone-data.ts'
import { agrees, isComparable } from './zone-changes.ts'

const names = zoneTable().names.current

describe('zones that changed in 2026', () => {
  // Checked with date(1) on the zone data 2026f.
  it.each([
    ['America/Vancouver', '2026-02-05 09:00', '2026-02-05T17:00:00Z'],
    ['America/Vancouver', '2026-12-05 09:00', '2026-12-05T16:00:00Z'],
    ['America/Vancouver', '2045-12-05 09:00', '2045-12-05T16:00:00Z'],
    ['America/Edmonton', '2026-02-05 09:00', '2026-02-05T16:00:00Z'],
    ['America/Edmonton', '2026-12-05 09:00', '2026-12-05T15:00:00Z'],
    ['America/Inuvik', '2026-12-05 09:00', '2026-12-05T15:00:00Z'],
    ['America/Winnipeg', '2026-02-05 09:00', '2026-02-05T15:00:00Z'],
    ['America/Winnipeg', '2026-12-05 09:00', '2026-12-05T14:00:00Z'],
    ['America/Havana', '2026-12-05 09:00', '2026-12-05T13:00:00Z'],
    ['America/Havana', '2027-12-05 09:00', '2027-12-05T14:00:00Z'],
    ['Africa/Casablanca', '2026-08-05 09:00', '2026-08-05T08:00:00Z'],
    ['Africa/Casablanca', '2026-11-05 09:00', '2026-11-05T09:00:00Z'],
    ['Africa/El_Aaiun', '2026-11-05 09:00', '2026-11-05T09:00:00Z'],
  ])('in %s %s is %s', (name, wall, instant) => {
    const found = resolveWallTime(ianaZone(name), Date.parse(`${wall}Z`))
    expect(found).toEqual({ kind: 'once', instant: Date.parse(instant) })
  })
})

describe('the offsets of every zone', () => {
  const from = Date.UTC(1900, 0)
  const until = Date.UTC(2200, 0)

  it('agree with moment-timezone at each change', () => {
    for (const name of names) {
      const changes = zoneTable().offsets(name)?.since.slice(1) ?? []
      const instants = changes.flatMap((since) => [since, since - 1000])
      const theirs = instants.map((instant) => {
        const behind = moment.tz.zone(name)?.utcOffset(instant)
        return Math.round(0 - 60 * Number(behind)) / 60
      })
      const ours = instants.map((instant) => offsetAt(ianaZone(name), instant))
      expect([name, ours]).toEqual([name, theirs])
    }
  })

  const nodeRelease = process.versions.tz ?? ''
  it.skipIf(!isComparable(nodeRelease))('agree with luxon, which asks Node', () => {
    const anyInstant = fc.integer({ min: from, max: until })
    const soon = fc.integer({ min: Date.UTC(2025, 0), max: Date.UTC(2030, 0) })
    for (const name of names) {
      const instants = fc.sample(fc.oneof(anyInstant, soon), { numRuns: 100, seed: 9 })
      const comparable = instants.filter((instant) => agrees(nodeRelease, name, instant))
      const theirs = comparable.map((instant) => IANAZone.create(name).offset(instant))
      const ours = comparable.map((instant) => offsetAt(ianaZone(name), instant))
      expect([name, ours]).toEqual([name, theirs])
    }
  })

  it('give an ISO 8601 of the same instant, also where they are not in whole minutes', () => {
    const monrovia = ianaZone('Africa/Monrovia') // was 44.5 minutes behind UTC until 1972
    expect(isoInstant(0, monrovia)).toBe('1969-12-31T23:16:00-00:44')
    expect(isoInstant(Date.UTC(1850, 0), monrovia)).toBe('1849-12-31T23:17:00-00:43') // asks Node
    const seconds = fc.integer({ min: from / 1000, max: until / 1000 })
    fc.assert(
      fc.property(fc.constantFrom(...names), seconds, (name, second) => {
        expect(Date.parse(isoInstant(second * 1000, ianaZone(name)))).toBe(second * 1000)
      }),
      { numRuns: 2000 },
    )
  })

  it('change at least two days apart, as resolveWallTime assumes', () => {
    for (const name of names) {
      const { since = [] } = zoneTable().offsets(name) ?? {}
      const gaps = since.slice(1).map((change, at) => change - (since[at] ?? 0))
      expect([name, Math.min(...gaps) > 2 * DAY]).toEqual([name, true])
    }
  })
})

describe('the names of zones', () => {
  it('are in use: a country has each of them', () => {
    expect(zoneNames().length).toBeGreaterThan(400)
    expect(zoneNames()).toContain('Asia/Kolkata')
    expect(zoneNames()).not.toContain('Asia/Calcutta')
  })

  it('replace the same old names as those of Node', () => {
    const old = zoneTable().names.old.map(([name]) => name)
    for (const name of [...names, ...old]) {
      const known = nodeName(name)
      if (known !== null) expect([name, ianaName(known)]).toEqual([name, ianaName(name)])
    }
  })

  it.each(['', '2026f', 'Asia', 'Asia/Tokyo\t', 'Asia/Toky.', 'Asia/Tokyo|Asia/Seoul', '['])(
    'do not include %j',
    (name) => {
      expect(ianaName(name)).toBeNull()
    },
  )
})

describe('where the zone data of Node is newer', () => {
  afterEach(() => installZoneData(zoneData))
  const vancouver = ianaZone('America/Vancouver')
  const instant = Date.UTC(2026, 11, 5)

  it('offsets are those of Node, and --version names it', async () => {
    const version = async () => (await esfomo(['--version'])).stdout.split('\n')[2]
    const ours = zoneTable().release
    expect(await version()).toBe(`zone data ${ours} (esfomo has ${ours}, Node 2025b)`)
    installZoneData({ ...zoneData, nodeRelease: '9999a' })
    expect(await version()).toBe(`zone data 9999a (esfomo has ${ours}, Node 9999a)`)
    expect(offsetAt(vancouver, instant)).toBe(IANAZone.create(vancouver.name).offset(instant))
  })

  it('a Node without zone data of its own uses that of the package', async () => {
    installZoneData({ ...zoneData, nodeRelease: '' })
    expect(offsetAt(vancouver, instant)).toBe(-420)
    expect((await esfomo(['--version'])).stdout).toMatch(/, Node none\)\n$/)
  })

  it('Node is asked for names that the package does not have', () => {
    const read = () => zoneData.read().replace('\nAsia/Tokyo\t', '\nAsia/Edo\t')
    installZoneData({ read, nodeRelease: '2025b' })
    expect(parseZone('asia/tokyo')).toMatchObject({ ok: false })
    installZoneData({ read, nodeRelease: '9999a' })
    expect(parseZone('asia/tokyo')).toMatchObject({ value: { name: 'Asia/Tokyo' } })
    expect(parseZone('asia/nowhere')).toMatchObject({ ok: false })
    expect(offsetAt(ianaZone('Asia/Tokyo'), instant)).toBe(540)
  })
})
