import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { restrictTo, type Selection, select, selectDeadlines } from '../../src/query/select.ts'
import type { FilterOptions } from '../../src/request/filter-options.ts'
import { parseDeadlineFilters, parseFilters } from '../../src/request/filters.ts'
import { program } from '../readers/esfomo/read.ts'
import { asked } from '../request/asked.ts'

const twoDays = program(readFileSync(new URL('../programs/two-days.yaml', import.meta.url), 'utf8'))

interface Criteria {
  readonly ids?: readonly string[]
  readonly only?: 'sessions' | 'deadlines'
  readonly filters?: FilterOptions
}

/** Calls select, or selectDeadlines for deadlines alone, with filters given as options. */
function selection({ ids = [], only, filters = {} }: Criteria): Selection {
  return only === 'deadlines'
    ? selectDeadlines(twoDays, { ids, filters: parseDeadlineFilters(filters, asked(twoDays)) })
    : select(twoDays, { ids, only, filters: parseFilters(filters, asked(twoDays)) })
}

/** Returns the ids of the selected sessions, talks and deadlines. */
const selectedIds = (criteria: Criteria) => {
  const { sessions, talks, deadlines } = selection(criteria)
  return [sessions, talks.map(({ talk }) => talk), deadlines].map((items) =>
    items.map(({ id }) => id),
  )
}

describe('select and selectDeadlines', () => {
  const all = ['welcome', 'a1', 'b1', 'block', 'panel', 'off', 'party', 'late']
  it.each([
    [{}, [all, [], ['abstract', 'paper', 'slides']]],
    [{ only: 'sessions' }, [all, [], []]],
    [{ only: 'deadlines' }, [[], [], ['abstract', 'paper', 'slides']]],
    [{ ids: ['a1', 't1'] }, [['a1'], ['t1'], []]],
    [{ ids: ['t1', 'paper'] }, [[], ['t1'], ['paper']]],
    [{ ids: ['block', 't1'] }, [['block'], [], []]], // t1 is part of the selected session
    [{ ids: ['a1', 'paper'], only: 'deadlines' }, [[], [], ['paper']]],
  ] as const)('with %j return the sessions, talks and deadlines %j', (criteria, expected) => {
    expect(selectedIds(criteria)).toEqual(expected)
  })

  it.each([
    [{ filters: { type: ['oral'] } }, [['block'], [], []]],
    [{ filters: { search: ['third'] } }, [[], ['t3'], []]], // the talk without its session
    [{ filters: { speaker: ['gu'] } }, [['a1', 'block', 'panel'], [], []]], // `block` for untimed t4
    [{ filters: { type: ['oral'] }, ids: ['t1', 'a1'] }, [[], ['t1'], []]],
    [{ filters: { type: ['keynote'] }, ids: ['a1', 'paper'] }, [['a1'], [], []]],
    [{ filters: { search: ['paper'] }, ids: ['a1', 'paper'] }, [[], [], ['paper']]],
    [{ filters: { speaker: ['lee'] }, ids: ['a1', 'paper'] }, [['a1'], [], []]],
    [{ filters: { type: ['papers'] }, only: 'deadlines' }, [[], [], ['paper']]],
    [{ filters: { until: '2024-05-03 UTC' }, only: 'deadlines' }, [[], [], ['abstract']]],
    [{ filters: { search: ['SLIDES'] }, only: 'deadlines' }, [[], [], ['slides']]],
  ] as const)('with %j return the sessions, talks and deadlines %j', (criteria, expected) => {
    expect(selectedIds(criteria)).toEqual(expected)
  })

  it('leave out talks that do not match a filter', () => {
    const until = '2024-07-25T11:15+02:00'
    const { sessions } = selection({ filters: { until, type: ['oral'] } })
    expect(sessions.map(({ talks }) => talks.map(({ id }) => id))).toEqual([['t1', 't4']])
  })
})

it('select finds a session over several days by --from and --until where it is on', () => {
  const severalDays = program(
    readFileSync(new URL('../programs/several-days.yaml', import.meta.url), 'utf8'),
  )
  const found = (filters: FilterOptions) => {
    const parsed = parseFilters(filters, asked(severalDays))
    const { sessions, talks } = select(severalDays, { filters: parsed })
    return [sessions, talks.map(({ talk }) => talk)].map((items) => items.map(({ id }) => id))
  }
  expect(found({ from: '2026-10-26 00:00' })).toEqual([['hackathon', 'breakfast', 'results'], []])
  expect(found({ from: '2026-10-26 12:00' })).toEqual([['results'], []])
  expect(found({ until: '2026-10-24 00:00' })).toEqual([['books', 'welcome', 'party'], []])
  expect(found({ search: ['mentors'] })).toEqual([[], ['mentors']]) // the talk alone
})

it('restrictTo keeps selected items, and sessions of selected talks with only those talks', () => {
  const reduced = restrictTo(twoDays, select(twoDays, { ids: ['welcome', 't3', 'slides'] }))
  const rows = reduced.days.flatMap((day) =>
    day.sessions.map((session) => [session.id, session.talks.map(({ id }) => id)]),
  )
  expect(rows).toEqual([
    ['welcome', []],
    ['block', ['t3']],
  ])
  expect(reduced.deadlines.map(({ id }) => id)).toEqual(['slides'])
})

it('select selects 200,000 talks of a session: more than a call can have arguments', () => {
  const [day] = twoDays.days
  const session = day?.sessions.find(({ talks }) => talks.length > 1)
  const talk = session?.talks[0]
  if (!day || !session || !talk) throw new Error('no talk')
  const talks = Array<typeof talk>(200_000).fill({ ...talk, title: 'Needle', start: session.start })
  const large = { ...twoDays, days: [{ ...day, sessions: [{ ...session, talks }] }] }
  const filters = parseFilters({ search: ['needle'] }, asked(large))
  expect(select(large, { filters }).talks).toHaveLength(200_000)
})
