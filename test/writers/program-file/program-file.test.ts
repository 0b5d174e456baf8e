import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ProgramDraft } from '../../../src/program/draft.ts'
import { formatProgramFile } from '../../../src/writers/program-file/program-file.ts'
import { anyProgramFile } from '../../any-program.ts'
import { anyText } from '../../any-text.ts'
import { checkRoundTrip } from '../../round-trip.ts'

/** Texts that YAML, a terminal or a program file would take for something else. */
// biome-ignore format: one in a line would be many lines
const HOSTILE = [
  'yes', 'no', 'true', 'null', '~', '010', '0x1f', '0o17', '1e5', '.inf', '.nan', '12:30', '=', '<<', '|', '>-',
  '- a', '-', '---', '...', '? a', ': a', 'a:', 'a: b', 'a #b', '#a', '&a', '*a', '!a', '%a', '@a', '`a',
  '"a"', "'a'", `"a' b`, '"', "'", "it's", 'a\\b', '[a', 'a]', '{a}', 'a, b', ', a', 'TBD', 'none',
  'a\tb', '\ta', 'a\nb', 'a \nb', 'a\n b', ' a\nb', 'a\n\n\nb\n', 'a\n\tb', 'a\r\nb', 'a\n---\nb', 'a\n# b',
  '👩🏽‍🚀 x', 'עברית', '\u202eabc', 'a\u200bb', 'a\u0085b', 'a\u2028b', '\ufeffa', 'e\u0301', 'a\u00a0',
  '\ud800', 'a\udc00b', '\u{e0041}', '\u0007', '\u007f', '\u009b1m', 'x'.repeat(1000),
  'Ann (MIT)', 'Ann (', 'Ann)', 'Ann and Bo', 'Ann, Bo', 'Ann; Bo', '(MIT)', '[Ann', 'Ann]', 'Ann - Bo',
]
const RUNS = Number(process.env.FUZZ_RUNS ?? 12)
const NOBODY: ProgramDraft = { id: 'ws', name: 'WS', timezone: 'UTC' }

const piece = fc.oneof(fc.constantFrom(...HOSTILE), anyText({ maxLength: 6 }))
/** Texts that are not blank. */
const text = fc
  .oneof(
    piece,
    fc.tuple(piece, fc.constantFrom('', ' ', '\n', ', '), piece).map((all) => all.join('')),
  )
  .map((all) => (/[^\s\u0085]/.test(all) ? all : 'x').slice(0, 1000))
const person = fc.record({ name: text, affiliation: text }, { requiredKeys: ['name'] })
const people = fc.array(person, { maxLength: 2 })
const item = {
  title: text,
  room: fc.oneof(text, fc.array(text, { maxLength: 3 })),
  track: text,
  speakers: people,
  abstract: text,
  note: text,
  links: fc.array(fc.record({ title: text, url: fc.constant('https://example.org/#a') }), {
    maxLength: 1,
  }),
}
const session = fc.record(
  {
    ...item,
    start: fc.constantFrom('TBD', '9:00'),
    talks: fc.array(fc.record(item, { requiredKeys: ['title'] }), { maxLength: 2 }),
  },
  { requiredKeys: ['title', 'start'] },
)
const hostileDraft: fc.Arbitrary<ProgramDraft> = fc.record({
  id: fc.constant('ws'),
  name: text,
  timezone: fc.constant('Europe/Vienna'),
  venue: text,
  about: text,
  topics: fc.array(text, { maxLength: 2 }),
  organizers: people,
  deadlines: fc.array(fc.record({ title: text, due: fc.constant('TBD') }), { maxLength: 2 }),
  days: fc.array(session, { maxLength: 3 }).map((sessions) => [{ date: '2026-07-24', sessions }]),
})

