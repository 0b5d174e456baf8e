import fc from 'fast-check'
import { DateTime } from 'luxon'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  dateRange,
  dayShift,
  formatTime,
  isoBasic,
  isoDate,
  isoInstant,
  longDate,
  offsetLabel,
  shortDate,
  shortIsoInstant,
  weekday,
} from '../../src/time/format.ts'
import { parseRequestedZone, UTC } from '../../src/time/zone.ts'

function zoneOf(text: string) {
  const parsed = parseRequestedZone(text, { local: UTC, venue: UTC })
  if (!parsed.ok) throw new Error(parsed.reason)
  return parsed.value
}

const nineAm = Date.parse('2025-07-19T16:00:00Z') // 09:00 in Vancouver
const fivePm = Date.parse('2025-07-20T00:00:00Z') // 17:00 in Vancouver

it('isoInstant gives the exact instant where offsets have seconds', () => {
  const noon = Date.parse('1910-06-01T12:00:00Z')
  const text = isoInstant(noon, zoneOf('Europe/Dublin')) // 25 minutes 21 seconds behind
  expect(text).toBe('1910-06-01T11:35:00-00:25')
  expect(Date.parse(text)).toBe(noon)
  expect(offsetLabel(zoneOf('Europe/Dublin'), noon)).toBe('UTC-0:25')
})

describe('formatTime, dayShift and offsetLabel', () => {
  it.each([
    ['Asia/Tokyo', fivePm, '09:00', 1, 'UTC+9'],
    ['Asia/Kathmandu', nineAm, '21:45', 0, 'UTC+5:45'],
    ['America/St_Johns', nineAm, '13:30', 0, 'UTC-2:30'],
    ['Australia/Lord_Howe', nineAm, '02:30', 1, 'UTC+10:30'],
    ['Pacific/Honolulu', nineAm, '06:00', 0, 'UTC-10'],
    ['America/Vancouver', fivePm, '17:00', 0, 'UTC-7'],
    ['AoE', Date.parse('2025-07-19T10:00:00Z'), '22:00', -1, 'UTC-12'],
  ])(
    'in %s format instant %i as %s, shifted by %i days, at %s',
    (name, instant, time, shift, offset) => {
      const zone = zoneOf(name)
      expect(formatTime(instant, zone)).toBe(time)
      expect(dayShift(instant, zone, '2025-07-19')).toBe(shift)
      expect(offsetLabel(zone, instant)).toBe(offset)
    },
  )
})

describe('an instant in ISO 8601', () => {
  it.each([
    ['UTC', '2025-07-19T16:00:00Z'],
    ['America/Vancouver', '2025-07-19T09:00:00-07:00'],
    ['Asia/Kathmandu', '2025-07-19T21:45:00+05:45'],
    ['UTC+2', '2025-07-19T18:00:00+02:00'],
    ['AoE', '2025-07-19T04:00:00-12:00'],
  ])('in %s is %s, without milliseconds', (name, text) => {
    expect(isoInstant(nineAm, zoneOf(name))).toBe(text)
    expect(isoInstant(nineAm + 999, zoneOf(name))).toBe(text)
  })

  it('is shorter where it has no seconds', () => {
    expect(shortIsoInstant(nineAm, zoneOf('AoE'))).toBe('2025-07-19T04:00-12:00')
    expect(shortIsoInstant(nineAm, zoneOf('UTC'))).toBe('2025-07-19T16:00Z')
    expect(shortIsoInstant(nineAm + 7000, zoneOf('UTC'))).toBe('2025-07-19T16:00:07Z')
  })

  it('ends in +00:00, not in Z, in a zone that is at UTC only in winter', () => {
    const winter = Date.parse('2025-01-19T16:00:00Z')
    expect(isoInstant(winter, zoneOf('Europe/London'))).toBe('2025-01-19T16:00:00+00:00')
  })

  it('has the date in its zone, or in UTC in the basic format', () => {
    const end = Date.parse('2026-01-01T11:59:59Z') // the end of 31 December anywhere on Earth
    expect(isoDate(end, zoneOf('AoE'))).toBe('2025-12-31')
    expect(isoInstant(end, zoneOf('Pacific/Kiritimati'))).toBe('2026-01-02T01:59:59+14:00')
    expect(isoBasic(end)).toBe('20260101T115959Z')
  })
})

it('dates are in English with ASCII digits, whatever the locale of the machine', () => {
  expect(longDate('2025-07-19')).toBe('Sat 19 July 2025')
  expect(longDate('2025-06-01', 'no-year')).toBe('Sun 1 June')
  expect(shortDate('2025-05-27')).toBe('27 May 2025')
  expect(shortDate('2025-06-09', 'no-year')).toBe('9 Jun')
  expect(weekday('2025-07-19')).toBe('saturday')
  expect(dateRange('2025-07-19', '2025-07-19')).toBe('Sat 19 July 2025')
  expect(dateRange('2024-07-25', '2024-07-26')).toBe('Thu 25 to Fri 26 July 2024')
  expect(dateRange('2024-07-31', '2024-08-01')).toBe('Wed 31 July to Thu 1 August 2024')
  expect(dateRange('2024-12-31', '2025-01-01')).toBe('Tue 31 December 2024 to Wed 1 January 2025')
  expect(addDays('2024-02-28', 2)).toBe('2024-03-01')
})

it('dates and times agree with luxon in several zones', () => {
  const names = ['UTC', 'America/New_York', 'Europe/London', 'Asia/Kathmandu', 'Pacific/Chatham']
  const instants = fc.integer({ min: 0, max: Date.parse('2099-12-31') / 1000 })
  fc.assert(
    fc.property(instants, fc.constantFrom(...names), (seconds, name) => {
      const [instant, zone] = [seconds * 1000, zoneOf(name)]
      const luxon = DateTime.fromMillis(instant, { zone: name, locale: 'en-US' })
      const date = isoDate(instant, zone)
      expect(isoInstant(instant, zone)).toBe(luxon.toISO({ suppressMilliseconds: true }))
      expect(`${longDate(date)}, ${shortDate(date)}, ${formatTime(instant, zone)}`).toBe(
        luxon.toFormat('ccc d LLLL yyyy, d LLL yyyy, HH:mm'),
      )
    }),
  )
})
