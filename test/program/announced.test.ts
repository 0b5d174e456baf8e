import { describe, expect, it } from 'vitest'
import { matcherFor } from '../../src/query/filter.ts'
import { askNext } from '../../src/query/next.ts'
import { askNow, nextChange } from '../../src/query/now.ts'
import { expectAtMarks, load, program, withSessions } from '../readers/esfomo/read.ts'

const loaded = program(
  withSessions(`
- { id: first, start: TBD, title: First, room: X, talks: [One, Two] }
- { id: morning, start: 9:00, end: 10:00, title: Morning }
- { id: second, start: "  tba ", title: Second }
- { id: off, start: TBC, title: Off, status: cancelled }
- id: block
  title: Block
  talks: [{ id: t1, title: A, start: tbd }, B, { title: C, start: TBA, speakers: Ann }]
- { id: noon, start: noon, end: 13:00, title: Noon, talks: [{ title: Later, start: TBD }] }`),
)
const [day] = loaded.days
const sessions = day?.sessions ?? []

describe('a session whose time is to be announced', () => {
  it('comes last on its day, in the order of the file', () => {
    expect(sessions.map(({ id }) => id)).toEqual([
      'morning',
      'noon',
      'first',
      'second',
      'off',
      'block',
    ])
  })

  it('has no start and no end, nor have its talks', () => {
    for (const { start, end, endInferred, talks } of sessions.slice(2)) {
      expect({ start, end, endInferred }).toEqual({ start: null, end: null, endInferred: false })
      for (const talk of talks) expect(talk).toMatchObject({ start: null, end: null })
    }
    expect(sessions.map(({ talks }) => talks.length)).toEqual([0, 1, 2, 0, 0, 3])
  })

  it('is never on or next, and changes nothing', () => {
    const at = (text: string) => Date.parse(`2025-07-19T${text}-07:00`)
    expect(askNext(loaded, 0, 9).map(({ item }) => item.id)).toEqual(['morning', 'noon'])
    for (const hour of ['00:00', '09:30', '11:00', '12:30', '23:59']) {
      const { current, next } = askNow(loaded, at(hour))
      const ids = [...current, ...next].map(({ item }) => item.id)
      expect(ids.filter((id) => id !== 'morning' && id !== 'noon')).toEqual([])
    }
    expect(nextChange(loaded, at('12:30'))).toBe(at('13:00'))
    expect(nextChange(loaded, at('13:00'))).toBeNull()
  })

  it('matches no time, and every other filter', () => {
    const matching = (filters: Parameters<typeof matcherFor>[0]) => {
      const matches = matcherFor(filters, loaded.timezone)
      return sessions.filter((session) => matches(session, null, '2025-07-19')).map(({ id }) => id)
    }
    expect(matching({ from: 0 })).toEqual(['morning', 'noon'])
    expect(matching({ until: Number.MAX_SAFE_INTEGER })).toEqual(['morning', 'noon'])
    expect(matching({ room: new Set(['X']) })).toEqual(['first'])
    expect(matching({ search: [['second']] })).toEqual(['second'])
  })
})

describe('problems of a time to be announced are reported at their § marks', () => {
  it.each([
    ['- {title: A, start: §TBD, talks: [{title: B, start: 9:00}]}', ['timed-talks']],
    ['- {title: A, start: TBD, end: §10:00}', ['end-without-start']],
    ['- {title: A, start: TBA, duration: §1h}', ['end-without-start']],
    [
      '- {title: A, start: 9:00, talks: [{title: B, start: TBD, end: §9:10}]}',
      ['end-without-start'],
    ],
    ['- §{title: A, talks: [B, {title: C}]}', ['no-start']],
    ['- {title: A, start: §TBDx}', ['bad-time']],
    ['- {title: A, start: 9:00, end: §TBD}', ['end-tbd']],
    ['- {title: A, talks: [{title: B, start: TBD}, {title: C, start: §25:00}]}', ['bad-time']],
  ])('%s has the problems %j', (yaml, codes) => {
    expectAtMarks(withSessions(yaml), codes)
  })

  it('with a fix that leaves the length out', () => {
    const yaml = withSessions('- {title: A, start: TBD, duration: 1h}')
    const [error] = load(yaml).problems.filter(({ severity }) => severity === 'error')
    expect(error?.hint).toBe('leave it out until the start is known')
  })
})

describe('a talk that is text', () => {
  const titlesOf = (...talks: string[]) => {
    const yaml = `- title: S\n  start: 9:00\n  talks:\n${talks.map((talk) => `    - ${talk}`).join('\n')}`
    return load(withSessions(yaml))
  }

  it('is its title, with an id made of it, and inherits what a talk does', () => {
    const { program: found } = titlesOf('Sparse attention, again', '"Quantisation: a survey"', 'A')
    const talks = found?.days[0]?.sessions[0]?.talks ?? []
    expect(talks.map(({ id, title, start }) => [id, title, start])).toEqual([
      ['sparse-attention-again', 'Sparse attention, again', null],
      ['quantisation-a-survey', 'Quantisation: a survey', null],
      ['a', 'A', null],
    ])
    expect(talks[0]).toMatchObject({ type: 'talk', speakers: [], rooms: [], status: 'confirmed' })
  })

  it.each([
    ['Attention: a survey', 'needs-quotes', 'write: "Attention: a survey"'],
    ['Title: a survey', 'unknown-key', 'write: title, or "Title: a survey"'],
    ['titel: a survey', 'unknown-key', 'write: title'],
    ['Talk #1', 'needs-quotes', 'write: "Talk #1"'],
    ['*Best*', 'needs-quotes', 'write: "*Best*"'],
    ['@scale', 'needs-quotes', 'write: "@scale"'],
    ['"Attention" and more', 'needs-quotes', `write: '"Attention" and more'`],
    ['7', 'not-text', 'write: "7"'],
    ['3.10', 'not-text', 'write: "3.10"'],
    ['true', 'not-text', 'write: "true"'],
    ['[a, b]', 'not-text', 'write: "[a, b]"'],
    ['', 'nothing-in-list', 'write one, or remove its "- "'],
    ['"  "', 'nothing-in-list', 'write one, or remove its "- "'],
    ['null', 'nothing-in-list', 'write one, or remove its "- "'],
  ])('%j has the one error %s, with its fix', (text, code, hint) => {
    const { program: found, problems } = titlesOf('First', text, 'Last')
    const errors = problems.filter(({ severity }) => severity === 'error')
    expect(found).toBeNull()
    expect(errors.map((error) => [error.code, error.line, error.hint])).toEqual([[code, 12, hint]])
  })
})
