import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Filters, matcherFor } from '../../src/query/filter.ts'
import { matcherAt } from '../../src/query/filter-days.ts'
import { askNow, replayInstant } from '../../src/query/now.ts'
import { searchTerms } from '../../src/text/match.ts'
import { isoInstant } from '../../src/time/format.ts'
import { program, withSessions } from '../readers/esfomo/read.ts'

const twoDays = program(readFileSync(new URL('../programs/two-days.yaml', import.meta.url), 'utf8'))
/** Parses a time of July 2024 in Vienna, such as `25T09:00`. */
const vienna = (text: string) => Date.parse(`2024-07-${text}+02:00`)

const speaker = (name: string): Filters => ({ speaker: new Set([name]) })
const room = (name: string | null): Filters => ({ room: new Set([name]) })
const search = (words: string): Filters => ({ search: [searchTerms(words)] })

function answerAt(conference: typeof twoDays, at: number, filters: Filters) {
  return askNow(conference, at, matcherAt(filters, conference.timezone)(at))
}

function idsAt(conference: typeof twoDays, at: number, filters: Filters) {
  const { phase, current, next } = answerAt(conference, at, filters)
  const ids = (slots: typeof next) => slots.map(({ item }) => item.id)
  return [phase, ids(current), ids(next)]
}

describe('askNow with filters', () => {
  it.each<[string, Filters, string, string[], string[]]>([
    // The phase is that of the program, also where nothing that matches is on.
    ['25T09:30', room('Lehar 2'), 'during', ['b1'], []],
    ['25T09:10', room('Lehar 2'), 'during', [], ['b1']],
    ['25T12:00', room('Main hall'), 'between', [], ['panel']],
    ['24T12:00', search('compilers'), 'before', [], ['b1']],
    ['26T10:30', room('Main hall'), 'after', [], []],
    // A session that matches by its own facts stands back for its talks, which match with it.
    ['25T10:50', speaker('Ann Lee (Uni A)'), 'during', ['block'], ['t1']],
    ['25T11:10', speaker('Ann Lee (Uni A)'), 'during', ['t1'], ['t3']],
    // A talk without a time brings its session, also while another of its talks is on.
    ['25T11:10', speaker('Bo Gu (Uni B)'), 'during', ['block'], ['panel']],
    ['25T09:10', speaker('Bo Gu (Uni B)'), 'during', [], ['a1']],
    ['25T10:35', search('untimed'), 'during', [], ['block']],
    // A talk that matches is next, though its session is on.
    ['25T11:10', search('third'), 'during', [], ['t3']],
    // What is cancelled is never on or next.
    ['25T11:00', search('second'), 'during', [], []],
    // Limits ask for starts.
    ['25T09:50', { from: vienna('25T09:45') }, 'during', [], ['block']],
    ['25T09:50', { until: vienna('25T09:45') }, 'during', ['a1', 'b1'], []],
  ])('at 2024-07-%s, %j: %s, on %j, next %j', (text, filters, phase, current, next) => {
    expect(idsAt(twoDays, vienna(text), filters)).toEqual([phase, current, next])
  })

  it('keeps the deadlines, which answer another question', () => {
    const { deadlines } = answerAt(twoDays, Date.parse('2024-05-10T00:00Z'), room('Lehar 2'))
    expect(deadlines.map(({ deadline }) => deadline.id)).toEqual(['paper'])
  })

  it('names the talks that a session was found for', () => {
    const { current } = answerAt(twoDays, vienna('25T11:10'), search('untimed'))
    const [slot] = current
    expect(slot?.kind === 'session' && slot.foundFor.map(({ id }) => id)).toEqual(['t4'])
  })
})

describe('a session in one room whose talk is in another', () => {
  const conference = program(
    withSessions(`
- id: block
  start: 9:00
  end: 11:00
  title: Block
  room: Hall A
  talks:
    - { id: away, start: 9:30, end: 10:00, title: Away, room: Hall B }`),
  )
  const at = (time: string) => Date.parse(`2025-07-19T${time}-07:00`)

  it.each<[string, string, string[], string[]]>([
    ['09:10', 'Hall A', ['block'], []],
    ['09:10', 'Hall B', [], ['away']],
    // The talk is all that is on, and it is not in Hall A.
    ['09:40', 'Hall A', [], []],
    ['09:40', 'Hall B', ['away'], []],
  ])('at %s in %s: on %j, next %j', (time, hall, current, next) => {
    expect(idsAt(conference, at(time), room(hall)).slice(1)).toEqual([current, next])
  })
})

describe('a session that continues from an earlier day', () => {
  const conference = program(`
format: 1
id: hack
name: Hack
timezone: UTC
days:
  - date: 2026-07-25
    sessions:
      - { id: hack, start: 14:00, end: 2026-07-27 12:00, title: Hackathon }
  - date: 2026-07-26
    sessions:
      - { id: talk, start: 10:00, end: 11:00, title: Talk }`)
  const day = (date: number, time = '00:00') => Date.parse(`2026-07-${date}T${time}Z`)

  it.each<[string, number, Filters, string[]]>([
    ['a later date', day(26, '10:30'), { from: day(26) }, ['hack', 'talk']],
    ['hours of today', day(26, '10:30'), { from: day(26, '10:15') }, ['hack']],
    ['an end before today', day(26, '10:30'), { until: day(26) }, []],
    ['a start after it has ended', day(26, '10:30'), { from: day(27, '13:00') }, []],
    ['a later start on its first day', day(25, '15:00'), { from: day(25, '14:30') }, []],
  ])('matches where it overlaps today: %s', (_, at, filters, current) => {
    expect(answerAt(conference, at, filters).current.map(({ item }) => item.id)).toEqual(current)
  })
})

describe('what has no time yet', () => {
  const conference = program(
    withSessions(`
- { id: a, start: 9:00, end: 10:00, title: First }
- { id: b, start: TBD, title: Keynote, talks: [Awaited talk] }
- { id: c, start: TBD, title: Dinner, status: cancelled }`),
  )
  const at = Date.parse('2025-07-19T09:10-07:00')
  it.each<[string, boolean]>([
    ['keynote', true],
    ['awaited', true],
    ['dinner', false],
    ['nobody', false],
    ['first', false],
  ])('%s is awaited: %s', (words, isAwaited) => {
    expect(answerAt(conference, at, search(words)).isAwaited).toBe(isAwaited)
  })
})

describe('replayInstant with filters', () => {
  const replayAt = (filters: Filters) => {
    const instant = replayInstant(twoDays, matcherFor(filters, twoDays.timezone))
    return instant === null ? null : isoInstant(instant, twoDays.timezone)
  }
  it('is while something that matches is on', () => {
    expect(replayAt(room('Lehar 2'))).toBe('2024-07-25T09:35:00+02:00')
    expect(replayAt(search('third'))).toBe('2024-07-25T11:35:00+02:00')
    expect(replayAt(search('nobody'))).toBeNull()
  })
})
