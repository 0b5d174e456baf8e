/** Checks that common mistakes in program files are reported once, at their place, with a hint. */
import { describe, expect, it } from 'vitest'
import type { Report } from '../../../src/model/problem.ts'
import { People } from '../../../src/program/people.ts'
import { checkSchema } from '../../../src/readers/esfomo/schema/check-schema.ts'
import { errors, expectAtMarks, load, unmarked, withSessions } from './read.ts'

/** Returns a file whose only session has these fields besides its id and times. */
const sessionWith = (fields: string) =>
  withSessions(`- id: a\n  start: 9:00\n  end: 10:00\n${fields.replace(/^/gm, '  ')}`)
const firstError = (yaml: string) =>
  load(yaml).problems.find(({ severity }) => severity === 'error')

it('a missing format is reported with its only value', () => {
  const hint = firstError('id: a\nname: A\ntimezone: UTC\ndays: []\n')?.hint
  expect(hint).toBe('write: format: 1')
})

describe('missing quotes', () => {
  it.each([
    ['title: §A: B', 'title: "A: B"'],
    ['title: §A: B: C  # why', 'title: "A: B: C"'],
    ['title: §Talk #1', 'title: "Talk #1"'],
    ['title: §Talk # 1', 'title: "Talk # 1"'],
    ['title: §&Co Inc', 'title: "&Co Inc"'],
    ['title: §*Best* paper', 'title: "*Best* paper"'],
    ['title: §!important', 'title: "!important"'],
    ['title: §@home', 'title: "@home"'],
    ['title: §"Foo" bar', 'title: \'"Foo" bar\''],
    ["title: §'don't'", 'title: "don\'t"'],
    ['title: §[Draft] foo', 'title: "[Draft] foo"'],
    ['title: §- foo', 'title: "- foo"'],
    ['title: §Talk:', 'title: "Talk:"'],
  ])('in %s are reported at the § mark, with the hint to write %s', (line, quoted) => {
    expectAtMarks(sessionWith(line), ['needs-quotes'])
    expect(firstError(sessionWith(unmarked(line)))?.hint).toBe(`write: ${quoted}`)
    expect(errors(sessionWith(quoted))).toEqual([])
  })

  it.each([
    'title: Lunch # bring food',
    'title: "Talk #1"',
    "title: 'A: B'",
    'title: C#',
    'title: A:B',
  ])('are not reported in %s', (line) => {
    expect(errors(sessionWith(line))).toEqual([])
  })
})

describe('parseProgram', () => {
  it.each([
    [
      'a hash that cuts off the second line of a text',
      sessionWith('title: Coffee\n  break §#2'),
      ['hash-in-text'],
    ],
    [
      'a hash before a zone',
      `${sessionWith('title: A')}updated: 2025-01-01 10:00 §#PT\n`,
      ['hash'],
    ],
    ['an unclosed quote', sessionWith('title: §"Notes\nnote: x'), ['unclosed-quote']],
    [
      'a missing dash',
      sessionWith('title: A\n§id: b\nstart: 10:00\nend: 11:00\ntitle: B'),
      ['missing-dash'],
    ],
    [
      'a colon in the name of a person',
      sessionWith('title: A\nspeakers:\n  - §Grace: Hopper'),
      ['needs-quotes'],
    ],
    ['a misspelt key of a person', sessionWith('title: A\nspeakers: {§nam: Ann}'), ['unknown-key']],
    ['an end without a start', withSessions('- §{title: A, end: 10:00}'), ['no-start']],
    [
      'a session with neither title nor speakers',
      withSessions('- §{start: 9:00, speakers: []}'),
      ['no-title'],
    ],
    [
      'a start on another day',
      sessionWith('title: A').replace('9:00', '§2037-07-19 09:00'),
      ['other-day'],
    ],
    [
      'an anchor on a map',
      sessionWith('title: A').replace('- id', '- &x\n        §id'),
      ['anchor'],
    ],
    ['a directive', `§%FOO bar\n---\n${sessionWith('title: A')}`, ['directive']],
    ['an unknown version of YAML', `%YAML §9.9\n---\n${sessionWith('title: A')}`, ['directive']],
    [
      'a javascript: URL as contact',
      `${sessionWith('title: A')}contact: §javascript:alert@x\n`,
      ['bad-contact'],
    ],
  ])('reports %s once, at its § mark', (_, yaml, codes) => {
    expectAtMarks(yaml, codes)
  })

  it('reports an anchor and its alias', () => {
    expect(errors(sessionWith('title: A\nspeakers: [&a Bob, *a]'))).toEqual([
      '12:23 anchor',
      '12:28 alias',
    ])
  })

  it.each([
    ['title:Coffee', 'write: title: Coffee'],
    ['title Coffee break', 'write: title: Coffee break'],
  ])('gives the missing separator in "%s" the hint "%s"', (line, hint) => {
    expect(firstError(sessionWith(`${line}\nnote: x`))?.hint).toBe(hint)
  })

  it('reports at most two errors for one wrong indentation', () => {
    const yaml = sessionWith('title: A').replace('        title', '    title')
    expect(errors(`${yaml}${'# more\n'.repeat(3)}`).length).toBeLessThanOrEqual(2)
  })
})