describe('a draft as a program file', () => {
  it('is valid, and the same program', () => {
    fc.assert(
      fc.property(anyProgramFile, (json) => {
        const { format: _, ...draft } = JSON.parse(json)
        checkRoundTrip(draft)
      }),
      { numRuns: RUNS },
    )
  })

  it('is so with texts that mean something else in YAML', () => {
    fc.assert(fc.property(hostileDraft, checkRoundTrip), { numRuns: RUNS })
  })

  it('is as a person would write it', () => {
    const draft: ProgramDraft = {
      about: 'Lanterns: how to make them, and where to hang them all night.',
      days: [
        {
          sessions: [
            {
              end: '2026-10-10 01:00',
              talks: [{ title: 'Paper' }, { title: 'Wire: a tool', start: '23:10', type: 'oral' }],
              title: 'Night parade',
              start: '23:00',
              room: ['Hall', 'Quay, north'],
            },
            { start: 'TBD', title: '#2', id: '010', abstract: 'First line.\n\n- second: line' },
          ],
          date: '2026-10-09',
        },
        { date: '2026-10-10', sessions: [] },
      ],
      deadlines: [{ due: '2026-05-01 12:00 UTC', title: 'Call', was: ['unknown', '2026-04-01'] }],
      organizers: [{ name: 'Inês Farol', affiliation: 'Light (Lab)' }],
      timezone: 'Europe/Lisbon',
      name: 'Lantern Fest',
      id: 'lanterns',
    }
    checkRoundTrip(draft)
    expect(formatProgramFile(draft, ['From somewhere', '', 'guessed  nothing'])).toBe(`\
# From somewhere
#
# guessed  nothing

format: 1
id: lanterns # the root of every calendar entry: choose it now, and never change it
name: Lantern Fest
timezone: Europe/Lisbon # of the venue: times of sessions are in it
about: |-
  Lanterns: how to make them, and where to hang them all night.
organizers: Inês Farol (Light (Lab))

deadlines:
  - id: call
    title: Call
    due: 2026-05-01 12:00 UTC
    was:
      - unknown
      - 2026-04-01

days:
  - date: 2026-10-09 # Friday
    sessions:
      - id: night-parade
        start: 23:00
        end: 2026-10-10 01:00
        title: Night parade
        room: [Hall, "Quay, north"]
        talks:
          - Paper
          - id: wire-a-tool
            start: 23:10
            title: "Wire: a tool"
            type: oral

      - id: "010"
        start: TBD
        title: "#2"
        abstract: |-
          First line.

          - second: line

  - date: 2026-10-10 # Saturday
    sessions: []
`)
  })

  it.each([
    [{ name: 'Ada Mar' }, 'Ada Mar'],
    [{ name: 'Ada Mar', affiliation: 'Light' }, 'Ada Mar (Light)'],
    [{ name: 'Mar, Ada' }, '- name: Mar, Ada'],
    [{ name: 'Ada (she/her)' }, '- name: Ada (she/her)'],
    [{ name: 'Ada', affiliation: 'Light)' }, '- name: Ada, affiliation: Light)'],
    [{ name: 'Ada', url: 'https://a.example' }, '- name: Ada, url: https://a.example'],
    [{ name: 'A', affiliation: 'x'.repeat(1000) }, `- name: A, affiliation: ${'x'.repeat(1000)}`],
  ])('has the person %j as %s', (person, written) => {
    const text = formatProgramFile({ ...NOBODY, organizers: [{ name: 'Bo' }, person] }, [])
    const [, found = ''] = /organizers:\n {2}- Bo\n([\s\S]*)\n$/.exec(text) ?? []
    expect(
      found
        .replace(/^ {2}- (?!name)/, '')
        .trim()
        .split(/\n */)
        .join(', '),
    ).toBe(written)
  })

  it.each([
    ['a\tb\nc', '|-'],
    ['one line of more than sixty characters, which a block shows without quotes: as it is', '|-'],
    [`${'a\n'.repeat(499)}a`, '|-'],
    [`${'a\n'.repeat(500)}a`, '"'],
    ['a\n ', '"'],
    ['a \nb', '"'],
    [' a\nb', '"'],
    ['\na', '"'],
    ['a\n\tb', '"'],
    ['a\nb\n', '"'],
    ['a\rb\nc', '"'],
    ['a\u2028b\nc', '"a\\u2028b\\nc"'],
    ['\u{e0041}', '"\\U000e0041"'],
    ['a\u202eb', '"a\\u202eb"'],
    ['\ud800', '"\\ud800"'],
    ['short', 'short'],
    ['short: "quoted"', `'short: "quoted"'`],
  ])('has the text %j as %s', (about, start) => {
    const text = formatProgramFile({ ...NOBODY, about }, [])
    const [, written = ''] = /^about: ([\s\S]*)\n$/m.exec(text) ?? []
    expect(written.slice(0, start.length)).toBe(start)
  })
})
