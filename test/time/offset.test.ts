import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatTimeOfDay } from '../../src/time/format.ts'
import { formatOffset, offsetAt, resolveWallTime, wallTimeAt } from '../../src/time/offset.ts'
import { parseDate, parseTimeOfDay } from '../../src/time/parse.ts'
import { DAY, HOUR, MINUTE, SECOND, type Zone } from '../../src/time/types.ts'
import { wallTime } from '../../src/time/wall-time.ts'
import { parseZone, UTC } from '../../src/time/zone.ts'
import { zoneNames } from '../../src/time/zone-names.ts'

function zone(name: string): Zone {
  const found = parseZone(name)
  if (!found.ok) throw new Error(found.reason)
  return found.value
}

function wall(text: string): number {
  const [date, clock] = [parseDate(text.slice(0, 10)), parseTimeOfDay(text.slice(11))]
  if (!date.ok || !clock.ok) throw new Error(text)
  return wallTime(date.value, clock.value.sinceMidnight)
}

describe('resolveWallTime', () => {
  it.each([
    ['America/Vancouver', '2025-07-19 09:00', 'once', '2025-07-19T16:00:00Z'],
    ['America/Vancouver', '2025-11-02 01:30', 'twice', '2025-11-02T08:30:00Z'],
    ['America/Vancouver', '2025-11-02 00:59', 'once', '2025-11-02T07:59:00Z'],
    ['America/Vancouver', '2025-11-02 02:00', 'once', '2025-11-02T10:00:00Z'],
    ['Asia/Kathmandu', '2025-07-19 21:45', 'once', '2025-07-19T16:00:00Z'],
    ['America/St_Johns', '2025-07-19 13:30', 'once', '2025-07-19T16:00:00Z'],
    ['Australia/Lord_Howe', '2025-04-06 01:45', 'twice', '2025-04-05T14:45:00Z'],
    ['Europe/London', '2025-10-26 01:00', 'twice', '2025-10-26T00:00:00Z'],
    ['Etc/GMT+12', '2025-05-26 23:59', 'once', '2025-05-27T11:59:00Z'],
    ['+05:30', '2025-05-26 00:00', 'once', '2025-05-25T18:30:00Z'],
  ])('%s at %s is %s, at %s', (name, text, kind, instant) => {
    expect(resolveWallTime(zone(name), wall(text))).toEqual({ kind, instant: Date.parse(instant) })
  })

  it.each([
    ['America/Vancouver', '2025-03-09 02:30', '02:00', '03:00'],
    ['America/Vancouver', '2025-03-09 02:00', '02:00', '03:00'],
    ['Europe/Vienna', '2025-03-30 02:59', '02:00', '03:00'],
    ['Australia/Lord_Howe', '2025-10-05 02:15', '02:00', '02:30'],
    ['America/Havana', '2025-03-09 00:10', '00:00', '01:00'],
    ['Pacific/Apia', '2011-12-30 12:00', '00:00', '00:00'], // the day that Samoa left out
  ])('%s at %s never happens: the clocks go from %s to %s', (name, text, from, to) => {
    const found = resolveWallTime(zone(name), wall(text))
    expect(found.kind).toBe('never')
    if (found.kind === 'never')
      expect([formatTimeOfDay(found.from), formatTimeOfDay(found.to)]).toEqual([from, to])
  })
})

/** Only GNU's date reads many lines at once, and only where the system has clocks. */
const gnuDate =
  spawnSync('date', ['-d', 'TZ="Asia/Tokyo" 2025-01-01 09:00', '+%s'], { encoding: 'utf8' })
    .stdout === '1735689600\n'

const years = { min: wall('1990-01-01 00:00') / MINUTE, max: wall('2024-12-31 00:00') / MINUTE }
const anyZone = fc.constantFrom(...zoneNames()).map(zone)
const anyMinute = fc.integer(years).map((minute) => minute * MINUTE)

describe('in every zone', () => {
  it('an instant is found again from its wall time, unless that happens twice', () => {
    fc.assert(
      fc.property(anyZone, anyMinute, (where, instant) => {
        const found = resolveWallTime(where, wallTimeAt(where, instant))
        if (found.kind === 'never') return false
        return found.instant === instant || (found.kind === 'twice' && found.instant < instant)
      }),
      { numRuns: 500 },
    )
  })

  it('what resolves shows that wall time, and what does not is jumped over', () => {
    fc.assert(
      fc.property(anyZone, anyMinute, (where, text) => {
        const found = resolveWallTime(where, text)
        if (found.kind === 'never') return found.from <= text && text < found.to
        return wallTimeAt(where, found.instant) === text
      }),
      { numRuns: 500 },
    )
  })

  it.skipIf(!gnuDate)('agrees with date(1)', () => {
    const samples = fc.sample(fc.tuple(anyZone, anyMinute), { numRuns: 400, seed: 19 })
    const lines: string[] = []
    const ours: number[] = []
    for (const [where, text] of samples) {
      const found = resolveWallTime(where, text)
      if (found.kind !== 'once') continue // what date makes of the others is its own choice
      lines.push(`TZ="${where.name}" ${new Date(text).toISOString().slice(0, 16)}`)
      ours.push(found.instant / SECOND)
    }
    const input = lines.join('\n')
    const date = spawnSync('date', ['-u', '-f', '-', '+%s'], { input, encoding: 'utf8' })
    const theirs = date.stdout.trim().split('\n').map(Number)
    expect(ours.length).toBeGreaterThan(390)
    expect(lines.map((line, index) => [line, ours[index]])).toEqual(
      lines.map((line, index) => [line, theirs[index]]),
    )
  })
})

describe('offsets', () => {
  it('are counted in instants across a clock change', () => {
    const vancouver = zone('America/Vancouver')
    const [from, to] = ['2025-11-01 12:00', '2025-11-03 12:00'].map((text) => {
      const found = resolveWallTime(vancouver, wall(text))
      return found.kind === 'never' ? Number.NaN : found.instant
    })
    expect(Number(to) - Number(from)).toBe(176_400 * SECOND)
    expect(Number(to) - Number(from)).toBe(2 * DAY + HOUR)
  })

  it.each([
    [0, 'UTC'],
    [-420, 'UTC-7'],
    [345, 'UTC+5:45'],
    [-150, 'UTC-2:30'],
    [630, 'UTC+10:30'],
    [840, 'UTC+14'],
  ])('%i minutes are %s', (minutes, text) => {
    expect(formatOffset(minutes)).toBe(text)
  })

  it('of UTC are none', () => {
    expect(offsetAt(UTC, 0)).toBe(0)
  })
})