describe('the hint', () => {
  it.each([
    [
      'a duration without a unit',
      'write: 45m',
      withSessions('- {start: 9:00, title: A, duration: 45}'),
    ],
    [
      'people in one text, one of them with a comma',
      'write: ["Ada (MIT, USA)", Bob (ETH)]',
      sessionWith('title: A\nspeakers: Ada (MIT, USA), Bob (ETH)'),
    ],
    [
      'a text that may be two people or a person and an affiliation',
      'write: [Ada, MIT], or Ada (MIT)',
      sessionWith('title: A\nspeakers: Ada, MIT'),
    ],
    [
      'three people in one list item',
      'write: - Bo and - Cy and - Di, each on its own line',
      sessionWith('title: A\nspeakers:\n  - Ann\n  - Bo, Cy, Di'),
    ],
  ])('for %s is "%s"', (_, hint, yaml) => {
    expect(firstError(yaml)?.hint).toBe(hint)
  })

  it('for an end before a start at 9:00 is an afternoon time for 1:00, but not for 8:45', () => {
    const hint = (end: string) => firstError(sessionWith('title: A').replace('10:00', end))?.hint
    expect(hint('1:00')).toBe('write: 13:00 or 1pm')
    expect(hint('8:45')).toBe('check both')
  })
})

it('renderCheck shows all problems', async () => {
  const { renderCheck } = await import('../../../src/render/validation.ts')
  const { screen } = await import('../../../src/render/layout/screen.ts')
  const many = Array.from({ length: 30 }, () => '- {start: 9:00, title: A}').join('\n')
  const loaded = load(withSessions(`${many}\n- {start: 25:00, title: B}`))
  const text = renderCheck({ source: 'x', file: 'x', imported: null, ...loaded }, screen(80, false))
  expect(text).toContain('there is no time 25:00')
  expect(text).toMatch(/x: 1 error, 3\d warnings$/m)
})

it('parseProgram rejects a line with 200,000 spaces or 100,000 hashes in linear time', () => {
  const spaces = ' '.repeat(200_000)
  for (const line of [
    `title: a${spaces}#1`,
    `title: @${spaces}x`,
    `title: ${'# '.repeat(100_000)}`,
  ]) {
    expect(load(sessionWith(line)).program).toBeNull()
  }
})

describe('150,000 items do not overflow the stack', () => {
  it('in checkSchema as invalid sessions', () => {
    const sessions = Array.from({ length: 150_000 }, () => ({ x: 9 }))
    const codes: string[] = []
    const report: Report = (_path, { code }) => codes.push(code)
    checkSchema({ days: [{ date: '2025-07-19', sessions }] }, report, () => '')
    expect(codes).toContain('too-much')
  })

  it('in People as a list of names', () => {
    const names = Array.from({ length: 150_000 }, (_, n) => `Ada ${n}`)
    expect(new People(() => {}).decode(names, [])).toHaveLength(names.length)
  })
})
