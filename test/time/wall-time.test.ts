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

it('monthsBetween agrees with luxon on whole months', () => {
  fc.assert(
    fc.property(anySecond, anySecond, (one, other) => {
      const [earlier, later] = one < other ? [one, other] : [other, one]
      const difference = inLuxon(later).diff(inLuxon(earlier), 'months')
      expect(monthsBetween(earlier, later)).toBe(Math.floor(difference.months))
    }),
    {
      examples: [
        ['2025-01-31', '2025-02-28'],
        ['2025-01-31', '2025-02-27'],
        ['2024-02-29', '2025-02-28'],
      ].map(([from = '', to = '']) => [Date.parse(from), Date.parse(to)] as [number, number]),
    },
  )
})
