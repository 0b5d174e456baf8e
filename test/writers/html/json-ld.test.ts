import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import type { Event, Graph, WithContext } from 'schema-dts'
import { describe, expect, it } from 'vitest'
import type { Program, Session, Timed } from '../../../src/model/program.ts'
import { type ListedDay, listDays } from '../../../src/query/days.ts'
import { embedJson } from '../../../src/text/json.ts'
import { jsonLd } from '../../../src/writers/html/json-ld.ts'
import { anyProgramFile } from '../../any-program.ts'
import { conference } from '../../conference.js'
import { HEAD, load, program, withDeadlines, withSessions } from '../../readers/esfomo/read.ts'

/** The data as a search engine sees it. schema-dts checks that it is of schema.org. */
type Data = (WithContext<PlainEvent> & { readonly '@graph'?: never }) | Graph | null
type PlainEvent = Extract<Event, { '@type': 'Event' }>

function dataOf(read: Program, lists: readonly ListedDay[] = listDays(read)): Data {
  return jsonLd(read, lists)
}

function readFile(path: string): Program {
  return program(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8'))
}

/** Returns the only Event at the top. */
function eventOf(yaml: string | Program): PlainEvent {
  const data = dataOf(typeof yaml === 'string' ? program(yaml) : yaml)
  if (data === null || '@graph' in data) throw new Error('not one Event')
  return data as PlainEvent
}

/** Returns the Events for sessions or talks in another. */
function partsOf({ subEvent }: PlainEvent): PlainEvent[] {
  return [subEvent ?? []].flat() as PlainEvent[]
}

function namesOf(event: PlainEvent): unknown[] {
  return partsOf(event).map((part) => [part.name, ...namesOf(part)])
}

function datesOf({ startDate, endDate }: PlainEvent): unknown[] {
  return [startDate, endDate]
}

describe('JSON-LD', () => {
  it('says what ES-FoMo III is, in at most 5 kB', () => {
    const event = eventOf(readFile('data/esfomo-2025.yaml'))
    expect(Buffer.byteLength(embedJson(event))).toBeLessThanOrEqual(5000)
    const { description, organizer, subEvent: _, ...others } = event
    expect(others).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Event',
      name: 'ES-FoMo III',
      alternateName: '3rd Workshop on Efficient Systems for Foundation Models',
      url: 'https://es-fomo.com',
      startDate: '2025-07-19T08:30-07:00',
      endDate: '2025-07-19', // that of the last session is guessed
      eventStatus: 'https://schema.org/EventScheduled',
      location: {
        '@type': 'Place',
        name: 'Vancouver Convention Center, Vancouver, Canada',
        containsPlace: { '@type': 'Place', name: 'East Exhibition Hall A' },
      },
    })
    expect(description).toMatch(/^Where people who train/)
    expect(organizer).toHaveLength(11)
    expect(partsOf(event)[1]).toEqual({
      '@type': 'Event',
      name: 'Zero to 50 ExaFLOPS in under a year - lessons from the trenches',
      startDate: '2025-07-19T08:40-07:00',
      endDate: '2025-07-19T09:10-07:00',
      performer: {
        '@type': 'Person',
        name: 'Hagay Lupesko',
        affiliation: { '@type': 'Organization', name: 'Cerebras Systems' },
      },
    })
    const orals = partsOf(event).find(({ name }) => name === 'Orals session 1')
    expect(partsOf(orals as PlainEvent)[0]).toMatchObject({
      startDate: '2025-07-19T10:30-07:00',
      name: 'FPTQuant: Function-Preserving Transforms for LLM Quantization',
    })
  })

  it('has the rooms of several, the talks, and what is cancelled', () => {
    const event = eventOf(readFile('test/programs/two-days.yaml'))
    expect(datesOf(event)).toEqual(['2024-07-25T09:00+02:00', '2024-07-26'])
    expect(event.location).toEqual({ '@type': 'Place', name: 'Messe Wien' })
    const [welcome, keynote, tutorial, orals, panel, off, party, late] = partsOf(event)
    const hall = { '@id': '_:1' }
    expect(welcome?.location).toEqual({ '@type': 'Place', name: 'Main hall', ...hall })
    expect(keynote?.location).toEqual(hall)
    expect(keynote?.performer).toEqual([
      {
        '@type': 'Person',
        name: 'Ann Lee',
        affiliation: { '@type': 'Organization', name: 'Uni A' },
        '@id': '_:2',
      },
      expect.objectContaining({ name: 'Bo Gu' }),
    ])
    expect(tutorial?.location).toEqual({ '@type': 'Place', name: 'Lehar 2' })
    expect(orals).toEqual({
      '@type': 'Event',
      name: 'Orals',
      startDate: '2024-07-25T10:45+02:00',
      endDate: '2024-07-25T12:00+02:00',
      location: hall,
      subEvent: [
        {
          '@type': 'Event',
          name: 'First',
          startDate: '2024-07-25T11:00+02:00',
          endDate: '2024-07-25T11:15+02:00',
        },
        {
          '@type': 'Event',
          name: 'Second',
          startDate: '2024-07-25T11:15+02:00',
          endDate: '2024-07-25T11:30+02:00',
          eventStatus: 'https://schema.org/EventCancelled',
        },
        {
          '@type': 'Event',
          name: 'Third',
          startDate: '2024-07-25T11:30+02:00',
          endDate: '2024-07-25T12:00+02:00',
        },
        { '@type': 'Event', name: 'Untimed', performer: { '@id': '_:3' } },
      ],
    } satisfies PlainEvent)
    expect(panel?.performer).toEqual([{ '@id': '_:2' }, { '@type': 'Person', name: 'Di Ray' }])
    expect(off).toEqual({
      '@type': 'Event',
      name: 'A talk that is off',
      startDate: '2024-07-25T15:00+02:00',
      eventStatus: 'https://schema.org/EventCancelled',
      location: hall,
    })
    expect(party).not.toHaveProperty('location')
    expect(datesOf(party as PlainEvent)).toEqual([
      '2024-07-25T22:00+02:00',
      '2024-07-26T01:00+02:00',
    ])
    expect(late).not.toHaveProperty('endDate')
  })

  it('has all rooms of a session, and a talk in another room than its session', () => {
    const event = eventOf(readFile('test/programs/parallel.yaml'))
    expect(event).not.toHaveProperty('location')
    const [opening, , block, , , , award] = partsOf(event)
    const rooms = ['Aula', 'Seminar room B', 'Foyer', 'Lab 1']
    expect(opening?.location).toMatchObject(rooms.map((name) => ({ name })))
    const [same, other, untimed] = partsOf(block as PlainEvent)
    expect(same).not.toHaveProperty('location')
    expect(other?.location).toEqual({ '@id': '_:4' })
    expect(untimed).toEqual({ '@type': 'Event', name: 'Untimed' })
    expect(award).toEqual({ '@type': 'Event', name: 'Award', location: { '@id': '_:1' } })
  })

  it('has people with their addresses, and languages where they differ', () => {
    const event = eventOf(
      withSessions(`\
- start: 9:00
  title: A
  url: https://a.example
  language: de
  speakers: { name: Ada, affiliation: Uni, url: https://ada.example }
  talks: [{ title: B, language: de }, { title: C, language: en }]`),
    )
    const [session] = partsOf(event)
    expect(session).toMatchObject({
      url: 'https://a.example',
      inLanguage: 'de',
      performer: {
        '@type': 'Person',
        name: 'Ada',
        affiliation: { '@type': 'Organization', name: 'Uni' },
        url: 'https://ada.example',
      },
    })
    expect(partsOf(session as PlainEvent)).toEqual([
      { '@type': 'Event', name: 'B' },
      { '@type': 'Event', name: 'C', inLanguage: 'en' },
    ])
  })

  it('takes sponsors for organizations, unless they have an affiliation', () => {
    const session = 'sponsors: [Acme, Bo Gu (Uni)]\nmotto: Again!\n'
    const event = eventOf(session + withSessions('- { start: 9:00, title: A }'))
    expect(event.sponsor).toEqual([
      { '@type': 'Organization', name: 'Acme' },
      {
        '@type': 'Person',
        name: 'Bo Gu',
        affiliation: { '@type': 'Organization', name: 'Uni' },
      },
    ])
    expect(event.description).toBe('Again!')
  })

  it('has a session that continues once, with all of its talks', () => {
    const read = readFile('test/programs/several-days.yaml')
    const lists = listDays(read)
    expect(lists.flatMap(({ continuing }) => continuing)).not.toEqual([])
    const names = namesOf(eventOf(read))
    expect(names).toHaveLength(read.days.flatMap(({ sessions }) => sessions).length)
    expect(names).toContainEqual([
      'Hackathon',
      ['Kick-off'],
      ['Pizza at night'],
      ['Meet the mentors'],
    ])
  })

  it('has the talks that any list has of a session', () => {
    const read = readFile('test/programs/several-days.yaml')
    const [, saturday, sunday] = listDays(read)
    if (!saturday || !sunday) throw new Error('no days')
    const hackathon = saturday.sessions[2] as Timed<Session>
    const only = (at: number) => ({ ...hackathon, talks: hackathon.talks.slice(at, at + 1) })
    const data = dataOf(read, [
      { ...saturday, continuing: [], sessions: [only(0)] },
      { ...sunday, continuing: [only(2)], sessions: [] },
    ])
    expect(namesOf(data as PlainEvent)).toEqual([['Hackathon', ['Kick-off'], ['Meet the mentors']]])
    expect(datesOf(data as PlainEvent)).toEqual([
      '2026-10-23T17:00+02:00',
      '2026-10-26T14:00+01:00',
    ])
  })
})

