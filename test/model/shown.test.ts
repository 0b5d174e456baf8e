/** Checks that every answer shows the facts that SHOWN lists for it, and no others. */
import { describe, expect, it } from 'vitest'
import { type Fact, SHOWN, type Surface } from '../../src/model/shown.ts'
import { esfomo } from '../world.ts'

const yaml = `
format: 1
id: facts
name: Facts
timezone: UTC
updated: 2026-01-01 00:00
room: main-room
days:
  - date: 2026-03-01
    sessions:
      - id: the-id
        start: 10:00
        end: 11:00
        title: The Title
        type: spotlight
        room: other-room
        track: the-track
        language: xx-tag
        speakers: The Speaker
        chairs: The Chair
        abstract: the-abstract
        note: the-note
        url: https://example.org/the-url
        links: [{ title: the-link, url: https://example.org/link }]
      - { id: filler, start: 10:00, end: 11:00, title: Filler, room: third-room }
`

/** How each fact looks where it is shown; facts that are times or marks have tests of their own. */
const TEXTS = {
  id: 'the-id',
  title: 'The Title',
  type: 'spotlight',
  rooms: 'other-room',
  track: 'the-track',
  language: 'xx-tag',
  speakers: 'The Speaker',
  chairs: 'The Chair',
  abstract: 'the-abstract',
  note: 'the-note',
  url: 'the-url',
  links: 'the-link',
} satisfies Record<
  Exclude<
    Fact,
    'status' | 'start' | 'end' | 'endInferred' | 'endGuessed' | 'elsewhere' | 'session' | 'talks'
  >,
  string
>

const COMMANDS: Readonly<Record<Exclude<Surface, 'search'>, readonly string[]>> = {
  list: ['schedule'],
  now: ['now', '--at', '2026-03-01 10:30'],
  next: ['next', '--at', '2026-03-01 09:00'],
  show: ['show', 'the-id'],
  speakers: ['speakers'],
  grid: ['schedule', '--grid'],
  plan: ['star'],
  json: ['schedule', '--json'],
  csv: ['export', 'csv'],
  markdown: ['export', 'md'],
  html: ['export', 'html'],
  calendar: ['export', 'ics'],
}

const facts = Object.keys(TEXTS) as (keyof typeof TEXTS)[]

async function answer(argv: readonly string[]): Promise<string> {
  const files = { 'facts.yaml': yaml, '/data/esfomo/stars.yaml': 'facts: [the-id, filler]' }
  const settings = { files, columns: 120, links: true, env: { XDG_DATA_HOME: '/data' } }
  const { stdout } = await esfomo([...argv, '-p', 'facts.yaml'], settings)
  return stdout.replaceAll('\r\n ', '')
}

describe.each(Object.entries(COMMANDS))('%s', (surface, command) => {
  it.each(facts)('shows %s if SHOWN says so', async (fact) => {
    const isShown = SHOWN[fact][surface as Surface] !== 'no'
    // A UID is made of the id, but does not spell it.
    const text = surface === 'calendar' && fact === 'id' ? 'UID:' : TEXTS[fact]
    expect((await answer(command)).includes(text)).toBe(isShown)
  })
})

describe('search', () => {
  it.each(facts)('looks at %s if SHOWN says so', async (fact) => {
    const isShown = SHOWN[fact].search !== 'no'
    const text = await answer(['schedule', '--search', TEXTS[fact]])
    expect(text.includes('The Title')).toBe(isShown)
  })
})
