import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { askDeadlines, movementOf, nextDeadlines, nextInstant } from '../../src/query/deadlines.ts'
import type { Matcher } from '../../src/query/filter.ts'
import { askNext } from '../../src/query/next.ts'
import { askNow, nextChange, replayInstant } from '../../src/query/now.ts'
import { programSpan, slotsAfter } from '../../src/query/timed-slots.ts'
import { isoInstant } from '../../src/time/format.ts'
import { HOUR, MINUTE } from '../../src/time/types.ts'
import { UTC } from '../../src/time/zone.ts'
import { program, withDeadlines, withSessions } from '../readers/esfomo/read.ts'

const read = (path: string) => program(readFileSync(new URL(path, import.meta.url), 'utf8'))
const twoDays = read('../programs/two-days.yaml')
const esfomo = read('../../data/esfomo-2025.yaml')
/** Parses a time of July 2024 in Vienna, such as `25T09:00`. */
const vienna = (text: string) => Date.parse(`2024-07-${text}+02:00`)

/** Returns the answer of askNow at a time of July 2024, with ids instead of sessions and talks. */
function nowAt(text: string) {
  const { phase, current, next } = askNow(twoDays, vienna(text))
  const ids = (slots: typeof next) => slots.map(({ item }) => item.id)
  return { phase, current: ids(current), next: ids(next) }
}

describe('askNow', () => {
  it.each([
    ['24T12:00', 'before', [], ['welcome']],
    ['25T08:59', 'before', [], ['welcome']],
    ['25T09:00', 'during', ['welcome'], ['a1', 'b1']],
    ['25T09:30', 'during', ['a1', 'b1'], ['block']],
    ['25T10:30', 'during', ['b1'], ['block']],
    ['25T10:45', 'during', ['block', 'b1'], ['t1']], // the session itself until its first talk
    ['25T11:00', 'during', ['t1'], ['t3']], // b1 ends as t1 starts; t2 is cancelled, so t1 goes on
    ['25T11:10', 'during', ['t1'], ['t3']],
    ['25T11:30', 'during', ['t3'], ['panel']],
    ['25T12:00', 'between', [], ['panel']],
    ['25T15:00', 'between', [], ['party']], // the cancelled session is neither on nor next
    ['26T00:30', 'during', ['party'], ['late']],
    ['26T01:00', 'between', [], ['late']],
    ['26T10:29', 'during', ['late'], []],
    ['26T10:30', 'after', [], []],
  ])('at 2024-07-%s is in phase "%s", with %j on and %j next', (text, phase, current, next) => {
    expect(nowAt(text)).toEqual({ phase, current, next })
  })

  it('without sessions is in phase "before" until the last deadline has passed', () => {
    const calls = { ...twoDays, days: [] }
    expect(askNow(calls, vienna('01T00:00')).phase).toBe('before') // one deadline is TBD
    const dated = { ...calls, deadlines: calls.deadlines.filter(({ due }) => due !== null) }
    expect(askNow(dated, Date.parse('2024-05-01T00:00Z')).phase).toBe('before')
    expect(askNow(dated, vienna('01T00:00')).phase).toBe('after')
  })

  it('leaves out cancelled sessions and their talks', () => {
    const [first] = esfomo.days
    const days = [
      {
        date: '2025-07-19',
        sessions: (first?.sessions ?? []).map((s) => ({ ...s, status: 'cancelled' as const })),
      },
    ]
    const answer = askNow({ ...esfomo, days }, Date.parse('2025-07-19T17:35:00Z'))
    expect(answer).toMatchObject({ phase: 'after', current: [], next: [] })
  })

  it('at any minute lists only items in progress, and the next start without skipping one', () => {
    const starts = slotsAfter(twoDays, 0).map(({ item }) => item.start)
    const from = vienna('24T00:00') / MINUTE
    fc.assert(
      fc.property(fc.integer({ min: from, max: from + 4 * 24 * 60 }), (minute) => {
        const at = minute * MINUTE
        const { current, next, phase } = askNow(twoDays, at)
        expect(current.every(({ item }) => item.start <= at && at < item.end)).toBe(true)
        const nextStart = next[0]?.item.start ?? Number.POSITIVE_INFINITY
        expect(next.every(({ item }) => item.start === nextStart)).toBe(true)
        expect(starts.some((start) => at < start && start < nextStart)).toBe(false)
        expect(phase === 'during').toBe(current.length > 0)
      }),
    )
  })
})

