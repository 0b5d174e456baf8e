/** Slips as people make them: one place, one answer, and a hint that mends it. */
import { describe, expect, it } from 'vitest'
import type { Report } from '../../../src/model/problem.ts'
import { People } from '../../../src/program/people.ts'
import { checkSchema } from '../../../src/readers/esfomo/schema/check-schema.ts'
import { errors, load, locate, withSessions } from './read.ts'

const item = (more: string) =>
  withSessions(`- id: a\n  start: 9:00\n  end: 10:00\n${more.replace(/^/gm, '  ')}`)
const firstError = (yaml: string) =>
  load(yaml).problems.find(({ severity }) => severity === 'error')

describe('a value that wants quotes', () => {
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
  ])('%s', (line, mended) => {
    const { found, due } = locate(item(line), ['needs-quotes'])
    expect(found).toEqual(due)
    const yaml = item(line.replace('§', ''))
    expect(firstError(yaml)?.hint).toBe(`write: ${mended}`)
    expect(errors(item(mended))).toEqual([])
  })

  it.each([
    'title: Lunch # bring food',
    'title: "Talk #1"',
    "title: 'A: B'",
    'title: C#',
    'title: A:B',
  ])('and one that does not: %s', (line) => {
    expect(errors(item(line))).toEqual([])
  })
})

describe('told once, in its place', () => {
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
    const { found, due } = locate(yaml, codes)
    expect(found).toEqual(due)
  })

  it('an alias, and that nothing is read through it', () => {
    expect(errors(item('title: A\nspeakers: [&a Bob, *a]'))).toEqual([
      '12:23 anchor',
      '12:28 alias',
    ])
  })

  it.each([
    ['title:Coffee', 'write: title: Coffee'],
    ['title Coffee break', 'write: title: Coffee break'],
  ])('%s is a key and a value', (line, hint) => {
    expect(firstError(item(`${line}\nnote: x`))?.hint).toBe(hint)
  })

  it('an indentation slip, without all that follows from it', () => {
    const yaml = item('title: A').replace('        title', '    title')
    expect(errors(`${yaml}${'# more\n'.repeat(3)}`).length).toBeLessThanOrEqual(2)
  })
})

describe('a hint that mends', () => {
  it.each([
    ['title: A\nduration: 45', 'write: 45m or 45h', 'end: 10:00'],
    ['title: A\nspeakers: Ada (MIT, USA), Bob (ETH)', 'write: ["Ada (MIT, USA)", Bob (ETH)]', ''],
    ['title: A\nspeakers: Ada, MIT', 'write: [Ada, MIT], or Ada (MIT)', ''],
    [
      'title: A\nspeakers:\n  - Ann\n  - Bo, Cy, Di',
      'write: - Bo and - Cy and - Di, each on its own line',
      '',
    ],
  ])('%s', (lines, hint, out) => {
    expect(firstError(item(lines).replace(out === '' ? '§' : `        ${out}\n`, ''))?.hint).toBe(
      hint,
    )
  })

  it('offers the afternoon only for an hour of it', () => {
    const hint = (end: string) => firstError(item('title: A').replace('10:00', end))?.hint
    expect(hint('1:00')).toBe('write: 13:00 or 1pm')
    expect(hint('8:45')).toBe('check both')
  })
})

it('errors come before warnings where there is no room for all', async () => {
  const { renderCheck } = await import('../../../src/render/validation.ts')
  const { screen } = await import('../../../src/render/layout/screen.ts')
  const many = Array.from({ length: 30 }, () => '- {start: 9:00, title: A}').join('\n')
  const loaded = load(withSessions(`${many}\n- {start: 25:00, title: B}`))
  const text = renderCheck({ source: 'x', ...loaded }, screen(80, false))
  expect(text).toContain('there is no time 25:00')
  expect(text).toMatch(/x: 1 error, 3\d warnings, 20 are shown/)
})

it('a long line takes no longer than a long line should', () => {
  const blanks = ' '.repeat(200_000)
  for (const line of [
    `title: a${blanks}#1`,
    `title: @${blanks}x`,
    `title: ${'# '.repeat(100_000)}`,
  ]) {
    expect(load(item(line)).program).toBeNull()
  }
})

describe('a hundred thousand of anything is no reason to run out of stack', () => {
  it('wrong sessions', () => {
    const sessions = Array.from({ length: 150_000 }, () => ({ x: 9 }))
    const codes: string[] = []
    const report: Report = (_path, { code }) => codes.push(code)
    checkSchema({ days: [{ date: '2025-07-19', sessions }] }, report, () => '')
    expect(codes).toContain('too-much')
  })

  it('people', () => {
    const names = Array.from({ length: 150_000 }, (_, n) => `Ada ${n}`)
    expect(new People(() => {}).decode(names, [])).toHaveLength(names.length)
  })
})
