import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Zone } from '../../src/time/types.ts'
import { parseRequestedZone, parseZone } from '../../src/time/zone.ts'
import { zoneNames, zoneTable } from '../../src/time/zone-data.ts'
import { isComparable, releaseOfSystem, systemZones } from './zone-changes.ts'

/** Abbreviations of part of the year, of all of it, and of several zones. */
const ABBREVIATED = ['PST', 'PDT', 'CDT', 'CET', 'AEST', 'ADT', 'NST', 'MSK', 'HST', 'CST', 'IST']

describe('parseZone', () => {
  it.each([
    ['America/Vancouver', 'America/Vancouver', 'Vancouver'],
    ['america/vancouver', 'America/Vancouver', 'Vancouver'],
    ['AMERICA/ARGENTINA/BUENOS_AIRES', 'America/Argentina/Buenos_Aires', 'Buenos Aires'],
    ['asia/calcutta', 'Asia/Kolkata', 'Kolkata'],
    ['Asia/Kathmandu', 'Asia/Kathmandu', 'Kathmandu'],
    ['Europe/Kyiv', 'Europe/Kyiv', 'Kyiv'],
    ['us/pacific', 'America/Los_Angeles', 'Los Angeles'],
    ['Africa/Asmera', 'Africa/Asmara', 'Asmara'],
    ['Pacific/Truk', 'Pacific/Chuuk', 'Chuuk'],
    ['Europe/Belfast', 'Europe/London', 'London'],
    ['Asia/Kuwait', 'Asia/Kuwait', 'Kuwait'],
    ['Etc/Greenwich', 'UTC', 'UTC'],
    ['etc/gmt-0', 'UTC', 'UTC'],
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
    ['AoE (UTC-12)', 'AoE'],
    ['(AoE)', 'AoE'],
    ['AoE (Anywhere on Earth)', 'AoE'],
    ['Anywhere on Earth', 'AoE'],
    ['anywhere on earth (AoE)', 'AoE'],
    ['UTC -12', 'UTC-12'],
    ['UTC - 12', 'UTC-12'],
    ['UTC\u201312', 'UTC-12'],
    ['UTC \u2013 12:00', 'UTC-12'],
    ['UTC\u201112 (AoE)', 'UTC-12'],
    ['(UTC-12)', 'UTC-12'],
    ['(PT)', 'PT'],
    ['Pacific Time', 'PT'],
    ['US Pacific  time', 'PT'],
    ['Pacific Time (US & Canada)', 'PT'],
    ['Eastern Time (ET)', 'ET'],
    ['Central Time', 'CT'],
    ['Mountain Time', 'MT'],
    ['GMT', 'GMT'],
    ['GMT+2', 'UTC+2'],
    ['GMT +05:30', 'UTC+5:30'],
    ['UTC+0530', 'UTC+5:30'],
    ['UTC+02', 'UTC+2'],
    ['+0200', 'UTC+2'],
    ['-0330', 'UTC-3:30'],
    ['Coordinated Universal Time', 'UTC'],
    ['JST', 'JST'],
    ['Japan Standard Time', 'JST'],
    ['kst', 'KST'],
    ['IST (UTC+5:30)', 'UTC+5:30'],
    ['CST (Asia/Shanghai)', 'Shanghai'],
  ])('parses %j, as calls write it, as %s', (text, label) => {
    const walls = text.includes('Shanghai') || text.includes('(ET)') ? [Date.UTC(2025, 6, 1)] : []
    expect(parseZone(text, walls)).toMatchObject({ ok: true, value: { label } })
  })

  // In use on that date or not, and its offset: from Python's zoneinfo.
  it.each([
    ['PDT', '2025-07-27T23:59', '-07:00'],
    ['PST', '2025-12-01T23:59', '-08:00'],
    ['EST', '2025-01-15T12:00', '-05:00'],
    ['edt', '2025-05-26T23:59', '-04:00'],
    ['CDT', '2025-05-26T23:59', '-05:00'],
    ['MDT', '2025-05-26T23:59', '-06:00'],
    ['MST', '2025-01-15T12:00', '-07:00'],
    ['NDT', '2025-05-26T23:59', '-02:30'],
    ['CEST', '2025-05-26T23:59', '+02:00'],
    ['CET', '2025-10-26T03:00', '+01:00'],
    ['CEST', '2025-10-26T01:59', '+02:00'],
    ['WET', '2025-01-15T12:00', 'UTC'],
    ['EEST', '2025-05-26T23:59', '+03:00'],
    ['AEST', '2025-07-01T09:00', '+10:00'],
    ['AEDT', '2025-01-15T12:00', '+11:00'],
    ['NZDT', '2025-01-15T12:00', '+13:00'],
    ['JST', '2025-07-01T09:00', '+09:00'],
    ['MSK', '2025-07-01T09:00', '+03:00'],
    // Both are in use on the night that clocks go back.
    ['PDT', '2025-11-02T01:30', '-07:00'],
    ['PST', '2025-11-02T01:30', '-08:00'],
    ['Pacific Daylight Time', '2025-07-27T23:59', '-07:00'],
    ['Central Standard Time', '2025-01-15T12:00', '-06:00'],
    ['Central European Summer Time', '2025-07-27T23:59', '+02:00'],
    ['PDT (UTC-7)', '2025-07-27T23:59', '-07:00'],
    ['PT (UTC-7)', '2025-07-27T23:59', 'America/Los_Angeles'],
    ['BST (UTC+1)', '2025-07-27T23:59', '+01:00'],
  ])('parses %s at %s as %s', (text, wall, name) => {
    expect(parseZone(text, [Date.parse(`${wall}Z`)])).toMatchObject({ ok: true, value: { name } })
  })

  it.each([
    ['PST', '2025-07-27T23:59', 'PDT or PT'],
    ['PDT', '2025-01-15T12:00', 'PST or PT'],
    ['EST', '2025-07-01T12:00', 'EDT, ET or America/Panama'],
    ['CDT', '2025-01-15T12:00', 'CT'],
    ['CET', '2025-07-01T12:00', 'CEST, Europe/Berlin or Africa/Algiers'],
    ['AEST', '2025-01-15T12:00', 'AEDT or Australia/Sydney'],
    ['ADT', '2025-01-15T12:00', 'America/Halifax'],
    ['MSK', '2012-07-01T12:00', 'Europe/Moscow'], // UTC+4 then
    ['Pacific Standard Time', '2025-07-27T23:59', 'PDT or PT'],
    ['PT (UTC-8)', '2025-07-27T23:59', 'PT'],
    ['PDT (UTC-8)', '2025-07-27T23:59', 'PDT'],
    ['AoE (UTC+12)', '2025-07-27T23:59', 'AoE'],
    ['CST (UTC+1)', '2025-07-27T23:59', 'CT or Asia/Shanghai'],
  ])('rejects %s at %s and suggests %s', (text, wall, write) => {
    expect(parseZone(text, [Date.parse(`${wall}Z`)])).toMatchObject({ ok: false, write })
  })

  it.each([
    ['PST', 'PT'],
    ['PDT', 'PT'],
    ['pacific daylight time', 'PT'],
    ['EST', 'ET'],
    ['CET', 'Europe/Berlin or UTC+1'],
    ['BST', 'Europe/London or Asia/Dhaka'],
    ['IST', 'Asia/Kolkata, Europe/Dublin or Asia/Jerusalem'],
    ['CST', 'CT or Asia/Shanghai'],
    ['AST', 'America/Halifax or Asia/Riyadh'],
    ['GST', 'Asia/Dubai or Atlantic/South_Georgia'],
    ['PT (UTC-7)', 'PT'], // not all year
    ['AoE (sharp)', 'AoE'],
    ['America/Vancuover', 'America/Vancouver'],
    ['Tokyo', 'Asia/Tokyo'],
    ['Europe/Tokyo', 'Asia/Tokyo'],
    ['Vienna time', 'Europe/Vienna'],
    ['Asia/Beijing', 'Asia/Shanghai'],
    ['Asia/New_Delhi', 'Asia/Kolkata'],
    ['San Francisco', 'America/Los_Angeles'],
    ['Nowhere/At_All_In_The_World', null],
    ['Cuba', 'America/Havana'],
    ['Japan', 'Asia/Tokyo'],
    ['Laos', null],
    ['US/Eastern Time', 'ET'],
    ['pacific', 'PT'],
    ['Anywhere on Earth time', 'AoE'],
    ['Saigon', 'Asia/Ho_Chi_Minh'],
    ['AoE, strictly', 'AoE'],
    ['tokio', 'Asia/Tokyo'],
    ['nope', null],
    ['Vienna, Austria', 'Europe/Vienna'],
    ['Vienna UTC+2', 'Europe/Vienna'],
    ['Vienna (UTC+2)', 'Europe/Vienna'],
    ['in tokyo', 'Asia/Tokyo'],
    ['Nowhere, Austria', null],
    ['UTC+15', null],
    ['GMT+15', null],
    ['UTC+5:75', null],
    ['+5', 'UTC+5'],
    ['-15', null],
    ['UTC+15 sharp', null],
    ['UTC+2 sharp', 'UTC+2'],
    ['', null],
    ['../../etc/passwd', null],
  ])('rejects %j and suggests %j', (text, write) => {
    expect(parseZone(text)).toMatchObject({ ok: false, write })
  })

  it('rejects a text of any length in one short line', () => {
    const parsed = parseZone('AoE (UTC '.repeat(1e6))
    expect(parsed.ok ? '' : parsed.reason).toMatch(/^.{20,120}$/)
  })

  it('only suggests names that it parses', () => {
    const known = [
      ...zoneNames(),
      ...zoneTable().names.old.map(([name]) => name),
      'UTC+2',
      'GMT+14',
      '+0200',
      'AoE',
      'PST',
      'CST',
    ]
    const slip = fc
      .tuple(fc.constantFrom(...known), fc.nat(), fc.string({ maxLength: 2 }), fc.nat(2))
      .map(([name, at, insert, remove]) => {
        const place = at % (name.length + 1)
        return name.slice(0, place) + insert + name.slice(place + remove)
      })
    const lastPart = fc.constantFrom(...known).map((name) => name.slice(name.indexOf('/') + 1))
    const offset = fc
      .tuple(fc.constantFrom('', 'UTC', 'GMT', 'Z', 'PT '), fc.integer({ min: -99999, max: 99999 }))
      .map(([prefix, number]) => `${prefix}${number < 0 ? '' : '+'}${number}`)
    const words = fc.constantFrom(
      ...ABBREVIATED,
      'Cuba',
      'Pacific',
      'EST5EDT',
      'MET',
      'GMT0',
      'PRC',
    )
    const walls = fc.constantFrom([], [Date.UTC(2025, 0, 15)], [Date.UTC(2025, 6, 15)])
    fc.assert(
      fc.property(fc.oneof(slip, lastPart, offset, words, fc.string()), walls, (text, at) => {
        const parsed = parseZone(text, at)
        if (parsed.ok || parsed.write === null) return
        for (const name of parsed.write.split(/, | or /)) {
          expect([text, name, parseZone(name, at).ok]).toEqual([text, name, true])
        }
      }),
      { numRuns: 3000 },
    )
  })

  it.skipIf(!isComparable(releaseOfSystem()))('knows every zone of the system', () => {
    const zones = [...systemZones().matchAll(/^Z (\S+\/\S+) /gm)].map(([, name = '']) => name)
    expect(zones.length).toBeGreaterThan(200)
    for (const name of zones.filter((zone) => !zone.startsWith('Etc/'))) {
      const { value } = parseZone(name.toUpperCase()) as { value: Zone }
      expect([name, zoneNames().includes(value.name)]).toEqual([name, true])
    }
  })

  it('parses old names of renamed zones as their current names', () => {
    for (const [old, current] of zoneTable().names.old) {
      if (!old.includes('/')) continue
      expect(parseZone(old.toLowerCase())).toMatchObject({ value: { name: current } })
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
    ['yellowknife', { name: 'America/Edmonton', label: 'Edmonton' }],
    ['kolkata', { name: 'Asia/Kolkata', label: 'Kolkata' }],
    ['UTC+2', { name: '+02:00', label: 'UTC+2' }],
    ['jst', { name: '+09:00', label: 'JST' }],
  ])('parses %j as %j', (text, value) => {
    expect(parse(text)).toEqual({ ok: true, value })
  })

  // Of `US/Pacific`, `Brazil/West` and `Australia/South`, the last part names no place.
  it.each([
    ...['tokio', 'nowhere', '', ' ', 'EST', 'cuba', 'PDT', 'cst'],
    ...['pacific', 'west', 'south'],
  ])('rejects %j', (text) => {
    expect(parse(text)).toMatchObject({ ok: false })
  })
})