describe('the dates of a program', () => {
  const days = (...all: string[]) => `${HEAD}days:\n${all.map((day) => `  - ${day}\n`).join('')}`
  const start = '{ date: 2026-07-24, sessions: [{ start: 9:00, title: A, end: 10:00 }] }'

  it.each([
    ['an end that is given', [start], ['2026-07-24T09:00-07:00', '2026-07-24T10:00-07:00']],
    [
      'a guessed end',
      ['{ date: 2026-07-24, sessions: [{ start: 9:00, title: A }] }'],
      ['2026-07-24T09:00-07:00', '2026-07-24'],
    ],
    [
      'an end on the next date, after a guessed one',
      [
        '{ date: 2026-07-24, sessions: [{ start: 9:00, title: A, end: 2026-07-25 1:00 }, { start: 22:00, title: B }] }',
      ],
      ['2026-07-24T09:00-07:00', '2026-07-25T01:00-07:00'],
    ],
    [
      'nothing but times to be announced',
      [
        '{ date: 2026-07-24, sessions: [{ start: TBD, title: A }] }',
        '{ date: 2026-07-25, sessions: [{ start: TBD, title: B }] }',
      ],
      ['2026-07-24', '2026-07-25'],
    ],
    [
      'days without times around one with them',
      [
        '{ date: 2026-07-23, sessions: [] }',
        start,
        '{ date: 2026-07-25, sessions: [{ start: TBD, title: B }] }',
      ],
      ['2026-07-23', '2026-07-25'],
    ],
    [
      'a night that begins after midnight',
      [
        '{ date: 2026-07-23, sessions: [{ start: 2026-07-24 0:45, title: A, end: 2026-07-24 2:00 }] }',
      ],
      ['2026-07-24T00:45-07:00', '2026-07-24T02:00-07:00'],
    ],
    [
      'a cancelled first and last day',
      [
        '{ date: 2026-07-23, sessions: [{ start: 9:00, title: A, status: cancelled }] }',
        start,
        '{ date: 2026-07-25, sessions: [{ start: 9:00, title: A, status: cancelled }] }',
      ],
      ['2026-07-24T09:00-07:00', '2026-07-24T10:00-07:00'],
    ],
  ])('are right with %s', (_what, all, dates) => {
    const event = eventOf(days(...all))
    expect(datesOf(event)).toEqual(dates)
    expect(event.eventStatus).toBe('https://schema.org/EventScheduled')
  })

  it('are those it would have had if all of it is cancelled', () => {
    const event = eventOf(
      withSessions('- { start: 9:00, title: A, end: 10:00, status: cancelled }'),
    )
    expect(datesOf(event)).toEqual(['2025-07-19T09:00-07:00', '2025-07-19T10:00-07:00'])
    expect(event.eventStatus).toBe('https://schema.org/EventCancelled')
  })
})

