import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Program } from '../../src/model/program.ts'
import { type Alarms, dueAlarms, nextAlarm, withGiven } from '../../src/query/alarms.ts'
import { askAllNext } from '../../src/query/several.ts'
import { type Instant, MINUTE } from '../../src/time/types.ts'
import { program, withSessions } from '../readers/esfomo/read.ts'

const NINE = Date.parse('2025-07-19T09:00-07:00')
const coming = (conference: Program, at: Instant) => {
  return askAllNext([{ program: conference }], at, Number.POSITIVE_INFINITY)
}

/** Looks at versions of a program, in minutes after nine. Returns the ids that each look tells. */
function told(looks: readonly (readonly [minute: number, of: Program])[], ...leads: number[]) {
  let alarms: Alarms = { leads: leads.map((lead) => lead * MINUTE), given: new Map() }
  return looks.map(([minute, conference]) => {
    const at = NINE + minute * MINUTE
    const due = dueAlarms(coming(conference, at), at, alarms)
    alarms = withGiven(alarms, due, at)
    return due.map(({ item }) => item.id).join(' ')
  })
}

/** Returns a program of sessions that start in some minutes after nine. */
function starting(starts: Readonly<Record<string, number>>, more = ''): Program {
  const sessions = Object.entries(starts)
    .sort(([, a], [, b]) => a - b)
    .map(([id, minute]) => `- { id: ${id}, ${startAt(minute)}, duration: 5m, title: T${more} }`)
  return program(withSessions(sessions.join('\n')))
}

function startAt(minute: number): string {
  return `start: ${9 + Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`
}

describe('dueAlarms', () => {
  const one = starting({ a: 30 })
  const at = (...minutes: number[]) => minutes.map((minute) => [minute, one] as const)

  it.each<[string, number[], number[], string[]]>([
    ['on time, and once', [19, 20, 21, 29], [10], ['', 'a', '', '']],
    ['at once where the start is near already', [25, 26], [10], ['a', '']],
    ['late if the look was late', [10, 29], [10], ['', 'a']],
    ['not once it has begun', [10, 30], [10], ['', '']],
    ['not again if the clock is set back', [20, 15, 20, 25], [10], ['a', '', '', '']],
    ['once for each duration', [20, 21, 28, 29], [10, 2], ['a', '', 'a', '']],
    ['once for several that are late', [0, 29, 29.5], [10, 2], ['', 'a', '']],
  ])('tells %s', (_, looks, leads, expected) => {
    expect(told(at(...looks), ...leads)).toEqual(expected)
  })

  it.each<[string, Readonly<Record<string, number>>, string]>([
    ['nothing again where another session changed', { a: 30, b: 50 }, ''],
    ['it again where it moved to a later time', { a: 32 }, 'a'],
    ['it again where it moved to an earlier time', { a: 27 }, 'a'],
    ['it not yet where it moved far away', { a: 90 }, ''],
    ['what is new', { a: 30, b: 31 }, 'b'],
  ])('tells %s', (_, starts, expected) => {
    const looks = [[20, one] as const, [22, starting(starts)] as const]
    expect(told(looks, 10)).toEqual(['a', expected])
  })

  it('tells it once more where it moved to a later time, when that comes', () => {
    const moved = starting({ a: 90 })
    const looks = [20, 30, 79, 80, 81].map((minute) => [minute, minute < 25 ? one : moved] as const)
    expect(told(looks, 10)).toEqual(['a', '', '', 'a', ''])
  })

  it('tells all that start at one time, and never what is cancelled', () => {
    expect(told([[20, starting({ a: 30, b: 30, c: 31 })]], 10)).toEqual(['a b'])
    expect(told([[20, starting({ a: 30 }, ', status: cancelled')]], 10)).toEqual([''])
  })

  it('tells a talk in place of the block that starts with it', () => {
    const block = program(
      withSessions(`
- id: block
  start: 9:30
  end: 10:30
  title: B
  talks:
    - { id: t1, start: 9:30, end: 9:45, title: A }
    - { id: t2, start: 9:45, end: 10:00, title: B }
- id: late
  start: 11:00
  end: 12:00
  title: L
  talks:
    - { id: t3, start: 11:15, end: 11:30, title: C }`),
    )
    const looks = [20, 35, 110, 125].map((minute) => [minute, block] as const)
    expect(told(looks, 10)).toEqual(['t1', 't2', 'late', 't3'])
  })

  it('tells each start once, at the first look in time, however the time is split', () => {
    const anyStarts = fc.dictionary(
      fc.constantFrom('a', 'b', 'c', 'd'),
      fc.integer({ min: 1, max: 60 }),
      { minKeys: 1 },
    )
    const anyLooks = fc.array(fc.nat(600), { maxLength: 40 })
    fc.assert(
      fc.property(anyStarts, anyLooks, fc.integer({ min: 1, max: 30 }), (starts, tenths, lead) => {
        const minutes = tenths.map((tenth) => tenth / 10).sort((a, b) => a - b)
        const conference = starting(starts)
        const lines = told(
          minutes.map((minute) => [minute, conference] as const),
          lead,
        )
        for (const [id, start] of Object.entries(starts)) {
          const first = minutes.findIndex((minute) => start - lead <= minute && minute < start)
          const times = lines.flatMap((line, index) => (line.split(' ').includes(id) ? index : []))
          expect(times).toEqual(first < 0 ? [] : [first])
        }
      }),
      { numRuns: 30 },
    )
  })
})

describe('nextAlarm', () => {
  const two = starting({ a: 30, b: 40 })
  const next = (minute: number, alarms: Alarms) => {
    const at = NINE + minute * MINUTE
    const time = nextAlarm(coming(two, at), at, alarms)
    return time === null ? null : (time - NINE) / MINUTE
  }

  it('is the first alarm that is to come', () => {
    const alarms: Alarms = { leads: [10 * MINUTE, 2 * MINUTE], given: new Map() }
    expect([0, 20, 28, 30, 38, 40].map((minute) => next(minute, alarms))).toEqual([
      20,
      28,
      30,
      38,
      null,
      null,
    ])
  })

  it('is not one that has been given before the clock was set back', () => {
    const alarms: Alarms = { leads: [10 * MINUTE], given: new Map() }
    const given = withGiven(alarms, coming(two, NINE).slice(0, 1), NINE + 20 * MINUTE)
    expect(next(10, given)).toBe(30)
  })
})
