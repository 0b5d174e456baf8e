import { expect, it } from 'vitest'
import { packZoneData } from '../../bin/build/zone-data/pack.js'
import { ZoneTable } from '../../src/time/zone-table.ts'
import { zoneData } from '../zone-data.ts'

it('packs all zones into less than 70 kB of ASCII', () => {
  expect(zoneData.read()).toMatch(/^[\t\n -~]{50000,70000}$/)
})

it('packs and finds a zone with more steps than single characters can number', () => {
  const periods = Array.from({ length: 2300 }, (_, at) => {
    return { since: at === 0 ? Number.NEGATIVE_INFINITY : at * (at + 1), offset: (at % 2) * 3600 }
  })
  const zones = new Map([['Area/City', periods]])
  const text = packZoneData({ version: '2026f', zones, links: new Map(), used: new Set() })
  const { since = [], minutes = [] } = new ZoneTable(text).offsets('Area/City') ?? {}
  expect(since.slice(1)).toEqual(periods.slice(1).map((period) => period.since * 1000))
  expect(minutes).toEqual(periods.map(({ offset }) => offset / 60))
})
