import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countdown, shortCountdown } from '../../src/time/countdown.ts'
import { wallTimeAt } from '../../src/time/offset.ts'
import { DAY, HOUR, MINUTE, SECOND } from '../../src/time/types.ts'
import { ianaZone, UTC } from '../../src/time/zone.ts'

it.each([
  ['2025-05-27T23:00:00Z', '2025-05-27T23:59:00Z', '59 minutes'],
  ['2025-05-27T23:00:00Z', '2025-05-27T23:00:59Z', 'less than a minute'],
  ['2025-05-27T23:00:00Z', '2025-05-27T23:00:00Z', 'less than a minute'],
  ['2025-05-27T23:00:00Z', '2025-05-27T23:01:00Z', '1 minute'],
  ['2025-05-27T23:00:00Z', '2025-05-28T00:05:00Z', '1 hour 5 minutes'],
  ['2025-05-27T23:00:00Z', '2025-05-28T01:00:30Z', '2 hours'],
  ['2025-05-27T23:00:00Z', '2025-05-29T00:59:00Z', '1 day 1 hour'],
  ['2025-05-27T23:00:00Z', '2025-05-29T23:59:00Z', '2 days'],
  ['2025-06-01T19:00:00Z', '2025-06-10T11:59:59Z', '8 days 16 hours'],
  ['2025-06-10T11:59:59Z', '2025-06-01T19:00:00Z', '8 days 16 hours'],
  // Between the minutes shown: 10:44 and 10:45, 23:58 and 23:59.
  ['2025-07-19T10:44:30Z', '2025-07-19T10:45:00Z', '1 minute'],
  ['2025-07-19T10:35:07Z', '2025-07-19T10:45:00Z', '10 minutes'],
  ['2025-07-18T08:30:30Z', '2025-07-19T08:30:00Z', '1 day'],
  ['2025-07-19T23:58:59Z', '2025-07-19T23:59:59Z', '1 minute'],
  ['2025-07-19T23:59:00Z', '2025-07-19T23:59:59Z', 'less than a minute'],
  ['2025-07-20T00:00:00Z', '2025-07-19T23:59:59Z', '1 minute'],
  ['1969-12-31T23:58:30Z', '1969-12-31T23:59:00Z', '1 minute'],
  // Weeks, months and the steps between them.
  ['2025-05-01T00:00:00Z', '2025-06-29T23:59:00Z', '59 days 23 hours'],
  ['2025-05-01T00:00:00Z', '2025-06-30T00:00:00Z', '60 days'],
  ['2025-05-01T00:00:00Z', '2025-06-30T23:59:00Z', '60 days'],
  ['2025-07-01T00:00:00Z', '2025-09-01T23:59:00Z', '62 days'], // not "8 weeks"
  ['2025-07-01T00:00:00Z', '2025-09-02T00:00:00Z', '9 weeks'],
  ['2025-05-19T12:00:00Z', '2025-08-18T12:00:00Z', '13 weeks'],
  ['2025-02-01T00:00:00Z', '2025-07-31T23:59:00Z', '25 weeks'],
  ['2025-02-01T00:00:00Z', '2025-08-01T00:00:00Z', '6 months'], // 181 days
  ['2025-07-01T00:00:00Z', '2025-12-31T23:59:00Z', '26 weeks'], // 183 days
  ['2025-07-01T00:00:30Z', '2026-01-01T00:00:00Z', '6 months'],
  ['2025-07-20T00:30:00Z', '2026-11-22T18:00:00Z', '16 months'],
])('countdown from %s to %s is "%s"', (from, to, text) => {
  expect(countdown(Date.parse(from), Date.parse(to), UTC)).toBe(text)
})

it.each([
  [30 * SECOND, '<1m'],
  [59 * MINUTE, '59m'],
  [8 * DAY + 16 * HOUR, '8d 16h'],
  [62 * DAY, '62d'],
  [70 * DAY, '10w'],
  [366 * DAY, '12mo'],
])('shortCountdown over %d ms is "%s"', (length, text) => {
  expect(shortCountdown(0, length, UTC)).toBe(text)
})

it('counts the time that passes while clocks change, and calendar months on the zone’s clock', () => {
  const vancouver = ianaZone('America/Vancouver')
  const between = (from: string, to: string) => {
    return countdown(Date.parse(from), Date.parse(to), vancouver)
  }
  expect(between('2024-11-02T12:00-07:00', '2024-11-03T12:00-08:00')).toBe('1 day 1 hour')
  expect(between('2024-03-09T12:00-08:00', '2024-03-10T12:00-07:00')).toBe('23 hours')
  expect(between('2024-01-15T12:00-08:00', '2024-07-15T12:00-07:00')).toBe('6 months')
})

it('counts from the minute shown where the offset is not in whole minutes', () => {
  const monrovia = ianaZone('Africa/Monrovia') // 44 minutes and 30 seconds behind until 1972
  const at = Date.parse('1971-06-01T10:00:15Z') // shown as 09:15
  expect(countdown(at, Date.parse('1971-06-01T10:00:45Z'), monrovia)).toBe('1 minute')
  expect(countdown(at, Date.parse('1971-06-01T10:01:15Z'), monrovia)).toBe('1 minute')
})

describe('a countdown', () => {
  const UNITS: Readonly<Record<string, number>> = { mo: 30.4 * DAY, w: 7 * DAY, d: DAY }
  /** Returns about the length of a short countdown. */
  const lengthOf = (text: string) => {
    return [...text.matchAll(/(\d+)([a-z]+)/g)].reduce((sum, [, number, unit = '']) => {
      return sum + Number(number) * (UNITS[unit] ?? (unit === 'h' ? HOUR : MINUTE))
    }, 0)
  }
  const zones = ['UTC', 'Europe/Berlin', 'Asia/Kathmandu', 'Australia/Lord_Howe'].map(ianaZone)
  const anySecond = fc
    .integer({ min: Date.parse('2024-01-01') / SECOND, max: Date.parse('2028-01-01') / SECOND })
    .map((second) => second * SECOND)
  // Most steps are short, and many events are near a change of the unit.
  const anyStep = fc.oneof(fc.nat(2 * MINUTE), fc.nat(3 * DAY), fc.nat(40 * DAY))
  const anyLength = fc.oneof(
    fc.nat(3 * DAY),
    fc.integer({ min: 55 * DAY, max: 70 * DAY }),
    fc.integer({ min: 178 * DAY, max: 217 * DAY }),
    fc.nat(800 * DAY),
  )

  it('never grows as the event approaches, nor shrinks once it is over', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        anySecond,
        anyLength,
        anyStep,
        (zone, event, length, step) => {
          const far = length + step
          const [before, nearer] = [far, length].map((ahead) => event - ahead)
          const [after, later] = [length, far].map((behind) => event + behind)
          const shown = (at = 0) => lengthOf(shortCountdown(at, event, zone))
          // Months follow the clock, also in the hour that it shows twice.
          const goesBack = (from = 0, to = 0) => wallTimeAt(zone, to) < wallTimeAt(zone, from)
          fc.pre(!goesBack(before, nearer) && !goesBack(after, later))
          expect(shown(nearer)).toBeLessThanOrEqual(shown(before))
          expect(shown(later)).toBeGreaterThanOrEqual(shown(after))
        },
      ),
      { numRuns: 5000 },
    )
  })
})
