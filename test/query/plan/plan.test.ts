import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Program } from '../../../src/model/program.ts'
import { askPlan, type PlanItem } from '../../../src/query/plan/plan.ts'
import { isoInstant } from '../../../src/time/format.ts'
import { MINUTE } from '../../../src/time/types.ts'
import { program, withSessions } from '../../readers/esfomo/read.ts'

const read = (name: string) => {
  return program(readFileSync(new URL(`../../programs/${name}.yaml`, import.meta.url), 'utf8'))
}
const severalDays = read('several-days')
const midnight = read('midnight')
const parallel = read('parallel')

const plan = (of: Program, ids: string) => askPlan(of, new Set(ids.split(' ')), 0)

/** Returns clashes as `a+b 15`: two ids and the minutes that they share. */
function clashes(of: Program, ids: string): string[] {
  return plan(of, ids).clashes.map(({ first, second, start, end }) => {
    return `${first.slot.item.id}+${second.slot.item.id} ${(end - start) / MINUTE}`
  })
}

/** Returns free times as `25T09:00-10:00`, on the clock of the venue. */
function free(of: Program, ids: string): string[] {
  const time = (instant: number) => isoInstant(instant, of.timezone)
  return plan(of, ids).days.flatMap((day) => {
    return day.free.map(({ start, end }) => {
      return `${time(start).slice(8, 16)}-${time(end).slice(11, 16)}`
    })
  })
}

/** Returns the days as `2026-10-24: (books) keynote`, with what continues in brackets. */
function days(of: Program, ids: string): string[] {
  const brief = ({ item, continues }: PlanItem) => (continues ? `(${item.id})` : item.id)
  return plan(of, ids).days.map(({ date, items }) => `${date}: ${items.map(brief).join(' ')}`)
}

/** Returns what a function finds of each session and talk, by id, where it finds anything. */
function found(of: Program, ids: string, find: (item: PlanItem) => readonly string[]) {
  const items = plan(of, ids).days.flatMap((day) => day.items)
  return Object.fromEntries(
    items.filter((one) => find(one).length > 0).map((one) => [one.item.id, find(one)]),
  )
}
const walksFrom = (item: PlanItem) => item.walksFrom
const otherTimes = (item: PlanItem) => item.otherTimes.map(({ slot }) => slot.item.id)

const clashing = program(
  withSessions(`
- { id: a, start: 9:00, end: 10:00, title: A, room: Hall 1 }
- { id: b, start: 9:45, end: 10:30, title: B, room: Hall 2 }
- { id: off, start: 9:45, end: 10:30, title: Off, room: Hall 3, status: cancelled }
- { id: c, start: 10:00, end: 10:15, title: C, room: Hall 3 }
- id: block
  start: 11:00
  end: 12:00
  title: Block
  room: Hall 1
  talks:
    - { id: t1, start: 11:00, end: 11:30, title: One }
    - { id: t2, start: 11:20, end: 12:00, title: Two, room: Hall 2 }
    - { id: t3, title: Three }
    - { id: t4, title: Four }
- { id: d, start: 11:50, end: 12:30, title: D, room: none }
- { id: e, start: 12:00, end: 12:30, title: E, room: Hall 1 }
- { id: tba, start: TBD, title: TBA }`),
)

describe('clashes', () => {
  it.each([
    ['a b', ['a+b 15']],
    ['b c', ['b+c 15']],
    ['a c', []], // one ends as the other starts
    ['a off', []],
    ['a b c', ['a+b 15', 'b+c 15']],
    ['block t1', []],
    ['block t1 t2', ['t1+t2 10']],
    ['t1 t3', []], // the talk without a time is the whole block
    ['t3 t4', []],
    ['t3 d', ['t3+d 10']],
    ['t1 d', []],
    ['block d e', ['block+d 10', 'd+e 30']],
    ['tba a', []],
    ['nothing', []],
  ])('of %s are %j', (ids, expected) => {
    expect(clashes(clashing, ids)).toEqual(expected)
  })

  it('are counted in time that passes: over a change of the clocks an hour more', () => {
    // From Saturday 22:00 to Sunday 7:00 clocks show nine hours, of which one comes twice.
    expect(clashes(severalDays, 'film hackathon')).toEqual(['hackathon+film 600'])
    expect(clashes(severalDays, 'hackathon breakfast results')).toEqual(['hackathon+breakfast 60'])
  })

  it('are found after midnight, also with a session of the day before', () => {
    expect(clashes(midnight, 'vigil lounge early')).toEqual(['vigil+early 30', 'vigil+lounge 75'])
    expect(clashes(midnight, 'first second third')).toEqual([])
  })
})

