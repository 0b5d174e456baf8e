import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { restrictTo, select } from '../../src/query/select.ts'
import { program } from '../readers/esfomo/read.ts'

const twoDays = program(readFileSync(new URL('../programs/two-days.yaml', import.meta.url), 'utf8'))
const ids = (wanted: Parameters<typeof select>[1]) => {
  const { sessions, talks, deadlines } = select(twoDays, wanted)
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
    [{ filters: { types: ['oral'] } }, [['block'], [], []]],
    [{ filters: { searches: ['third'] } }, [[], ['t3'], []]], // the talk by itself
    [{ filters: { speakers: ['gu'] } }, [['a1', 'block', 'panel'], [], []]], // t4 has no time of its own
    [{ filters: { types: ['oral'] }, ids: ['t1', 'a1'] }, [[], ['t1'], []]],
    [{ filters: { types: ['keynote'] }, ids: ['a1', 'paper'] }, [['a1'], [], []]],
    [{ filters: { searches: ['paper'] }, ids: ['a1', 'paper'] }, [[], [], ['paper']]],
    [{ filters: { speakers: ['lee'] }, ids: ['a1', 'paper'] }, [['a1'], [], []]],
    [{ filters: { types: ['papers'] }, only: 'deadlines' }, [[], [], ['paper']]],
    [{ filters: { until: Date.parse('2024-05-03Z') }, only: 'deadlines' }, [[], [], ['abstract']]],
    [{ filters: { searches: ['SLIDES'] }, only: 'deadlines' }, [[], [], ['slides']]],
  ] as const)('with filters: %j', (wanted, found) => {
    expect(ids(wanted)).toEqual(found)
  })

  it('leaves the talks out that a filter leaves out', () => {
    const until = Date.parse('2024-07-25T11:15+02:00')
    const { sessions } = select(twoDays, { filters: { until, types: ['oral'] } })
    expect(sessions.map(({ talks }) => talks.map(({ id }) => id))).toEqual([['t1', 't4']])
  })

  it('refuses what is no id', () => {
    expect(() => ids({ ids: ['a1', 'blokc'] })).toThrow('"blokc" in two-days; did you mean block?')
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
