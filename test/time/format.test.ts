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
  weekday,
} from '../../src/time/format.ts'
import { parseRequestedZone, UTC } from '../../src/time/zone.ts'

function zone(text: string) {
  const found = parseRequestedZone(text, { local: UTC, venue: UTC })
  if (!found.ok) throw new Error(found.reason)
  return found.value
}

const nine = Date.parse('2025-07-19T16:00:00Z') // 09:00 in Vancouver
const five = Date.parse('2025-07-20T00:00:00Z') // 17:00 in Vancouver

describe('a time of a session', () => {
  it.each([
    ['Asia/Tokyo', five, '09:00', 1, 'UTC+9'],
    ['Asia/Kathmandu', nine, '21:45', 0, 'UTC+5:45'],
    ['America/St_Johns', nine, '13:30', 0, 'UTC-2:30'],
    ['Australia/Lord_Howe', nine, '02:30', 1, 'UTC+10:30'],
    ['Pacific/Honolulu', nine, '06:00', 0, 'UTC-10'],
    ['America/Vancouver', five, '17:00', 0, 'UTC-7'],
    ['AoE', Date.parse('2025-07-19T10:00:00Z'), '22:00', -1, 'UTC-12'],
  ])('in %s', (name, instant, clock, shift, offset) => {
    const where = zone(name)
    expect(formatTime(instant, where)).toBe(clock)
    expect(dayShift(instant, where, '2025-07-19')).toBe(shift)
    expect(offsetLabel(where, instant)).toBe(offset)
  })
})

describe('an instant', () => {
  it.each([
    ['UTC', '2025-07-19T16:00:00Z'],
    ['America/Vancouver', '2025-07-19T09:00:00-07:00'],
    ['Asia/Kathmandu', '2025-07-19T21:45:00+05:45'],
    ['UTC+2', '2025-07-19T18:00:00+02:00'],
    ['AoE', '2025-07-19T04:00:00-12:00'],
  ])('is ISO 8601 in %s', (name, text) => {
    expect(isoInstant(nine, zone(name))).toBe(text)
    expect(isoInstant(nine + 999, zone(name))).toBe(text)
  })

  it('has no Z in a zone that is at UTC for half of the year', () => {
    const winter = Date.parse('2025-01-19T16:00:00Z')
    expect(isoInstant(winter, zone('Europe/London'))).toBe('2025-01-19T16:00:00+00:00')
  })

  it('falls on the dates of its zone', () => {
    const end = Date.parse('2026-01-01T11:59:59Z') // the end of 31 December anywhere on Earth
    expect(isoDate(end, zone('AoE'))).toBe('2025-12-31')
    expect(isoInstant(end, zone('Pacific/Kiritimati'))).toBe('2026-01-02T01:59:59+14:00')
    expect(isoBasic(end)).toBe('20260101T115959Z')
  })
})

it('dates are in English with our digits whatever the locale of the machine', () => {
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

it('says what luxon says, in any zone', () => {
  const names = ['UTC', 'America/Vancouver', 'Europe/London', 'Asia/Kathmandu', 'Pacific/Chatham']
  const instants = fc.integer({ min: 0, max: Date.parse('2099-12-31') / 1000 })
  fc.assert(
    fc.property(instants, fc.constantFrom(...names), (seconds, name) => {
      const [instant, where] = [seconds * 1000, zone(name)]
      const luxon = DateTime.fromMillis(instant, { zone: name, locale: 'en-US' })
      const date = isoDate(instant, where)
      expect(isoInstant(instant, where)).toBe(luxon.toISO({ suppressMilliseconds: true }))
      expect(`${longDate(date)}, ${shortDate(date)}, ${formatTime(instant, where)}`).toBe(
        luxon.toFormat('ccc d LLLL yyyy, d LLL yyyy, HH:mm'),
      )
    }),
  )
})