describe('free times', () => {
  it.each([
    ['a d', ['19T10:00-11:50']],
    ['a b e', ['19T10:30-12:00']],
    ['a c', []],
    ['c t2', ['19T10:15-11:20']],
    ['a off e', ['19T10:00-12:00']], // what is cancelled takes no time
    ['a', []],
    ['t1 e', ['19T11:30-12:00']],
    ['block t1 e', []],
  ])('between %s are %j', (ids, expected) => {
    expect(free(clashing, ids)).toEqual(expected)
  })

  it('are at least 15 minutes', () => {
    const gap = (end: string) => {
      return program(
        withSessions(`
- { id: a, start: 9:00, end: ${end}, title: A }
- { id: b, start: 10:00, end: 10:30, title: B }`),
      )
    }
    expect(free(gap('9:45'), 'a b')).toEqual(['19T09:45-10:00'])
    expect(free(gap('9:46'), 'a b')).toEqual([])
  })

  it('are not between two days, but between the parts of one that goes on after midnight', () => {
    expect(free(severalDays, 'party keynote')).toEqual([])
    expect(free(severalDays, 'welcome lounge keynote')).toEqual(['23T18:00-00:45'])
    expect(free(severalDays, 'hackathon results')).toEqual(['26T12:00-13:00'])
    expect(free(severalDays, 'film mentors')).toEqual(['25T07:00-15:00'])
    expect(free(severalDays, 'keynote hackathon mentors breakfast')).toEqual(['24T10:00-14:00'])
  })

  it('are not while something of another day is on', () => {
    expect(free(midnight, 'early block')).toEqual(['28T00:30-22:30'])
    expect(free(midnight, 'early block vigil')).toEqual(['28T02:00-22:30'])
    expect(free(midnight, 'early lounge block')).toEqual(['28T00:30-00:45', '28T02:00-22:30'])
  })
})

/** A camp of three dates, with talks in its nights. */
const nights = program(`
format: 1
id: nights
name: Nights
timezone: Europe/Vienna
days:
  - date: 2026-05-01
    sessions:
      - id: camp
        start: 18:00
        end: 2026-05-03 8:00
        title: Camp
        talks:
          - { id: watch, start: 21:00, end: 2026-05-03 7:30, title: Watch }
          - { id: short, start: 22:00, end: 2026-05-02 6:00, title: Short }
          - { id: gone, start: 22:00, end: 2026-05-02 7:00, title: Gone, status: cancelled }
          - { id: sleep, start: 23:30, end: 2026-05-02 7:00, title: Sleep }
  - date: 2026-05-02
    sessions:
      - { id: six, start: 6:00, end: 6:30, title: Six }
      - { id: after, start: 10:00, end: 11:00, title: After }
  - date: 2026-05-03
    sessions:
      - { id: end, start: 9:00, end: 10:00, title: End }`)

describe('days', () => {
  it('have what starts on them, in order, and what continues', () => {
    expect(days(severalDays, 'books mentors hackathon pizza film keynote award')).toEqual([
      '2026-10-23: books',
      '2026-10-24: (books) keynote hackathon film pizza',
      '2026-10-25: (hackathon) (film) mentors',
      '2026-10-26: (hackathon)',
    ])
    expect(days(severalDays, 'award')).toEqual([])
    expect(days(parallel, 'q b1 un a1 f')).toEqual(['2026-07-25: a1 b1 f un q'])
  })

  it('have a talk that runs past 6:00 of a later date on each of them, with free times after it', () => {
    expect(days(nights, 'watch short sleep six after end')).toEqual([
      '2026-05-01: watch short sleep',
      '2026-05-02: (watch) (sleep) six after',
      '2026-05-03: (watch) end',
    ])
    expect(days(nights, 'camp watch')).toEqual([
      '2026-05-01: camp watch',
      '2026-05-02: (camp) (watch)',
      '2026-05-03: (camp) (watch)',
    ])
    expect(free(nights, 'sleep after')).toEqual(['02T07:00-10:00'])
    expect(free(nights, 'watch end')).toEqual(['03T07:30-09:00'])
    expect(free(nights, 'short after')).toEqual([]) // it ends at 6:00, on the day before
    expect(free(nights, 'gone after')).toEqual([])
    expect(clashes(nights, 'watch sleep end')).toEqual(['watch+sleep 450'])
    expect(found(nights, 'watch sleep six', (item) => (item.isOn ? ['on'] : []))).toEqual({})
  })

  it('leave out what has no known time', () => {
    const { untimed, starred } = plan(severalDays, 'award results')
    expect(untimed.map(({ item }) => item.id)).toEqual(['award'])
    expect(starred.map(({ item }) => item.id)).toEqual(['results', 'award'])
  })
})

