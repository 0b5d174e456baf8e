import { describe, expect, it } from 'vitest'
import type { Program } from '../../../src/model/program.ts'
import { turnName } from '../../../src/readers/indico/people.ts'
import { isoInstant } from '../../../src/time/format.ts'
import { UTC } from '../../../src/time/zone.ts'
import { readSource, readValid } from '../foreign.ts'

/** Returns a date of Indico: `2026-03-02 09:00`, in Zurich unless said otherwise. */
function date(text: string, tz = 'Europe/Zurich') {
  const [day, time] = text.split(' ')
  return { date: day, tz, time: `${time}:00` }
}

function contribution(id: string, start: string | null, more: object = {}) {
  return {
    _type: 'Contribution',
    id,
    title: `Talk ${id}`,
    startDate: start === null ? null : date(start),
    endDate: null,
    duration: 20,
    speakers: [{ _type: 'ContributionParticipation', fullName: 'MOSER, Ada', emailHash: 'x' }],
    primaryauthors: [],
    folders: [],
    material: [],
    location: 'Lab',
    room: 'Aula',
    subContributions: [],
    ...more,
  }
}

function slot(id: string, [start, end]: [string, string], more: object = {}) {
  return {
    _type: 'SessionSlot',
    id,
    title: `Session ${id}`,
    startDate: date(start),
    endDate: date(end),
    conveners: [],
    contributions: [],
    room: 'Aula',
    location: 'Lab',
    session: { title: 'Session', isPoster: false, sessionConveners: [] },
    ...more,
  }
}

/** The secret that an answer holds in its own address. */
const KEY = 'c0ffee-not-to-be-seen'

function answer(results: unknown[], more: object = {}): string {
  return JSON.stringify({
    count: results.length,
    additionalInfo: {},
    _type: 'HTTPAPIResult',
    url: `https://indico.example/export/event/77.json?apikey=${KEY}&signature=${KEY}`,
    ts: 1440971315,
    results,
    ...more,
  })
}

function event(more: object = {}) {
  return {
    _type: 'Conference',
    id: '77',
    title: 'Tide week',
    timezone: 'Europe/Zurich',
    location: 'Lab',
    sessions: [],
    contributions: [],
    ...more,
  }
}

function sessionsOf({ days }: Program) {
  return days.flatMap(({ sessions }) => sessions)
}

function utc(time: number | null | undefined): string {
  return time == null ? '-' : isoInstant(time, UTC).slice(0, 16)
}

/** Lists sessions and their talks with their times in UTC. */
function listed(program: Program): string[] {
  return sessionsOf(program).flatMap(({ id, start, end, talks }) => [
    `${id} ${utc(start)} ${utc(end)}`,
    ...talks.map((talk) => `  ${talk.id} ${utc(talk.start)} ${utc(talk.end)}`),
  ])
}

