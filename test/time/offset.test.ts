import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatTimeOfDay } from '../../src/time/format.ts'
import { formatOffset, offsetAt, resolveWallTime, wallTimeAt } from '../../src/time/offset.ts'
import { parseDate, parseTimeOfDay } from '../../src/time/parse.ts'
import { DAY, HOUR, MINUTE, SECOND, type Zone } from '../../src/time/types.ts'
import { wallTime } from '../../src/time/wall-time.ts'
import { parseZone, UTC } from '../../src/time/zone.ts'
import { zoneNames } from '../../src/time/zone-data.ts'
import { agrees, isComparable, releaseOfSystem } from './zone-changes.ts'

function zoneOf(name: string): Zone {
  const parsed = parseZone(name)
  if (!parsed.ok) throw new Error(parsed.reason)
  return parsed.value
}

function parseWallTime(text: string): number {
  const [date, time] = [parseDate(text.slice(0, 10)), parseTimeOfDay(text.slice(11))]
  if (!date.ok || !time.ok) throw new Error(text)
  return wallTime(date.value, time.value.sinceMidnight)
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
  ])('in %s finds that %s happens %s, at %s', (name, text, kind, instant) => {
    expect(resolveWallTime(zoneOf(name), parseWallTime(text))).toEqual({
      kind,
      instant: Date.parse(instant),
    })
  })

  it.each([
    ['America/Vancouver', '2025-03-09 02:30', '02:00', '03:00'],
    ['America/Vancouver', '2025-03-09 02:00', '02:00', '03:00'],
    ['Europe/Vienna', '2025-03-30 02:59', '02:00', '03:00'],
    ['Australia/Lord_Howe', '2025-10-05 02:15', '02:00', '02:30'],
    ['America/Havana', '2025-03-09 00:10', '00:00', '01:00'],
    ['Pacific/Apia', '2011-12-30 12:00', '00:00', '00:00'], // Samoa skipped this day
  ])('in %s finds that %s never happens, since clocks go from %s to %s', (name, text, from, to) => {
    const found = resolveWallTime(zoneOf(name), parseWallTime(text))
    expect(found.kind).toBe('never')
    if (found.kind === 'never')
      expect([formatTimeOfDay(found.from), formatTimeOfDay(found.to)]).toEqual([from, to])
  })
})

/** True if date(1) is GNU's, which alone reads many lines at once, and the system has zone data. */
const gnuDate =
  spawnSync('date', ['-d', 'TZ="Asia/Tokyo" 2025-01-01 09:00', '+%s'], { encoding: 'utf8' })
    .stdout === '1735689600\n'
const systemRelease = releaseOfSystem()

// Debian has other zone data before 1970, that of `backzone`.
const minuteRange = {
  min: parseWallTime('1970-01-02 00:00') / MINUTE,
  max: parseWallTime('2199-12-31 00:00') / MINUTE,
}
const anyZone = fc.constantFrom(...zoneNames()).map(zoneOf)
const anyMinute = fc.integer(minuteRange).map((minute) => minute * MINUTE)

describe('in every zone', () => {
  it('the wall time of an instant resolves to it, or to an earlier one if it happens twice', () => {
    fc.assert(
      fc.property(anyZone, anyMinute, (zone, instant) => {
        const found = resolveWallTime(zone, wallTimeAt(zone, instant))
        if (found.kind === 'never') return false
        return found.instant === instant || (found.kind === 'twice' && found.instant < instant)
      }),
      { numRuns: 500 },
    )
  })

  it('a wall time resolves to an instant with that wall time, or is in a gap', () => {
    fc.assert(
      fc.property(anyZone, anyMinute, (zone, time) => {
        const found = resolveWallTime(zone, time)
        if (found.kind === 'never') return found.from <= time && time < found.to
        return wallTimeAt(zone, found.instant) === time
      }),
      { numRuns: 500 },
    )
  })

  const comparable = gnuDate && isComparable(systemRelease)
  it.skipIf(!comparable)('resolveWallTime agrees with date(1)', () => {
    const samples = fc.sample(fc.tuple(anyZone, anyMinute), { numRuns: 2000, seed: 19 })
    const lines: string[] = []
    const ours: number[] = []
    for (const [zone, time] of samples) {
      const found = resolveWallTime(zone, time)
      if (found.kind !== 'once') continue // date(1) may choose another instant
      if (!agrees(systemRelease, zone.name, time)) continue
      lines.push(`TZ="${zone.name}" ${new Date(time).toISOString().slice(0, 16)}`)
      ours.push(found.instant / SECOND)
    }
    const input = lines.join('\n')
    const date = spawnSync('date', ['-u', '-f', '-', '+%s'], { input, encoding: 'utf8' })
    const theirs = date.stdout.trim().split('\n').map(Number)
    expect(ours.length).toBeGreaterThan(1900)
    expect(lines.map((line, index) => [line, ours[index]])).toEqual(
      lines.map((line, index) => [line, theirs[index]]),
    )
  })
})

describe('offsets', () => {
  it('make two days 49 hours long if clocks go back between them', () => {
    const vancouver = zoneOf('America/Vancouver')
    const [from, to] = ['2025-11-01 12:00', '2025-11-03 12:00'].map((text) => {
      const found = resolveWallTime(vancouver, parseWallTime(text))
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
  ])('of %i minutes are formatted as %s', (minutes, text) => {
    expect(formatOffset(minutes)).toBe(text)
  })

  it('of UTC are 0', () => {
    expect(offsetAt(UTC, 0)).toBe(0)
  })
})
