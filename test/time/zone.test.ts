import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Zone } from '../../src/time/types.ts'
import { parseRequestedZone, parseZone } from '../../src/time/zone.ts'
import { RENAMED, zoneNames } from '../../src/time/zone-names.ts'

const ZONE_DATA = '/usr/share/zoneinfo/tzdata.zi'

/** Returns false for a zone that is newer than the zone data of this Node. */
function isInNode(timeZone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone }))
  } catch {
    return false
  }
}

describe('parseZone', () => {
  it.each([
    ['America/Vancouver', 'America/Vancouver', 'Vancouver'],
    ['america/vancouver', 'America/Vancouver', 'Vancouver'],
    ['AMERICA/ARGENTINA/BUENOS_AIRES', 'America/Argentina/Buenos_Aires', 'Buenos Aires'],
    ['asia/calcutta', 'Asia/Kolkata', 'Kolkata'],
    ['Asia/Kathmandu', 'Asia/Kathmandu', 'Kathmandu'],
    ['Europe/Kyiv', 'Europe/Kyiv', 'Kyiv'],
    ['us/pacific', 'America/Los_Angeles', 'Los Angeles'],
    ['etc/gmt+12', 'Etc/GMT+12', 'UTC-12'],
    ['UTC', 'UTC', 'UTC'],
    ['utc', 'UTC', 'UTC'],
    ['Z', 'UTC', 'UTC'],
    ['Etc/UTC', 'UTC', 'UTC'],
    ['AoE', 'Etc/GMT+12', 'AoE'],
    ['aoe', 'Etc/GMT+12', 'AoE'],
    ['Etc/GMT+12', 'Etc/GMT+12', 'UTC-12'],
    ['Etc/GMT-14', 'Etc/GMT-14', 'UTC+14'],
    ['PT', 'America/Los_Angeles', 'PT'],
    ['ET', 'America/New_York', 'ET'],
    ['CT', 'America/Chicago', 'CT'],
    ['MT', 'America/Denver', 'MT'],
    ['UTC+2', '+02:00', 'UTC+2'],
    ['utc-7', '-07:00', 'UTC-7'],
    ['UTC−12', '-12:00', 'UTC-12'],
    ['UTC+14', '+14:00', 'UTC+14'],
    ['UTC+5:45', '+05:45', 'UTC+5:45'],
    ['+05:30', '+05:30', 'UTC+5:30'],
    ['-03:30', '-03:30', 'UTC-3:30'],
    ['UTC+0', 'UTC', 'UTC'],
    ['+00:00', 'UTC', 'UTC'],
  ])('parses %j as %s with the label %s', (text, name, label) => {
    expect(parseZone(text)).toEqual({ ok: true, value: { name, label } })
  })

  it.each([
    ['PST', 'PT'],
    ['PDT', 'PT'],
    ['EST', 'ET'],
    ['BST', 'Europe/London or Asia/Dhaka'],
    ['IST', 'Asia/Kolkata, Europe/Dublin or Asia/Jerusalem'],
    ['CST', 'CT or Asia/Shanghai'],
    ['AST', 'America/Halifax or Asia/Riyadh'],
    ['GMT', 'UTC or Europe/London'],
    ['JST', 'Asia/Tokyo'],
    ['America/Vancuover', 'America/Vancouver'],
    ['Tokyo', 'Asia/Tokyo'],
    ['Nowhere/At_All_In_The_World', null],
    ['Japan', null],
    ['Saigon', 'Asia/Ho_Chi_Minh'],
    ['+0530', '+05:30'],
    ['GMT+2', 'UTC+2'],
    ['nope', null],
    ['UTC+15', null],
    ['UTC+5:75', null],
    ['+5', null],
    ['', null],
    ['../../etc/passwd', null],
  ])('rejects %j and, unless null, suggests %j', (text, write) => {
    expect(parseZone(text)).toMatchObject({ ok: false, ...(write === null ? {} : { write }) })
  })

  it.skipIf(!existsSync(ZONE_DATA))('knows every zone in the zone data of the system', () => {
    const text = readFileSync(ZONE_DATA, 'utf8')
    const zones = [...text.matchAll(/^Z (\S+\/\S+) /gm)].map(([, name = '']) => name)
    expect(zones.length).toBeGreaterThan(200)
    const [, release = ''] = /^# version (\S+)/.exec(text) ?? []
    const newer = release > (process.versions.tz ?? '')
    for (const name of zones.filter((zone) => !zone.startsWith('Etc/'))) {
      if (newer && !isInNode(name)) continue
      // The zone data of Node merges a few zones into others with the same offsets.
      const { value } = parseZone(name.toUpperCase()) as { value: Zone }
      expect([name, zoneNames().includes(value.name)]).toEqual([name, true])
    }
  })

  it('parses old names of renamed zones as their current names', () => {
    for (const [old, current] of RENAMED) {
      expect(parseZone(old)).toMatchObject({ value: { name: current } })
      expect(parseZone(current)).toMatchObject({ value: { name: current } })
    }
  })
})

describe('parseRequestedZone', () => {
  const vancouver = { name: 'America/Vancouver', label: 'Vancouver' }
  const tokyo = { name: 'Asia/Tokyo', label: 'Tokyo' }
  const parse = (text: string) => parseRequestedZone(text, { venue: vancouver, local: tokyo })

  it.each([
    ['venue', vancouver],
    ['LOCAL', tokyo],
    ['tokyo', tokyo],
    ['new york', { name: 'America/New_York', label: 'New York' }],
    ['new_york', { name: 'America/New_York', label: 'New York' }],
    ['calcutta', { name: 'Asia/Kolkata', label: 'Kolkata' }],
    ['kolkata', { name: 'Asia/Kolkata', label: 'Kolkata' }],
    ['UTC+2', { name: '+02:00', label: 'UTC+2' }],
  ])('parses %j as %j', (text, value) => {
    expect(parse(text)).toEqual({ ok: true, value })
  })

  it.each(['tokio', 'nowhere', '', ' ', 'EST'])('rejects %j', (text) => {
    expect(parse(text)).toMatchObject({ ok: false })
  })
})
