import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { syntaxOf } from '../../src/readers/recognise.ts'
import { files } from '../transcript.ts'
import { readSource } from './foreign.ts'

describe('a text is recognised by its content', () => {
  it.each([
    ['yaml', '- title: A\n  confs:\n    - year: 2030\n'],
    ['yaml', '---\n\n# Deadlines\n  # by topic\n- name: A\n'],
    ['yaml', '%YAML 1.1\n---\n-\n  name: A\n'],
    ['yaml', 'monday:\n- time: "9:00"\n  talk: A\n'],
    ['yaml', '2030-01-02:\n- start: 9:00\n  title: A\n'],
    ['yaml', 'days:\n- name: A\n  rooms:\n  - talks:\n    - time_start: "9:00"\n'],
    ['text', 'days:\n- date: 2030-01-02\n  sessions:\n  - start: 9:00\n'],
    ['yaml', 'days:\n- date: 2030-01-02\n  sessions:\n  - startTime: 9:00\n    title: A\n'],
    ['yaml', 'tracks:\n- name: A\n  sessions:\n  - {date: 2030-01-02, time: "9:00", title: B}\n'],
    ['yaml', 'title: A\ntimezone: UTC\nschedule:\n- time: 9:00\n  title: B\nsponsors: [C]\n'],
    ['text', 'id: a\ntimezone: UTC\nschedule:\n- title: B\n'],
    ['csv', 'start,end,title\n9:00,10:00,Opening\n'],
    ['csv', '# of the workshop\nday;time;what\n'],
    ['text', '# Nights, from midnight on, and one\nformat: 1\n'],
    ['text', 'name: Days, start, end\ntimezone: UTC\n'],
    ['text', 'name: Days, start, end\n'],
  ])('as %s: %j', (syntax, text) => expect(syntaxOf(text)).toBe(syntax))
})

describe('program files are never taken for another format', () => {
  const data = new URL('../../data/', import.meta.url)
  const builtIn = readdirSync(data).filter((name) => name.endsWith('.yaml'))
  const own = Object.keys(files).filter((name) => name.endsWith('.yaml'))

  it.each(builtIn)('data/%s', (name) => {
    expect(syntaxOf(readFileSync(new URL(name, data), 'utf8'))).toBe('text')
  })

  it.each(own)('%s', (name) => expect(syntaxOf(files[name] ?? '')).toBe('text'))

  it.each(builtIn)('data/%s without one of its lines, or with one indented', (name) => {
    const lines = readFileSync(new URL(name, data), 'utf8').split('\n')
    for (const [index, line] of lines.entries()) {
      expect(syntaxOf(lines.toSpliced(index, 1).join('\n'))).toBe('text')
      expect(syntaxOf(lines.with(index, `  ${line}`).join('\n'))).toBe('text')
    }
  })
})

it('JSON is a program file wherever its key format is', async () => {
  const own = {
    name: 'Workshop',
    timezone: 'Europe/Vienna',
    id: 'w',
    days: [{ date: '2030-01-02', sessions: [{ title: 'A', start: '9:00', end: '10:00' }] }],
    format: 1,
  }
  const { program, imported } = await readSource(JSON.stringify(own))
  expect([program?.id, imported]).toEqual(['w', null])
})

// A regular expression that looks at such a text from each of its characters takes seconds.
it.each([
  ['line ends', `a: 1${'\n'.repeat(60_000)}`],
  ['carriage returns', `a: 1\n${'\r'.repeat(60_000)}`],
  ['tabs', `a${'\t'.repeat(60_000)}`],
  ['spaces', `a${' '.repeat(60_000)}`],
  ['comments', '#\n'.repeat(30_000)],
  ['words', 'a '.repeat(30_000)],
])('a text of %s is looked at once', (_, text) => expect(syntaxOf(text)).toBe('text'))