describe('askNext', () => {
  it('lists a session itself if a filter leaves out its first talk', () => {
    const twoTalks = program(
      withSessions(`
- id: a
  start: 9:00
  title: A
  talks:
    - { id: a1, start: 9:00, title: First }
    - { id: a2, start: 9:10, title: Second }`),
    )
    const ids = (wanted: string[]) => {
      return askNext(twoTalks, 0, 9, ({ id }) => wanted.includes(id)).map(({ item }) => item.id)
    }
    expect(ids(['a', 'a1', 'a2'])).toEqual(['a1', 'a2'])
    expect(ids(['a', 'a2'])).toEqual(['a', 'a2'])
    expect(ids(['a2'])).toEqual(['a2'])
  })

  it('lists the session of a matching talk that has no time of its own, and names the talk', () => {
    const untimed = program(
      withSessions(`
- id: block
  start: 10:00
  end: 11:00
  title: Invited talks
  talks:
    - { id: x, title: First, speakers: Ann Xu }
    - { id: y, title: Second, speakers: Bob Yi }
    - { id: z, title: Third, speakers: Bob Yi, status: cancelled }`),
    )
    const found = (matches: Matcher) => {
      return askNext(untimed, 0, 9, matches).map((slot) => [
        slot.item.id,
        slot.kind === 'session' ? slot.foundFor.map(({ id }) => id) : [],
      ])
    }
    expect(found(({ speakers }) => speakers.some(({ name }) => name === 'Bob Yi'))).toEqual([
      ['block', ['y']],
    ])
    expect(found(({ id }) => id === 'z')).toEqual([])
    expect(found(() => true)).toEqual([['block', []]])
  })

  it('lists up to a number of upcoming sessions and talks, also of later days', () => {
    const ids = (at: number, count: number) =>
      askNext(twoDays, at, count).map(({ item }) => item.id)
    expect(ids(0, 3)).toEqual(['welcome', 'a1', 'b1'])
    expect(ids(vienna('25T10:45'), 9)).toEqual(['t1', 't3', 'panel', 'party', 'late'])
    expect(ids(vienna('26T10:00'), 3)).toEqual([])
  })

  it('lists the first talk instead of a session that starts at the same time', () => {
    const ids = askNext(esfomo, Date.parse('2025-07-19T17:15:00Z'), 3).map(({ item, session }) => [
      item.id,
      session?.id,
    ])
    expect(ids).toEqual([
      ['fptquant', 'orals-1'],
      ['cartridges', 'orals-1'],
      ['zip2zip', 'orals-1'],
    ])
  })
})

describe('askDeadlines', () => {
  const at = Date.parse('2024-05-10T00:00Z')
  const ids = (filter: Parameters<typeof askDeadlines>[2]) =>
    askDeadlines(twoDays, at, filter).map(({ deadline }) => deadline.id)

  it.each([
    [{}, ['abstract', 'paper', 'slides']],
    [{ status: 'open' }, ['paper']],
    [{ status: 'passed' }, ['abstract']],
    [{ within: 48 * HOUR }, []],
    [{ within: 7 * 24 * HOUR }, ['paper']],
    [{ ids: new Set(['abstract', 'slides']) }, ['abstract', 'slides']],
    [{ ids: new Set(['paper']), status: 'passed' }, []],
    [{ ids: new Set<string>() }, []],
  ] as const)('with %j finds %j', (filter, expected) => {
    expect(ids(filter)).toEqual(expected)
  })

  it('returns a deadline as open when it is due, and as passed a millisecond later', () => {
    const due = Date.parse('2024-05-02T00:00Z')
    const statusAt = (time: number) => askDeadlines(twoDays, time)[0]
    expect(statusAt(due)).toMatchObject({ status: 'open', remaining: 0 })
    expect(statusAt(due + 1)).toMatchObject({ status: 'passed', remaining: -1 })
    const nextIds = (time: number) => {
      return nextDeadlines(twoDays, time).map(({ deadline }) => deadline.id)
    }
    expect(nextIds(due)).toEqual(['abstract'])
    expect(nextIds(due + 1)).toEqual(['paper'])
    expect(nextIds(vienna('01T00:00'))).toEqual([])
  })

  it('compares a deadline with its last former date; an unknown one counts as earlier', () => {
    expect(askDeadlines(esfomo, at).map(({ moved }) => moved)).toEqual(['later', null, 'later'])
    expect(askDeadlines(twoDays, at).map(({ moved }) => moved)).toEqual([null, 'earlier', null])
  })
})

