import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { endOfDate, startOfDate, timeOnDate } from '../../src/time/date-edges.ts'
import { addDays, isoDate } from '../../src/time/format.ts'
import { DAY, HOUR, SECOND, type Zone } from '../../src/time/types.ts'
import { parseZone } from '../../src/time/zone.ts'
import { zoneNames } from '../../src/time/zone-data.ts'

function zoneOf(name: string): Zone {
  const parsed = parseZone(name)
  if (!parsed.ok) throw new Error(parsed.reason)
  return parsed.value
}

/** From Python's zoneinfo: the first instant with the date or a later one, and so for the next. */
const EDGES: readonly (readonly [zone: string, date: string, start: string, end: string])[] = [
  ['America/Vancouver', '2025-07-19', '2025-07-19T07:00:00Z', '2025-07-20T06:59:59Z'],
  ['America/Vancouver', '2025-11-02', '2025-11-02T07:00:00Z', '2025-11-03T07:59:59Z'],
  ['Asia/Kathmandu', '2025-07-19', '2025-07-18T18:15:00Z', '2025-07-19T18:14:59Z'],
  ['Australia/Lord_Howe', '2026-04-05', '2026-04-04T13:00:00Z', '2026-04-05T13:29:59Z'],
  ['Etc/GMT+12', '2025-05-26', '2025-05-26T12:00:00Z', '2025-05-27T11:59:59Z'],
  // Clocks skip 00:00.
  ['Africa/Cairo', '2025-04-24', '2025-04-23T22:00:00Z', '2025-04-24T21:59:59Z'],
  ['Africa/Cairo', '2025-04-25', '2025-04-24T22:00:00Z', '2025-04-25T20:59:59Z'],
  ['America/Santiago', '2026-09-06', '2026-09-06T04:00:00Z', '2026-09-07T02:59:59Z'],
  ['Asia/Beirut', '2026-03-29', '2026-03-28T22:00:00Z', '2026-03-29T20:59:59Z'],
  ['America/Havana', '2025-03-09', '2025-03-09T05:00:00Z', '2025-03-10T03:59:59Z'],
  ['Atlantic/Azores', '2026-03-29', '2026-03-29T01:00:00Z', '2026-03-29T23:59:59Z'],
  ['America/Asuncion', '2023-10-01', '2023-10-01T04:00:00Z', '2023-10-02T02:59:59Z'],
  // They skip 23:00 to 00:00.
  ['America/Nuuk', '2026-03-28', '2026-03-28T02:00:00Z', '2026-03-29T00:59:59Z'],
  ['America/Scoresbysund', '2026-03-28', '2026-03-28T02:00:00Z', '2026-03-29T00:59:59Z'],
  ['America/Scoresbysund', '2026-03-29', '2026-03-29T01:00:00Z', '2026-03-30T00:59:59Z'],
  // They repeat 23:00 to 00:00.
  ['Africa/Cairo', '2025-10-30', '2025-10-29T21:00:00Z', '2025-10-30T21:59:59Z'],
  ['Africa/Cairo', '2025-10-31', '2025-10-30T22:00:00Z', '2025-10-31T21:59:59Z'],
  ['America/Santiago', '2026-04-04', '2026-04-04T03:00:00Z', '2026-04-05T03:59:59Z'],
  ['Asia/Beirut', '2026-10-24', '2026-10-23T21:00:00Z', '2026-10-24T21:59:59Z'],
  ['America/Nuuk', '2026-10-24', '2026-10-24T01:00:00Z', '2026-10-25T01:59:59Z'],
  ['America/Scoresbysund', '2026-10-25', '2026-10-25T02:00:00Z', '2026-10-26T01:59:59Z'],
  ['America/Asuncion', '2024-03-23', '2024-03-23T03:00:00Z', '2024-03-24T03:59:59Z'],
  // They repeat 00:00 to 01:00, or 23:01 to 00:01.
  ['America/Havana', '2025-11-02', '2025-11-02T04:00:00Z', '2025-11-03T04:59:59Z'],
  ['Atlantic/Azores', '2026-10-25', '2026-10-25T00:00:00Z', '2026-10-26T00:59:59Z'],
  ['America/St_Johns', '2010-11-06', '2010-11-06T02:30:00Z', '2010-11-07T02:29:59Z'],
  ['America/St_Johns', '2010-11-07', '2010-11-07T02:30:00Z', '2010-11-08T03:29:59Z'],
  // They skip the whole of 30 December, or 21 August: that date ends before it starts.
  ['Pacific/Apia', '2011-12-29', '2011-12-29T10:00:00Z', '2011-12-30T09:59:59Z'],
  ['Pacific/Apia', '2011-12-30', '2011-12-30T10:00:00Z', '2011-12-30T09:59:59Z'],
  ['Pacific/Apia', '2011-12-31', '2011-12-30T10:00:00Z', '2011-12-31T09:59:59Z'],
  ['Pacific/Kwajalein', '1993-08-21', '1993-08-21T12:00:00Z', '1993-08-21T11:59:59Z'],
  ['Pacific/Kwajalein', '1993-08-22', '1993-08-21T12:00:00Z', '1993-08-22T11:59:59Z'],
  // Offsets with seconds.
  ['Africa/Monrovia', '1960-01-01', '1960-01-01T00:44:30Z', '1960-01-02T00:44:29Z'],
  ['Europe/Dublin', '1910-06-01', '1910-06-01T00:25:21Z', '1910-06-02T00:25:20Z'],
]

it.each([
  ['2026-10-24', 6, '2026-10-24T04:00:00.000Z'],
  ['2026-10-25', 6, '2026-10-25T05:00:00.000Z'],
  ['2026-10-25', 2.5, '2026-10-25T00:30:00.000Z'], // the first of two
  ['2026-03-29', 6, '2026-03-29T04:00:00.000Z'],
  ['2026-03-29', 2.5, '2026-03-29T01:00:00.000Z'], // skipped: when the clocks jump
])('timeOnDate of %s, hour %d, in Vienna is %s', (date, hour, expected) => {
  const instant = timeOnDate(zoneOf('Europe/Vienna'), date, hour * HOUR)
  expect(new Date(instant).toISOString()).toBe(expected)
})

describe('a date', () => {
  it.each(EDGES)('in %s, %s, starts at %s and ends at %s', (name, date, start, end) => {
    const zone = zoneOf(name)
    expect(startOfDate(zone, date)).toBe(Date.parse(start))
    expect(endOfDate(zone, date)).toBe(Date.parse(end))
  })

  it('starts in any zone at the first second of that date or, if it is skipped, of the next', () => {
    const zone = fc.constantFrom(...zoneNames()).map(zoneOf)
    const days = fc.integer({ min: -70 * 365, max: 200 * 365 })
    fc.assert(
      fc.property(zone, days, (anyZone, day) => {
        const date = new Date(day * DAY).toISOString().slice(0, 10)
        const start = startOfDate(anyZone, date)
        expect([date, addDays(date, 1)]).toContain(isoDate(start, anyZone))
        expect(isoDate(start - SECOND, anyZone) < date).toBe(true)
        expect(endOfDate(anyZone, date)).toBeLessThan(startOfDate(anyZone, addDays(date, 1)))
      }),
      { numRuns: 1000 },
    )
  })
})
