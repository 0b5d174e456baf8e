import { DateTime } from 'luxon'
import { describe, expect, it } from 'vitest'
import { zoneNames as currentNames, ianaName } from '../../../../src/time/zone-data.ts'
import {
  browserName,
  currentName,
  visitorZone,
  zoneNames,
  zoneOffset,
} from '../../../../src/writers/html/page/browser-zones.ts'

/** Zones with unusual offsets or changes. */
const ZONES = [
  'UTC',
  'Europe/London',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'America/St_Johns',
  'Pacific/Kiritimati',
  'Etc/GMT+12',
  'Africa/Monrovia',
  'Europe/Dublin',
  'Pacific/Apia',
  'America/Caracas',
  'Antarctica/Troll',
]

describe('the zones of a browser', () => {
  it('have the offsets that luxon has for them', () => {
    const names = [...ZONES, ...zoneNames().filter((_, index) => index % 20 === 0)]
    const years = [1890, 1925, 1944, 1972, 1999, 2011, 2024, 2031]
    for (const name of names) {
      for (const year of years) {
        const instant = Date.UTC(year, (year * 7) % 12, 5, 3)
        const { offset } = DateTime.fromMillis(instant, { zone: name })
        expect(offset - zoneOffset(name, instant)).toBeCloseTo(0)
      }
    }
  })

  it('change their offsets to the second', () => {
    const change = Date.UTC(2025, 2, 30, 1)
    expect([change - 1, change].map((at) => zoneOffset('Europe/Vienna', at))).toEqual([60, 120])
  })

  it('have names in any case, and none that the browser does not know', () => {
    expect(['europe/VIENNA', 'Asia/Nowhere', '', '<b>'].map(browserName)).toEqual([
      'Europe/Vienna',
      null,
      null,
      null,
    ])
    expect(visitorZone()).toBe('Pacific/Chatham') // see vitest.config.ts
  })

  it('have current names, by whichever name the browser knows them', () => {
    const known = currentNames().map((name) => [name, browserName(name)] as const)
    const others = known.filter(
      ([name, browser]) => browser !== null && currentName(browser) !== name,
    )
    expect(others).toEqual([])
    const old = zoneNames().filter((name) => ianaName(currentName(name)) !== currentName(name))
    expect(old).toEqual([])
  })
})