describe('an event', () => {
  it('has a head', async () => {
    const { program, notes } = await readValid(
      answer([
        event({
          url: 'https://indico.example/event/77/',
          address: 'Shore road 1',
          description: '<p>On <b>tides</b></p>',
          chairs: [
            { first_name: 'Bo', last_name: 'Lind', fullName: 'Lind, Bo', affiliation: 'Sea' },
          ],
          modificationDate: { date: '2026-02-01', tz: 'UTC', time: '08:15:46.644208' },
          folders: [
            { attachments: [{ title: 'Poster', download_url: 'https://a.example/p.pdf' }] },
          ],
          contributions: [contribution('1', '2026-03-02 09:00')],
          creator: { fullName: 'X' },
        }),
      ]),
    )
    expect(program).toMatchObject({
      id: 'indico-77',
      name: 'Tide week',
      timezone: { name: 'Europe/Zurich' },
      venue: 'Lab, Shore road 1',
      url: 'https://indico.example/event/77/',
      about: 'On tides',
      organizers: [{ name: 'Bo Lind', affiliation: 'Sea' }],
      updated: Date.parse('2026-02-01T08:15:46Z'),
      links: [{ title: 'Poster', url: 'https://a.example/p.pdf' }],
    })
    expect(notes).toEqual([
      'changed field 1: names: titles removed, given name first (MOSER, Ada: Ada MOSER)',
      'left-out field 1: not kept: results/creator',
    ])
  })

  it('has slots with talks, contributions outside, and their sub-contributions', async () => {
    const parts = [{ id: '0', title: 'Part', duration: 5, speakers: [] }]
    const { program, imported, notes } = await readValid(
      answer([
        event({
          sessions: [
            slot('1-0', ['2026-03-02 10:00', '2026-03-02 11:00'], {
              conveners: [{ fullName: 'Lind, Bo', firstName: 'Bo', familyName: 'Lind' }],
              contributions: [
                contribution('5', '2026-03-02 10:30', { endDate: date('2026-03-02 10:50') }),
                contribution('4', '2026-03-02 10:00', {
                  room: 'Lab 2',
                  subContributions: [{ ...parts[0], speakers: [{ fullName: 'Roe, Cy' }] }, 7],
                }),
              ],
            }),
          ],
          contributions: [
            contribution('2', '2026-03-02 09:00', { subContributions: parts }),
            contribution('3', null),
          ],
        }),
      ]),
    )
    expect(listed(program)).toEqual([
      '2 2026-03-02T08:00 2026-03-02T08:20',
      '  2-0 - -',
      's1-0 2026-03-02T09:00 2026-03-02T10:00',
      '  4 2026-03-02T09:00 2026-03-02T09:20',
      '  5 2026-03-02T09:30 2026-03-02T09:50',
    ])
    const [, block] = sessionsOf(program)
    expect(block).toMatchObject({ title: 'Session 1-0', chairs: [{ name: 'Bo Lind' }] })
    expect(block?.talks[0]).toMatchObject({ rooms: ['Lab 2'], note: 'Parts: Part (Cy Roe)' })
    expect(imported.entries).toBe(8)
    const what = 'sub-contributions of a talk in a session: listed in its note'
    const place = 'results[0].sessions[0].contributions[1].subContributions'
    expect(notes).toContain(`left-out entry 1: ${what} (Part; ${place}[0])`)
    expect(notes).toContain(
      `left-out entry 1: members of "subContributions" that are not objects (${place}[1])`,
    )
    expect(notes).toContain(
      'left-out entry 1: without a time (Talk 3; results[0].contributions[1])',
    )
  })

  it('leaves out talks of a slot without a time, and their parts', async () => {
    const subContributions = [{ id: '0', title: 'Part', speakers: [] }]
    const contributions = [
      contribution('4', '2026-03-02 10:00'),
      contribution('5', null, { subContributions }),
    ]
    const { program, imported, notes } = await readValid(
      answer([
        event({
          sessions: [slot('1', ['2026-03-02 10:00', '2026-03-02 11:00'], { contributions })],
        }),
      ]),
    )
    expect(listed(program)).toEqual([
      's1 2026-03-02T09:00 2026-03-02T10:00',
      '  4 2026-03-02T09:00 2026-03-02T09:20',
    ])
    expect(imported.entries).toBe(4)
    const place = 'results[0].sessions[0].contributions[1]'
    expect(notes.filter((note) => note.startsWith('left-out entry'))).toEqual([
      `left-out entry 1: sub-contributions of a talk without a time (Part; ${place}.subContributions[0])`,
      `left-out entry 1: talks without a time (Talk 5; ${place})`,
    ])
  })

  it('takes each date by its own zone, and shows it on the clock of the event', async () => {
    const { program } = await readValid(
      answer([
        event({
          timezone: 'Asia/Tokyo',
          contributions: [
            contribution('1', '2026-03-02 01:00'),
            contribution('2', null, { startDate: date('2026-03-02 10:00', 'Asia/Tokyo') }),
          ],
        }),
      ]),
    )
    expect(program.timezone.name).toBe('Asia/Tokyo')
    expect(listed(program)).toEqual([
      '1 2026-03-02T00:00 2026-03-02T00:20',
      '2 2026-03-02T01:00 2026-03-02T01:20',
    ])
  })

  it('notes dates whose zone is missing or does not exist, and dates that are none', async () => {
    const { program, notes } = await readValid(
      answer([
        event({
          contributions: [
            contribution('1', null, { startDate: date('2026-03-02 09:00', 'Mars/Base') }),
            contribution('2', null, { startDate: { date: '2026-03-02', time: '10:00:00' } }),
            contribution('3', null, { startDate: date('2026-03-32 09:00') }),
          ],
        }),
      ]),
    )
    expect(listed(program)).toEqual([
      '1 2026-03-02T08:00 2026-03-02T08:20',
      '2 2026-03-02T09:00 2026-03-02T09:20',
    ])
    const what = 'times whose zone is missing or does not exist: that of the event is assumed'
    expect(notes).toContain(`guessed field 2: ${what} (Mars/Base)`)
    expect(notes).toContain(
      'left-out field 1: "startDate" that is not a time (2026-03-32 09:00:00; results[0].contributions[2])',
    )
  })

  it('types, tracks and rooms', async () => {
    const { program } = await readValid(
      answer([
        event({
          room: 'Main hall',
          sessions: [
            slot('1', ['2026-03-02 10:00', '2026-03-02 11:00'], {
              room: '',
              session: { isPoster: true, description: 'All posters' },
            }),
          ],
          contributions: [
            contribution('1', '2026-03-02 09:00', { type: 'oral presentation', track: 'Waves' }),
            contribution('2', '2026-03-02 12:00', { room: null, roomFullname: '40-R-C10' }),
          ],
        }),
      ]),
    )
    expect(sessionsOf(program)).toMatchObject([
      { type: 'oral', track: 'Waves', rooms: ['Aula'] },
      { type: 'poster', abstract: 'All posters', rooms: ['Main hall'] },
      { type: 'talk', rooms: ['40-R-C10'] },
    ])
  })

  it.each([
    [undefined, null],
    ['Lab', null],
    ['Barn', 'left-out field 1: not kept: contributions/location'],
  ])('notes the place %s of a talk if the event is elsewhere', async (location, noted) => {
    const results = [
      event({ contributions: [contribution('1', '2026-03-02 09:00', { location })] }),
    ]
    const { notes } = await readValid(answer(results))
    expect(notes.find((note) => note.includes('location')) ?? null).toBe(noted)
  })

  it('has links, each once, of which the first 20 are kept', async () => {
    const attachments = Array.from({ length: 21 }, (_, number) => {
      return { title: `Slides ${number}`, download_url: `https://a.example/${number}` }
    })
    const link = { link_url: 'https://b.example/', download_url: 'https://a.example/go' }
    const resources = [{ name: 'old', url: 'https://a.example/1' }]
    const { program, notes } = await readValid(
      answer([
        event({
          hasAnyProtection: true,
          contributions: [
            contribution('1', '2026-03-02 09:00', {
              folders: [{ attachments: [link, ...attachments] }],
              material: [{ title: 'Slides', resources }],
            }),
          ],
        }),
      ]),
    )
    const links = sessionsOf(program)[0]?.links ?? []
    expect(links).toHaveLength(20)
    expect(links.slice(0, 2)).toEqual([
      { title: 'b.example', url: 'https://b.example/' },
      { title: 'Slides 0', url: 'https://a.example/0' },
    ])
    expect(notes).toContain(
      'left-out field 2: attachments beyond the first 20 (results[0].contributions[0])',
    )
    expect(notes.join()).toContain('its attachments may be refused to you')
  })

  it('authors are no speakers', async () => {
    const authors = [
      { first_name: 'Ada', last_name: 'Moser' },
      { fullName: 'LIND, Bo', email: 'x' },
    ]
    const { program, notes } = await readValid(
      answer([
        event({
          contributions: [
            contribution('1', '2026-03-02 09:00', { speakers: [], primaryauthors: authors }),
          ],
        }),
      ]),
    )
    expect(sessionsOf(program)[0]?.speakers).toEqual([])
    expect(notes).toEqual([
      'left-out field 2: authors of talks without speakers: the source does not say who speaks (Talk 1; results[0].contributions[0])',
    ])
  })
})

