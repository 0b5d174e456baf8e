import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseProgram } from '../../../src/readers/esfomo/parse-program.ts'
import { brief, errors, expectAtMarks, load, program, withSessions } from './read.ts'

const GOOD = withSessions('- {title: A, start: 9:00}')

describe('parseProgram', () => {
  it('accepts a file with deadlines and no days', () => {
    const yaml = 'format: 1\nid: a\nname: A\ntimezone: AoE\ndeadlines: []\n'
    expect(program(yaml)).toMatchObject({ days: [], deadlines: [], timezone: { label: 'AoE' } })
  })

  it('accepts a byte order mark and CRLF line endings', () => {
    expect(program(`\ufeff${GOOD.replaceAll('\n', '\r\n')}`).days[0]?.sessions).toHaveLength(1)
  })

  it('accepts a date, a time at the venue or a time with a zone as `updated`', () => {
    const updated = (text: string) => program(`${GOOD}updated: ${text}\n`).updated
    expect(updated('2025-07-18 21:23')).toBe(Date.parse('2025-07-19T04:23:00Z'))
    expect(updated('2025-07-18')).toBe(Date.parse('2025-07-18T07:00:00Z'))
    expect(updated('2025-07-18 21:23 UTC')).toBe(Date.parse('2025-07-18T21:23:00Z'))
  })
})