describe('JSON-LD without sessions', () => {
  it('has an Event for each deadline with a date', () => {
    const read = program(
      `url: https://ws.example\n${withDeadlines(`\
- { title: Papers, due: 2025-05-26 17:00 AoE, url: https://papers.example }
- { title: Notification, due: 2025-06-09 }
- { title: Late news, due: 2025-06-20 24:00 UTC, status: cancelled }
- { title: Slides, due: TBD }`)}`,
    )
    const event = (name: string, when: string, fields: object) => ({
      '@type': 'Event',
      name,
      startDate: when,
      endDate: when,
      eventStatus: 'https://schema.org/EventScheduled',
      ...fields,
    })
    const page = { '@type': 'VirtualLocation', url: 'https://ws.example' }
    expect(dataOf(read)).toEqual({
      '@context': 'https://schema.org',
      '@graph': [
        event('WS: Papers', '2025-05-26T17:00-12:00', {
          location: { '@type': 'VirtualLocation', url: 'https://papers.example' },
        }),
        event('WS: Notification', '2025-06-09', { location: { ...page, '@id': '_:1' } }),
        event('WS: Late news', '2025-06-21T00:00Z', {
          location: { '@id': '_:1' },
          eventStatus: 'https://schema.org/EventCancelled',
        }),
      ],
    })
  })

  it('is one Event for one deadline, without a place if there is no address', () => {
    expect(eventOf(withDeadlines('- { title: Papers, due: 2025-05-26 }'))).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Event',
      name: 'WS: Papers',
      startDate: '2025-05-26',
      endDate: '2025-05-26',
      eventStatus: 'https://schema.org/EventScheduled',
    })
  })

  it.each([
    ['days without sessions', `${HEAD}days: [{ date: 2025-07-19, sessions: [] }]`],
    ['deadlines to be determined', withDeadlines('- { title: Slides, due: TBD }')],
  ])('is nothing for %s', (_what, yaml) => {
    expect(dataOf(program(yaml))).toBeNull()
  })
})