describe('names', () => {
  it.each([
    ['Dr. KOVALSKYI, Dmytro', 'Dmytro KOVALSKYI'],
    ['Prof. Dr. DE BENEDETTI, Abraham', 'Abraham DE BENEDETTI'],
    ['Scanlon, Timothy Paul', 'Timothy Paul Scanlon'],
    ['Mr Bean', 'Bean'],
    ['Drake', 'Drake'],
    ['Dr.', 'Dr.'],
    ['King, Martin, Jr.', 'King, Martin, Jr.'],
    ['Collaboration,', 'Collaboration,'],
    ['', ''],
  ])('%j is %j', (fullName, name) => expect(turnName(fullName)).toBe(name))
})

describe('an answer', () => {
  const problemOf = async (source: string, part: string | null = null) => {
    const { program, problems } = await readSource(source, { part })
    expect(program).toBeNull()
    return [problems[0]?.message, problems[0]?.hint]
  }

  it('that is empty says why that may be', async () => {
    const [message] = await problemOf(answer([]))
    expect(message).toBe('Indico knows no such event, or you have no right to see it')
  })

  it('that is an error is refused', async () => {
    const error = JSON.stringify({ _type: 'HTTPAPIError', message: `Bad key ${KEY}` })
    expect((await problemOf(error)).join()).toMatch(/^Indico refused to answer/)
  })

  it('without talks says which details to ask for', async () => {
    const { sessions: _, contributions: __, ...bare } = event()
    expect((await problemOf(answer([bare])))[1]).toBe(
      'ask for /export/event/77.json?detail=sessions',
    )
    expect((await problemOf(answer([{ ...bare, id: 'a/../b' }])))[1]).toContain('/event/ID.json')
  })

  it('without sessions says which details to ask for', async () => {
    const { sessions: _, ...flat } = event({
      contributions: [contribution('1', '2026-03-02 09:00', { session: 'Waves' })],
    })
    const { program, notes } = await readValid(answer([flat]))
    expect(listed(program)).toHaveLength(1)
    expect(notes).toContain(
      'left-out field 1: sessions are not in this answer: ask Indico for detail=sessions',
    )
  })

  it('with several events needs the id of one', async () => {
    const contributions = [contribution('1', '2026-03-02 09:00')]
    const events = answer([event(), event({ id: 78, title: 'Other', contributions })])
    expect(await problemOf(events)).toEqual([
      'this holds 2 events',
      'choose one: SOURCE#ID, with ID from 77, 78',
    ])
    expect((await problemOf(events, '79')).join()).toBe('no "79" in this list,choose from 77, 78')
    const { program, notes } = await readValid(events, { part: '78' })
    expect(program).toMatchObject({ id: 'indico-78', name: 'Other' })
    expect(notes.join()).not.toContain('not kept:')
    expect((await readValid(answer([event({ contributions })]), { part: '77' })).program.id).toBe(
      'indico-77',
    )
  })

  it('never shows the address that it holds', async () => {
    const contributions = [contribution('1', '2026-03-02 09:00')]
    const whole = answer([event({ contributions })])
    const broken = whole.replace('"count"', `"x": ${KEY}, "count"`)
    for (const source of [whole, broken, answer([]), whole.slice(0, -9), answer([7])]) {
      expect(JSON.stringify({ ...(await readSource(source)), text: '' })).not.toContain(KEY)
    }
  })
})
