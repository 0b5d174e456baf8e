import { describe, expect, it } from 'vitest'
import { programOfAll } from '../../src/query/all-programs.ts'
import { askAllDeadlines, askAllNext, askAllNow, nextChangeOf } from '../../src/query/several.ts'
import { UTC } from '../../src/time/zone.ts'
import { program } from '../readers/esfomo/read.ts'

/** Returns a program of one hour on a day of July 2026, in a zone of its own. */
const hour = (id: string, date: string, [start, end]: readonly string[], zone: string) =>
  program(`
format: 1
id: ${id}
name: ${id}
timezone: ${zone}
deadlines:
  - {id: due, type: paper, title: Paper, due: "${date} 23:59 UTC"}
  - {id: later, type: other, title: Demo, due: TBD}
days:
  - date: ${date}
    sessions: [{id: talk, start: "${start}", end: "${end}", title: Talk, room: A}]
`)

const tokyo = hour('tokyo', '2026-07-18', ['09:00', '10:00'], 'Asia/Tokyo')
const paris = hour('paris', '2026-07-18', ['02:15', '03:15'], 'Europe/Paris')
const later = hour('later', '2026-07-25', ['10:00', '11:00'], 'UTC')
const asked = [tokyo, paris, later].map((one) => ({ program: one }))
const at = (text: string) => Date.parse(`2026-07-${text}:00Z`)
const names = (rows: readonly { program: { id: string } }[]) =>
  rows.map(({ program: { id } }) => id)

describe('now of several programs', () => {
  it.each([
    ['17T23:59', 'before', [], ['tokyo']],
    ['18T00:00', 'during', ['tokyo'], ['paris']],
    ['18T00:20', 'during', ['tokyo', 'paris'], ['later']],
    ['18T12:00', 'before', [], ['later']],
    ['25T12:00', 'after', [], []],
  ])('at %s is %s', (time, phase, current, next) => {
    const answer = askAllNow(asked, at(time))
    expect([answer.phase, names(answer.current), names(answer.next)]).toEqual([
      phase,
      current,
      next,
    ])
  })

  it('has the deadlines that are first, of all programs at the same time', () => {
    expect(names(askAllNow(asked, at('18T12:00')).deadlines)).toEqual(['tokyo', 'paris'])
    expect(names(askAllNow(asked, at('19T00:00')).deadlines)).toEqual(['later'])
  })

  it('applies the matcher of each program to it alone', () => {
    const questions = [{ program: tokyo, matches: () => false }, { program: paris }]
    expect(names(askAllNow(questions, at('18T00:20')).current)).toEqual(['paris'])
  })
})

it('next and deadlines are sorted by time, and by the order of the programs', () => {
  expect(names(askAllNext(asked, at('01T00:00'), 2))).toEqual(['tokyo', 'paris'])
  const reversed = askAllDeadlines(asked.toReversed(), at('01T00:00'))
  const rows = reversed.map(({ program: { id }, deadline }) => `${id} ${deadline.id}`)
  expect(rows.slice(0, 3)).toEqual(['paris due', 'tokyo due', 'later due'])
  expect(rows.slice(3)).toEqual(['later later', 'paris later', 'tokyo later'])
  const ids = askAllDeadlines([{ program: tokyo, ids: new Set(['due']) }], at('01T00:00'))
  expect(ids.map(({ deadline }) => deadline.id)).toEqual(['due'])
})

it('the next change is the first of any program', () => {
  expect(nextChangeOf([later, paris], at('18T00:00'))).toBe(at('18T00:15'))
  expect(nextChangeOf([], at('18T00:00'))).toBe(null)
})

it('the program of all has their days and deadlines in order', () => {
  const all = programOfAll([later, tokyo], UTC)
  expect(all.id).toBe('2 programs')
  expect(all.days.map(({ date }) => date)).toEqual(['2026-07-18', '2026-07-25'])
  expect(all.deadlines.map(({ due }) => due)).toEqual([
    Date.parse('2026-07-18T23:59Z'),
    Date.parse('2026-07-25T23:59Z'),
    null,
    null,
  ])
})