describe('JSON-LD of any program', () => {
  it('is plain data without nulls, in which each reference has one description', () => {
    const property = fc.property(anyProgramFile, (yaml) => {
      const read = load(yaml).program
      if (!read) return
      const data = dataOf(read)
      expect(JSON.parse(embedJson(data))).toEqual(data)
      const json = JSON.stringify(data)
      expect(json === 'null' || !/[:[,]null|\[\]|\\ud[89a-f]/.test(json)).toBe(true)
      const idsIn = (pattern: RegExp) => [...json.matchAll(pattern)].map(([, id]) => id)
      const described = idsIn(/,"@id":"(_:\d+)"\}/g)
      expect(new Set(described).size).toBe(described.length)
      expect(new Set(idsIn(/\{"@id":"(_:\d+)"\}/g))).toEqual(new Set(described))
    })
    fc.assert(property, { numRuns: Number(process.env.FUZZ_RUNS ?? 30) })
  })

  it('takes at most 250 bytes for each session or talk of a conference', () => {
    const read = program(conference({ sessions: 150 }))
    const items = read.days.flatMap(({ sessions }) =>
      sessions.flatMap((one) => [one, ...one.talks]),
    )
    expect(items.length).toBeGreaterThan(200)
    expect(Buffer.byteLength(embedJson(dataOf(read)))).toBeLessThan(250 * items.length)
  })

  it('has well-formed text', () => {
    const read = readFile('test/programs/two-days.yaml')
    const lone = { ...read, name: 'a\ud800', venue: '\udc00', title: '</script>' }
    expect(eventOf(lone)).toMatchObject({
      name: 'a\ufffd',
      location: { name: '\ufffd' },
      alternateName: '</script>',
    })
  })
})
