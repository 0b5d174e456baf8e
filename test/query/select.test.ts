import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { restrictTo, type Selection, select, selectDeadlines } from '../../src/query/select.ts'
import type { FilterOptions } from '../../src/request/filter-options.ts'
import { parseDeadlineFilters, parseFilters } from '../../src/request/filters.ts'
import { program } from '../readers/esfomo/read.ts'

const twoDays = program(readFileSync(new URL('../programs/two-days.yaml', import.meta.url), 'utf8'))

interface Wanted {
  readonly ids?: readonly string[]
  readonly only?: 'sessions' | 'deadlines'
  readonly filters?: FilterOptions
}

function selection({ ids = [], only, filters = {} }: Wanted): Selection {
  const settings = { program: twoDays, shown: twoDays.timezone, now: 0 }
  return only === 'deadlines'
    ? selectDeadlines(twoDays, { ids, filters: parseDeadlineFilters(filters, settings) })
    : select(twoDays, { ids, only, filters: parseFilters(filters, settings) })
}

const ids = (wanted: Wanted) => {
  const { sessions, talks, deadlines } = selection(wanted)
  return [sessions, talks.map(({ talk }) => talk), deadlines].map((items) =>
    items.map(({ id }) => id),
  )
}

describe('select', () => {
  const all = ['welcome', 'a1', 'b1', 'block', 'panel', 'off', 'party', 'late']
  it.each([
    [{}, [all, [], ['abstract', 'paper', 'slides']]],
    [{ only: 'sessions' }, [all, [], []]],
    [{ only: 'deadlines' }, [[], [], ['abstract', 'paper', 'slides']]],
    [{ ids: ['a1', 't1'] }, [['a1'], ['t1'], []]],
    [{ ids: ['t1', 'paper'] }, [[], ['t1'], ['paper']]],
    [{ ids: ['block', 't1'] }, [['block'], [], []]], // the block has it already
    [{ ids: ['a1', 'paper'], only: 'deadlines' }, [[], [], ['paper']]],
  ] as const)('%j', (wanted, found) => {
    expect(ids(wanted)).toEqual(found)
  })

  it.each([
    [{ filters: { type: ['oral'] } }, [['block'], [], []]],
    [{ filters: { search: ['third'] } }, [[], ['t3'], []]], // the talk by itself
    [{ filters: { speaker: ['gu'] } }, [['a1', 'block', 'panel'], [], []]], // t4 has no time of its own
    [{ filters: { type: ['oral'] }, ids: ['t1', 'a1'] }, [[], ['t1'], []]],
    [{ filters: { type: ['keynote'] }, ids: ['a1', 'paper'] }, [['a1'], [], []]],
    [{ filters: { search: ['paper'] }, ids: ['a1', 'paper'] }, [[], [], ['paper']]],
    [{ filters: { speaker: ['lee'] }, ids: ['a1', 'paper'] }, [['a1'], [], []]],
    [{ filters: { type: ['papers'] }, only: 'deadlines' }, [[], [], ['paper']]],
    [{ filters: { until: '2024-05-03 UTC' }, only: 'deadlines' }, [[], [], ['abstract']]],
    [{ filters: { search: ['SLIDES'] }, only: 'deadlines' }, [[], [], ['slides']]],
  ] as const)('with filters: %j', (wanted, found) => {
    expect(ids(wanted)).toEqual(found)
  })

  it('leaves the talks out that a filter leaves out', () => {
    const until = '2024-07-25T11:15+02:00'
    const { sessions } = selection({ filters: { until, type: ['oral'] } })
    expect(sessions.map(({ talks }) => talks.map(({ id }) => id))).toEqual([['t1', 't4']])
  })
})

it('restrictTo keeps what is selected, and a block with the selected talks alone', () => {
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