describe('a deadline with an opening', () => {
  const calls = program(
    withDeadlines(`
- {id: rebuttal, title: R, opens: 2025-06-02 00:00 AoE, due: 2025-06-08 23:59 AoE}
- {id: talk, title: T, due: 2025-06-05 AoE}
- {id: off, title: O, due: 2025-06-03 AoE, status: cancelled}
- {id: slides, title: S, opens: 2025-06-06 00:00 UTC, due: TBD}`),
  )
  const statuses = (at: string) => {
    const answers = askDeadlines(calls, Date.parse(at))
    return Object.fromEntries(answers.map(({ deadline, status }) => [deadline.id, status]))
  }

  it.each([
    [
      '2025-06-02T11:59:59Z',
      { rebuttal: 'upcoming', talk: 'open', off: 'cancelled', slides: 'upcoming' },
    ],
    [
      '2025-06-02T12:00:00Z',
      { rebuttal: 'open', talk: 'open', off: 'cancelled', slides: 'upcoming' },
    ],
    ['2025-06-06T00:00:00Z', { rebuttal: 'open', talk: 'open', off: 'cancelled', slides: 'open' }],
    [
      '2025-06-09T11:59:00Z',
      { rebuttal: 'open', talk: 'passed', off: 'cancelled', slides: 'open' },
    ],
    [
      '2025-06-09T11:59:01Z',
      { rebuttal: 'passed', talk: 'passed', off: 'cancelled', slides: 'open' },
    ],
  ])('is upcoming until it opens, then open until it is due: at %s', (at, expected) => {
    expect(statuses(at)).toEqual(expected)
  })

  const ids = (at: string, filter: Parameters<typeof askDeadlines>[2]) => {
    return askDeadlines(calls, Date.parse(at), filter).map(({ deadline }) => deadline.id)
  }
  it.each([
    ['2025-06-01T00:00Z', { status: 'open' }, ['talk']],
    ['2025-06-03T00:00Z', { status: 'open' }, ['talk', 'rebuttal']],
    ['2025-06-08T00:00Z', { status: 'open' }, ['rebuttal', 'slides']],
    ['2025-06-30T00:00Z', { status: 'passed' }, ['talk', 'rebuttal']],
    // A cancelled one is not due, and one that opens soon is not due soon.
    ['2025-06-01T13:00Z', { within: 48 * HOUR }, []],
    ['2025-06-01T13:00Z', { within: 14 * 24 * HOUR }, ['talk', 'rebuttal']],
    ['2025-06-01T13:00Z', { within: 14 * 24 * HOUR, status: 'open' }, ['talk']],
  ] as const)('at %s with %j finds %j', (at, filter, expected) => {
    expect(ids(at, filter)).toEqual(expected)
  })

  it.each([
    // Instant, next deadline, its next instant, and the next change.
    ['2025-06-01T00:00Z', 'rebuttal', '2025-06-02T12:00:00Z', '2025-06-02T12:00:00Z'],
    ['2025-06-02T12:00Z', 'slides', '2025-06-06T00:00:00Z', '2025-06-06T00:00:00Z'],
    ['2025-06-06T00:00Z', 'talk', '2025-06-06T11:59:59Z', '2025-06-06T12:00:00Z'],
    ['2025-06-06T12:00Z', 'rebuttal', '2025-06-09T11:59:00Z', '2025-06-09T11:59:01Z'],
    ['2025-06-10T00:00Z', undefined, null, null],
  ])('at %s the next is %s, at %s', (text, id, instant, change) => {
    const at = Date.parse(text)
    const iso = (time: number | null) => (time === null ? null : isoInstant(time, UTC))
    const [next] = nextDeadlines(calls, at)
    expect(next?.deadline.id).toBe(id)
    expect(next ? iso(nextInstant(next.deadline, at)) : null).toBe(instant)
    expect(iso(nextChange(calls, at))).toBe(change)
  })

  it('has no time left if it is cancelled', () => {
    const [off] = askDeadlines(calls, 0, { ids: new Set(['off']) })
    expect(off).toMatchObject({ status: 'cancelled', remaining: null })
  })
})