describe('an error in a file', () => {
  it.each([
    ['an empty file', '', ['1:1 empty-file']],
    ['a file with only a comment', '# only\n', ['1:1 empty-file']],
    ['a list instead of a map', '- 1\n', ['1:1 not-map']],
    ['text instead of a map', 'hello\n', ['1:1 not-map']],
    ['an unknown format', GOOD.replace('format: 1', 'format: 2'), ['1:9 unknown-format']],
    ['a format in quotes', GOOD.replace('format: 1', 'format: "1"'), ['1:9 unknown-format']],
    ['no id', GOOD.replace('id: ws\n', ''), ['1:1 missing-key']],
    ['neither days nor deadlines', GOOD.slice(0, GOOD.indexOf('days')), ['1:1 no-content']],
    ['a misspelt key', GOOD.replace('name:', 'nmae:'), ['3:1 unknown-key']],
    ['a misspelt key of a session', GOOD.replace('title:', 'titel:'), ['8:10 unknown-key']],
    ['an unknown key', `${GOOD}colour: red\n`, ['9:1 unknown-key']],
    [
      'a key named like a property of every object',
      `${GOOD}constructor: x\n__proto__: y\n`,
      ['9:1 unknown-key', '10:1 unknown-key'],
    ],
    [
      'such a key that holds a list, in a file to repair',
      `${GOOD.replace('title: A', 'title: A: B')}constructor:\n  - x: 1\n`,
      ['8:17 needs-quotes', '9:1 unknown-key'],
    ],
    ['an id with a slash', GOOD.replace('id: ws', 'id: ../ws'), ['2:5 bad-id']],
    ['a number instead of text', GOOD.replace('title: A', 'title: 2025'), ['8:17 not-text']],
    ['a boolean instead of text', GOOD.replace('title: A', 'title: true'), ['8:17 not-text']],
    ['a list instead of text', GOOD.replace('title: A', 'title: [A]'), ['8:17 not-text']],
    ['a key without a value', GOOD.replace('name: WS', 'name:'), ['3:1 nothing']],
    ['a value of only a next line', GOOD.replace('name: WS', 'name: "\\N"'), ['3:7 nothing']],
    ['a value of only whitespace', GOOD.replace('name: WS', 'name: " "'), ['3:7 nothing']],
    ['text instead of a list', GOOD.replace(/sessions:.*/s, 'sessions: A\n'), ['7:15 not-list']],
    ['text instead of a session', `${GOOD}      - B\n`, ['9:9 not-map-item']],
    ['an unknown zone', GOOD.replace('Vancouver', 'Vancuover'), ['4:11 bad-zone']],
    ['an ambiguous zone', GOOD.replace('America/Vancouver', 'PST'), ['4:11 bad-zone']],
    ['a zone that is a number', GOOD.replace('America/Vancouver', '5'), ['4:11 bad-zone']],
    ['a date that is a number', GOOD.replace(/date: .*/, 'date: 20250719'), ['6:11 bad-date']],
    [
      'a duration that is a number',
      GOOD.replace('9:00', '9:00, duration: 30'),
      ['8:43 bad-duration'],
    ],
    ['a URL without a scheme', `${GOOD}url: es-fomo.com\n`, ['9:6 bad-url']],
    ['a javascript: URL', `${GOOD}url: javascript:alert(1)\n`, ['9:6 bad-url']],
    ['a URL with a control character', `${GOOD}url: "https://a.b/\\a"\n`, ['9:6 bad-url']],
    ['a URL with a soft hyphen', `${GOOD}url: "https://a.b/\\xad"\n`, ['9:6 bad-url']],
    ['a URL that changes direction', `${GOOD}url: "https://a.b/\\u202e"\n`, ['9:6 bad-url']],
    [
      'a URL with five marks',
      `${GOOD}url: "https://a.b/e${'\u0301'.repeat(5)}"\n`,
      ['9:6 bad-url'],
    ],
    ['a contact with a control character', `${GOOD}contact: "a\\a@b"\n`, ['9:10 bad-contact']],
    ['an invalid contact', `${GOOD}contact: me\n`, ['9:10 bad-contact']],
    ['an invalid `updated` time', `${GOOD}updated: yesterday\n`, ['9:10 bad-time']],
    [
      'a name of 1,001 characters',
      GOOD.replace('name: WS', `name: ${'x'.repeat(1001)}`),
      ['3:7 too-long'],
    ],
    ['a link with an invalid URL', `${GOOD}links: [{title: A, url: x}]\n`, ['9:25 bad-url']],
    ['a link without a URL', `${GOOD}links: [{title: A}]\n`, ['9:9 missing-key']],
    ['a duplicate key', `${GOOD}id: again\n`, ['9:1 duplicate-key']],
    ['an anchor', GOOD.replace('name: WS', 'name: &a WS'), ['3:7 needs-quotes']],
    ['an alias', `${GOOD}motto: *a\n`, ['9:8 needs-quotes']],
    ['a tag', GOOD.replace('name: WS', 'name: !!str 5'), ['3:7 needs-quotes']],
    ['a second document', `${GOOD}---\na: 1\n`, ['9:1 second-document']],
    [
      'a colon in a title without quotes',
      GOOD.replace('{title: A, start: 9:00}', 'title: A: B'),
      ['8:9 no-start', '8:16 needs-quotes'],
    ],
    [
      'a tab in the indentation',
      GOOD.replace('    sessions', '\tsessions'),
      expect.arrayContaining(['7:1 tab']),
    ],
  ])('is reported with its place: %s', (_, yaml, expected) => {
    expect(errors(yaml)).toEqual(expected)
    expect(load(yaml).program).toBeNull()
  })

  it('is reported with its place: bytes that are not UTF-8', () => {
    const { problems } = parseProgram(new Uint8Array([0x66, 0xfc, 0x72]))
    expect(problems.map(brief)).toEqual(['1:1 not-utf-8'])
  })

  it('is reported once and in file order, whether the schema or a later check finds it', () => {
    const yaml = withSessions(`
- { title: A, start: 11:30, type: §invted }
- { §titel: B, start: §1:00 }
- { title: §3, start: 14:00, end: §25:00 }
- §5`).replace('America/Vancouver', '§America/Vancuover')
    const codes = [
      'bad-zone',
      'unknown-value',
      'unknown-key',
      'out-of-order',
      'not-text',
      'bad-time',
      'not-map-item',
    ]
    expectAtMarks(yaml, codes)
  })

  it('has the path of the wrong value, or none if the YAML cannot be parsed there', () => {
    const url = new URL('../../programs/ten-slips.yaml', import.meta.url)
    const { problems } = load(readFileSync(url, 'utf8'))
    expect(problems.map(({ path }) => path.join('.'))).toEqual([
      'id',
      'timezone',
      'deadlines.0.type',
      'deadlines.0.due',
      'days.0.sessions.0.start',
      '', // a title that needs quotes
      '', // another one
      'days.0.sessions.2.start',
      'days.0.sessions.3.titel',
      'days.0.sessions.4.title',
      'days.0.sessions.4.speakers',
      'days.0.sessions.5.end',
    ])
  })

  it('has a corrected value or line as its hint', () => {
    const hint = (yaml: string) =>
      load(yaml).problems.find(({ severity }) => severity === 'error')?.hint
    expect(hint(GOOD.replace('name:', 'nmae:'))).toBe('write: name')
    expect(hint(GOOD.replace('title: A', 'title: A, type: invted'))).toBe('write: invited')
    expect(hint(GOOD.replace('title: A', 'title: 2025'))).toBe('write: "2025"')
    expect(hint(GOOD.replace('id: ws', 'id: Our Workshop!'))).toBe('write: our-workshop')
    const colon = GOOD.replace('{title: A, start: 9:00}', 'start: 9:00\n        title: A: B')
    expect(hint(colon)).toBe('write: title: "A: B"')
  })
})
