/** Mistakes that people make in program files: each is reported once, where it is, with a hint. */
import { describe, expect, it } from 'vitest'
import type { Report } from '../../../src/model/problem.ts'
import { People } from '../../../src/program/people.ts'
import { checkSchema } from '../../../src/readers/esfomo/schema/check-schema.ts'
import { errors, expectAtMarks, load, unmarked, withSessions } from './read.ts'

const item = (more: string) =>
  withSessions(`- id: a\n  start: 9:00\n  end: 10:00\n${more.replace(/^/gm, '  ')}`)
const firstError = (yaml: string) =>
  load(yaml).problems.find(({ severity }) => severity === 'error')

describe('a value that needs quotes', () => {
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
  ])('%s is reported at its mark, with the hint to write %s', (line, quoted) => {
    expectAtMarks(item(line), ['needs-quotes'])
    expect(firstError(item(unmarked(line)))?.hint).toBe(`write: ${quoted}`)
    expect(errors(item(quoted))).toEqual([])
  })

  it.each([
    'title: Lunch # bring food',
    'title: "Talk #1"',
    "title: 'A: B'",
    'title: C#',
    'title: A:B',
  ])('%s is not one', (line) => {
    expect(errors(item(line))).toEqual([])
  })
})

describe('each mistake is reported once, at its mark', () => {
  it.each([
    ['a text cut short on its second line', item('title: Coffee\n  break §#2'), ['hash-in-text']],
    ['a zone behind a hash', `${item('title: A')}updated: 2025-01-01 10:00 §#PT\n`, ['hash']],
    ['an unclosed quote', item('title: §"Notes\nnote: x'), ['unclosed-quote', 'more']],
    [
      'a missing dash',
      item('title: A\n§id: b\nstart: 10:00\nend: 11:00\ntitle: B'),
      ['missing-dash'],
    ],
    ['a person with a colon', item('title: A\nspeakers:\n  - §Grace: Hopper'), ['not-text']],
    ['a person with a misspelt key', item('title: A\nspeakers: {§nam: Ann}'), ['unknown-key']],
    ['an end without a start', withSessions('- §{title: A, end: 10:00}'), ['no-start']],
    ['nobody and nothing', withSessions('- §{start: 9:00, speakers: []}'), ['no-title']],
    [
      'a start on another day',
      item('title: A').replace('9:00', '§2037-07-19 09:00'),
      ['other-day'],
    ],
    ['an anchor on a map', item('title: A').replace('- id', '- &x\n        §id'), ['anchor']],
    ['a directive', `§%FOO bar\n---\n${item('title: A')}`, ['directive']],
    ['another version of YAML', `%YAML §9.9\n---\n${item('title: A')}`, ['directive']],
    ['code as a contact', `${item('title: A')}contact: §javascript:alert@x\n`, ['bad-contact']],
  ])('%s', (_, yaml, codes) => {
    expectAtMarks(yaml, codes)
  })

  it('an anchor and its alias', () => {
    expect(errors(item('title: A\nspeakers: [&a Bob, *a]'))).toEqual([
      '12:23 anchor',
      '12:28 alias',
    ])
  })

  it.each([
    ['title:Coffee', 'write: title: Coffee'],
    ['title Coffee break', 'write: title: Coffee break'],
  ])('a key without its separator: %s has the hint "%s"', (line, hint) => {
    expect(firstError(item(`${line}\nnote: x`))?.hint).toBe(hint)
  })

  it('a wrong indentation, with at most one more that follows from it', () => {
    const yaml = item('title: A').replace('        title', '    title')
    expect(errors(`${yaml}${'# more\n'.repeat(3)}`).length).toBeLessThanOrEqual(2)
  })
})

describe('the hint of a mistake', () => {
  it.each([
    [
      'a duration without a unit',
      'write: 45m or 45h',
      withSessions('- {start: 9:00, title: A, duration: 45}'),
    ],
    [
      'people in one text, one with a comma',
      'write: ["Ada (MIT, USA)", Bob (ETH)]',
      item('title: A\nspeakers: Ada (MIT, USA), Bob (ETH)'),
    ],
    [
      'two people, or one and an affiliation',
      'write: [Ada, MIT], or Ada (MIT)',
      item('title: A\nspeakers: Ada, MIT'),
    ],
    [
      'three people in one item of a list',
      'write: - Bo and - Cy and - Di, each on its own line',
      item('title: A\nspeakers:\n  - Ann\n  - Bo, Cy, Di'),
    ],
  ])('for %s is "%s"', (_, hint, yaml) => {
    expect(firstError(yaml)?.hint).toBe(hint)
  })

  it('offers an afternoon time for 1:00 and not for 8:45', () => {
    const hint = (end: string) => firstError(item('title: A').replace('10:00', end))?.hint
    expect(hint('1:00')).toBe('write: 13:00 or 1pm')
    expect(hint('8:45')).toBe('check both')
  })
})

it('renderCheck shows errors before warnings where it leaves some out', async () => {
  const { renderCheck } = await import('../../../src/render/validation.ts')
  const { screen } = await import('../../../src/render/layout/screen.ts')
  const many = Array.from({ length: 30 }, () => '- {start: 9:00, title: A}').join('\n')
  const loaded = load(withSessions(`${many}\n- {start: 25:00, title: B}`))
  const text = renderCheck({ source: 'x', ...loaded }, screen(80, false))
  expect(text).toContain('there is no time 25:00')
  expect(text).toMatch(/x: 1 error, 3\d warnings, showing 20/)
})

it('a line of 200,000 spaces or marks is checked in linear time', () => {
  const spaces = ' '.repeat(200_000)
  for (const line of [
    `title: a${spaces}#1`,
    `title: @${spaces}x`,
    `title: ${'# '.repeat(100_000)}`,
  ]) {
    expect(load(item(line)).program).toBeNull()
  }
})

describe('150,000 items do not overflow the stack', () => {
  it('as sessions that are all wrong', () => {
    const sessions = Array.from({ length: 150_000 }, () => ({ x: 9 }))
    const codes: string[] = []
    const report: Report = (_path, { code }) => codes.push(code)
    checkSchema({ days: [{ date: '2025-07-19', sessions }] }, report, () => '')
    expect(codes).toContain('too-much')
  })

  it('as people in a list', () => {
    const names = Array.from({ length: 150_000 }, (_, n) => `Ada ${n}`)
    expect(new People(() => {}).decode(names, [])).toHaveLength(names.length)
  })
})
