import fc from 'fast-check'
import { DateTime } from 'luxon'
import { expect, it } from 'vitest'
import { dateExists, monthsBetween, wallFields, wallTime } from '../../src/time/wall-time.ts'

const anyDate = fc.date({
  min: new Date('1970-01-01T00:00:00Z'),
  max: new Date('2999-12-31T23:59:59Z'),
  noInvalidDate: true,
})
const anySecond = anyDate.map((date) => Math.floor(date.getTime() / 1000) * 1000)
const inLuxon = (wall: number) => DateTime.fromMillis(wall, { zone: 'utc' })

it('wallFields and wallTime agree with luxon', () => {
  fc.assert(
    fc.property(anySecond, (wall) => {
      const { year, month, day, weekday, hour, minute, second } = inLuxon(wall)
      const fields = { year, month, day, weekday: weekday % 7, hour, minute, second }
      expect(wallFields(wall)).toEqual(fields)
      const date = inLuxon(wall).toISODate() ?? ''
      expect(wallTime(date, wall % 86_400_000)).toBe(wall)
    }),
  )
})

it('dateExists agrees with luxon', () => {
  const numbers = fc.tuple(
    fc.integer({ min: 0, max: 9999 }),
    fc.integer({ min: 0, max: 13 }),
    fc.integer({ min: 0, max: 32 }),
  )
  fc.assert(
    fc.property(numbers, ([year, month, day]) => {
      expect(dateExists(year, month, day)).toBe(DateTime.utc(year, month, day).isValid)
    }),
    { examples: [[[2024, 2, 29]], [[2100, 2, 29]], [[99, 2, 28]], [[2025, 6, 31]]] },
  )
})

const twoSeconds = fc.tuple(anySecond, anySecond).map((pair) => pair.sort((a, b) => a - b))

it('monthsBetween agrees with luxon on whole months, where every month has the day', () => {
  fc.assert(
    fc.property(twoSeconds, ([earlier = 0, later = 0]) => {
      fc.pre(inLuxon(earlier).day <= 28)
      const difference = inLuxon(later).diff(inLuxon(earlier), 'months')
      expect(monthsBetween(earlier, later)).toBe(Math.floor(difference.months))
    }),
  )
})

it.each([
  ['2025-01-31', '2025-02-28', 0],
  ['2025-01-31', '2025-03-01', 1],
  ['2024-02-29', '2025-02-28', 11],
  ['2024-02-29', '2025-03-01', 12],
  ['2025-08-31', '2026-02-28', 5],
])('from %s to %s are %d whole months', (earlier, later, months) => {
  expect(monthsBetween(Date.parse(earlier), Date.parse(later))).toBe(months)
})

it('monthsBetween never grows as the earlier time approaches the later one', () => {
  fc.assert(
    fc.property(twoSeconds, fc.nat(60 * 86_400_000), ([earlier = 0, later = 0], step) => {
      const nearer = Math.min(earlier + step, later)
      expect(monthsBetween(nearer, later)).toBeLessThanOrEqual(monthsBetween(earlier, later))
    }),
    { examples: [[[Date.parse('2025-01-28T23:00Z'), Date.parse('2025-02-28T12:00Z')], 7_200_000]] },
  )
})
