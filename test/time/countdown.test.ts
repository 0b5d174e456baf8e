import { expect, it } from 'vitest'
import { countdown } from '../../src/time/countdown.ts'
import { UTC } from '../../src/time/zone.ts'

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
  ['2025-05-01T00:00:00Z', '2025-06-30T00:00:00Z', '60 days'],
  ['2025-05-01T00:00:00Z', '2025-06-30T00:00:01Z', '60 days'],
  ['2025-07-01T00:00:00Z', '2025-08-31T23:00:00Z', '61 days'], // not "1 month"
  ['2025-07-01T00:00:00Z', '2025-09-01T00:00:00Z', '2 months'],
  ['2025-07-20T00:30:00Z', '2026-11-22T18:00:00Z', '16 months'],
])('countdown from %s to %s is "%s"', (from, to, text) => {
  expect(countdown(Date.parse(from), Date.parse(to), UTC)).toBe(text)
})