describe('a program without a timed session', () => {
  const phaseOf = (yaml: string, at: string) => askNow(program(yaml), Date.parse(at)).phase
  it('is over once every deadline has passed or is cancelled', () => {
    const yaml = withDeadlines(`
- {title: A, due: 2025-05-01 AoE}
- {title: B, due: 2025-09-01 AoE, status: cancelled}`)
    expect(phaseOf(yaml, '2025-05-02T11:00Z')).toBe('before')
    expect(phaseOf(yaml, '2025-05-02T13:00Z')).toBe('after')
  })

  it('is to come until the date of a session whose time is to be announced has passed', () => {
    const yaml = withSessions('- {title: A, start: TBD}')
    expect(phaseOf(yaml, '2025-07-20T06:59:59Z')).toBe('before')
    expect(phaseOf(yaml, '2025-07-20T07:00Z')).toBe('after')
    expect(phaseOf(yaml.replace('TBD', 'TBD, status: cancelled'), '2025-07-19T20:00Z')).toBe(
      'after',
    )
  })
})

it('a program is not over while a later session has no time yet', () => {
  const yaml = `${withSessions('- {title: A, start: 9:00, end: 10:00}')}  - date: 2025-07-20
    sessions: [{title: B, start: TBD}]
`
  const phaseAt = (at: string) => askNow(program(yaml), Date.parse(at)).phase
  expect(phaseAt('2025-07-19T15:59Z')).toBe('before')
  expect(phaseAt('2025-07-19T17:00Z')).toBe('between')
  expect(phaseAt('2025-07-21T06:59Z')).toBe('between')
  expect(phaseAt('2025-07-21T07:00Z')).toBe('after')
})

describe('movementOf', () => {
  it.each([
    ['2025-05-26 12:00', '2025-05-26 23:59 AoE', 'later'],
    ['2025-05-26 23:59', '2025-05-26 12:00 AoE', 'earlier'],
    ['2025-05-26', '2025-05-26 12:00 AoE', null],
    ['2025-05-26 12:00 UTC', '2025-05-26 AoE', null],
    ['2025-05-26 12:00 AoE', '2025-05-27 00:00 UTC', null],
    ['2025-05-27', '2025-05-26 AoE', 'earlier'],
    ['[2025-05-27, unknown]', '2025-05-26 AoE', 'later'],
    ['2025-05-26', 'TBD', null],
    ['[]', '2025-05-26 AoE', null],
  ])('from %s to %s is %s', (was, due, movement) => {
    const [deadline] = program(withDeadlines(`- {title: A, was: ${was}, due: ${due}}`)).deadlines
    expect(deadline && movementOf(deadline)).toBe(movement)
  })
})

it('programSpan is from the first start to the last end, or null without sessions', () => {
  expect(programSpan(twoDays)).toEqual({
    start: vienna('25T09:00'),
    end: vienna('26T10:30'),
    firstDate: '2024-07-25',
    lastDate: '2024-07-26',
  })
  expect(programSpan({ ...twoDays, days: [] })).toBeNull()
})

it('replayInstant is five minutes into the first talk, else the first session, else null', () => {
  expect(replayInstant(esfomo)).toBe(Date.parse('2025-07-19T17:35:00Z'))
  expect(replayInstant(twoDays)).toBe(vienna('25T11:05'))
  expect(replayInstant({ ...twoDays, days: twoDays.days.slice(1) })).toBe(vienna('26T10:05'))
  expect(replayInstant({ ...twoDays, days: [] })).toBeNull()
})

it('replayInstant is no later than halfway through a short session', () => {
  const short = program(withSessions('- { title: A, start: 9:00, end: 9:06 }'))
  expect(replayInstant(short)).toBe(Date.parse('2025-07-19T09:03-07:00'))
})

it('two deadlines that are shown at the same minute are both next', () => {
  const both = program(
    withDeadlines(`
- {id: time, title: A, due: 2026-05-26 23:59 AoE}
- {id: date, title: B, due: 2026-05-26 AoE}
- {id: later, title: C, due: 2026-05-27 AoE}`),
  )
  const next = (at: string) =>
    nextDeadlines(both, Date.parse(at)).map(({ deadline }) => deadline.id)
  expect(next('2026-05-26T12:00Z')).toEqual(['time', 'date'])
  expect(next('2026-05-27T11:59:30Z')).toEqual(['date'])
  expect(next('2026-05-27T12:00Z')).toEqual(['later'])
})