it.each([
  ['2026-10-24T13:59+02:00', ''],
  ['2026-10-24T14:00+02:00', '24 hackathon'],
  ['2026-10-25T00:30+02:00', '24 hackathon 24 film 24 pizza'],
  ['2026-10-25T06:30+01:00', '25 hackathon 25 film'],
  ['2026-10-25T07:00+01:00', '25 hackathon'],
  ['2026-10-26T12:00+01:00', ''],
])('at %s what is on is marked on one day: %s', (at, expected) => {
  const ids = new Set(['hackathon', 'film', 'pizza', 'books'])
  const marked = askPlan(severalDays, ids, Date.parse(at)).days.flatMap(({ date, items }) => {
    return items.filter(({ isOn }) => isOn).map(({ item }) => `${date.slice(-2)} ${item.id}`)
  })
  expect(marked.join(' ')).toBe(expected)
})

it('a walk is between two rooms without a minute in between', () => {
  expect(found(clashing, 'a b c e block', walksFrom)).toEqual({ c: ['Hall 1'] })
  expect(found(clashing, 'a c d e t2', walksFrom)).toEqual({
    c: ['Hall 1'],
    e: ['Hall 2'],
  })
  expect(found(parallel, 'op a1 b1 f q d1 c1', walksFrom)).toEqual({
    q: ['Seminar room B'],
    d1: ['Aula', 'Seminar room B'],
  })
})

it('a walk from many rooms names the first three, and one more', () => {
  const rooms = ['A', 'B', 'C', 'D', 'E'].map((room) => {
    return `- { id: ${room.toLowerCase()}, start: 9:00, end: 10:00, title: T, room: ${room} }\n`
  })
  const of = program(withSessions(`${rooms.join('')}- { id: z, start: 10:00, title: Z, room: Z }`))
  expect(found(of, 'a b c d e z', walksFrom)).toEqual({ z: ['A', 'B', 'C', 'D'] })
})

describe('other times', () => {
  const repeated = program(`
format: 1
id: ws
name: WS
timezone: Europe/Vienna
days:
  - date: 2026-07-25
    sessions:
      - { id: yoga, start: 9:00, end: 10:00, title: Yoga, speakers: Ann Lee }
      - { id: talk, start: 9:30, end: 10:30, title: A talk, speakers: [Bo Gu, Cy Ng] }
      - { id: lunch, type: lunch, start: 10:00, end: 11:00, title: Lunch }
      - { id: bo, start: 11:00, end: 12:00, title: Yoga, speakers: Bo Gu }
      - id: block
        start: 13:00
        end: 14:00
        title: A talk
        speakers: [Cy Ng, Bo Gu]
        talks: [{ id: again, start: 13:00, title: A talk, speakers: [Cy Ng, Bo Gu] }]
  - date: 2026-07-26
    sessions:
      - { id: yoga-2, start: 9:00, end: 10:00, title: Yoga, speakers: "Ann Lee (Uni A)" }
      - { id: walk, start: 9:00, end: 9:30, title: Walk }
      - { id: lunch-2, type: lunch, start: 10:00, end: 11:00, title: Lunch }
      - { id: yoga-3, start: 11:00, end: 12:00, title: Yoga, speakers: Ann Lee }
      - { id: yoga-4, start: 12:00, end: 13:00, title: Yoga, speakers: Ann Lee, status: cancelled }`)

  it.each([
    ['yoga', {}], // no clash
    ['yoga talk', { yoga: ['yoga-2', 'yoga-3'], talk: ['block'] }],
    ['yoga talk walk', { yoga: ['yoga-3'], talk: ['block'] }],
    ['yoga talk block', { yoga: ['yoga-2', 'yoga-3'], talk: ['block'] }],
    ['yoga talk yoga-2', { yoga: ['yoga-2', 'yoga-3'], talk: ['block'] }],
    ['lunch talk', { talk: ['block'] }],
  ])('of what clashes among %s are %j', (ids, expected) => {
    expect(found(repeated, ids, otherTimes)).toEqual(expected)
  })

  it('are those to come', () => {
    const at = Date.parse('2026-07-26T09:00+02:00')
    const [first] = askPlan(repeated, new Set(['yoga', 'talk']), at).days
    const ids = first?.items.map(({ otherTimes }) => otherTimes.map(({ slot }) => slot.item.id))
    expect(ids).toEqual([['yoga-3'], []])
  })
})
