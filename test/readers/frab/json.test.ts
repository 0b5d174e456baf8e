import { describe, expect, it } from 'vitest'
import { readSource, readValid } from '../foreign.ts'
import { readOne, readTimes, sessionsOf } from './schedule.ts'

const EVENT = {
  id: 7,
  date: '2025-03-01T10:00:00+01:00',
  start: '10:00',
  duration: '00:30',
  title: 'Brewing',
}
const CONFERENCE = { acronym: 'tea-25', title: 'Tea 2025', time_zone_name: 'Europe/Paris' }

/** Returns frab JSON of one day. */
function inRooms(rooms: unknown, more: object = {}): string {
  const days = [{ index: 1, date: '2025-03-01', day_start: '2025-03-01T04:00:00+01:00', rooms }]
  return JSON.stringify({
    schedule: { version: '1', conference: { ...CONFERENCE, days }, ...more },
  })
}

function ofEvent(fields: object): string {
  return inRooms({ Kettle: [{ ...EVENT, ...fields }] })
}

describe('frab JSON', () => {
  it('describes a session', async () => {
    const { session, notes } = await readOne(
      ofEvent({
        guid: '8079583e-8321-506c-95af-fd2903a5f075',
        slug: 'tea-7',
        logo: '',
        subtitle: 'by hand',
        track: { name: 'Leaves', color: '#fff' },
        type: 'Workshop',
        language: 'de/en',
        abstract: 'Bring a cup.',
        description: 'Bring a cup.\r\nAnd **milk**.',
        do_not_record: true,
        do_not_stream: true,
        recording_license: 'CC0',
        url: 'https://tea.example/7',
        persons: [
          { id: 1, public_name: 'Ann, of Tea', name: 'Other', biography: 'Long' },
          { id: 2, full_public_name: 'Bob' },
          { guid: 'x', name: 'Cy', url: 'https://cy.example/' },
        ],
        links: [
          'https://a.example/',
          { url: '', title: 'Lost' },
          { url: '//b.example/', title: 'B' },
        ],
        attachments: [{ url: '/files/7.pdf', title: 'Slides' }],
        feedback_url: null,
        answers: [{ question: 2, answer: 'yes' }],
      }),
    )
    expect(session).toMatchObject({
      id: '7',
      title: 'Brewing: by hand',
      type: 'tutorial',
      rooms: ['Kettle'],
      track: 'Leaves',
      language: 'de',
      abstract: 'Bring a cup.\nAnd **milk**.',
      note: 'Not recorded; Not streamed; Also in en',
      links: [{ title: 'a.example', url: 'https://a.example/' }],
    })
    expect(session.speakers.map(({ name }) => name)).toEqual(['Ann, of Tea', 'Bob', 'Cy'])
    expect(session.speakers[2]?.url).toBe('https://cy.example/')
    expect(notes[0]).toBe(
      'left-out field 4: not kept: slug, recording_license, answers, person/biography',
    )
    expect(notes).toContain(
      'left-out field 2: links that are not web addresses (//b.example/; /files/7.pdf)',
    )
  })

  it('resolves relative links by the base address (camp2019)', async () => {
    const attachments = [{ url: '/files/7.pdf?1', title: 'Slides' }]
    const rooms = { Kettle: [{ ...EVENT, attachments }] }
    const { session } = await readOne(inRooms(rooms, { base_url: 'https://tea.example/2025/' }))
    expect(session.links).toEqual([{ title: 'Slides', url: 'https://tea.example/files/7.pdf?1' }])
  })

  it('lasts past midnight (camp2019)', async () => {
    const late = { date: '2025-03-01T23:30:00+01:00', start: '23:30', duration: '01:30' }
    const { times } = await readTimes(ofEvent(late))
    expect(times).toEqual(['2025-03-01: 2025-03-01T23:30 to 01:00 Brewing'])
  })

  it.each([
    ['rooms as a list', [{ name: 'Kettle', events: [EVENT] }], ['Kettle']],
    ['an object of events', { Kettle: { 3: EVENT } }, ['Kettle']],
    ['lists without names', [[EVENT]], []],
  ])('reads %s', async (_, rooms, expected) => {
    expect((await readOne(inRooms(rooms))).session.rooms).toEqual(expected)
  })

  it('reads a root without "schedule"', async () => {
    const { schedule } = JSON.parse(ofEvent({}))
    expect((await readOne(JSON.stringify(schedule))).session.title).toBe('Brewing')
  })

  it('counts the same events as the XML, and leaves out what is none', async () => {
    const { imported, notes } = await readValid(inRooms({ Kettle: [EVENT, null, 'Tea', []] }))
    expect(imported.entries).toBe(4)
    const where = [1, 2, 3].map((index) => `schedule.conference.days[0].rooms.Kettle[${index}]`)
    expect(notes).toEqual([
      `left-out entry 3: an event that is not an object (${where.join('; ')})`,
    ])
  })

  it.each([
    ['no events', inRooms([]), 'no-entry'],
    ['too many events', inRooms({ Kettle: Array(15_001).fill(0) }), 'too-large'],
    ['no days', JSON.stringify({ schedule: { conference: CONFERENCE } }), 'unreadable-format'],
    ['no conference', JSON.stringify({ schedule: { events: [] } }), 'unreadable-format'],
  ])('is refused with %s', async (_, content, code) => {
    expect((await readSource(content)).problems.map((problem) => problem.code)).toEqual([code])
  })
})

describe('the second schema of the hub', () => {
  const TALK = {
    code: 'AB12',
    guid: '270fa44c-821a-577f-8ca3-33e8d4a8c2a7',
    start: '2025-03-01T10:00:00+01:00',
    end: '2025-03-01T10:45:00+01:00',
    title: 'Brewing',
  }

  function withEvents(events: unknown[], conference: object = {}, more: object = {}): string {
    const days = [{ index: 1, date: '2025-03-01', start: '2025-03-01T10:00:00+00:00' }]
    return JSON.stringify({
      schedule: { conference: { ...CONFERENCE, days, ...conference }, events, ...more },
    })
  }

  it('describes a session', async () => {
    const content = withEvents(
      [
        {
          ...TALK,
          type: 'TALK',
          room: { name: 'Kettle', guid: 'r' },
          track: { slug: 'le' },
          abstract: { en: 'Bring a cup.', de: 'Bringt eine Tasse mit.' },
          participants: [
            { name: 'Ann', role: 'SPEAKER' },
            { guid: 'b', role: 'SPEAKER' },
            { name: 'Mo', role: 'MODERATOR' },
            { name: 'Cy', role: 'CONTRIBUTOR' },
          ],
          links: [
            { type: 'FEEDBACK', url: 'https://tea.example/feedback' },
            { type: 'ORIGIN', title: 'At pretalx', url: 'https://tea.example/origin' },
          ],
        },
      ],
      { tracks: [{ slug: 'le', name: 'Leaves' }], defaults: { language: 'de' } },
      { persons: [{ guid: 'b', name: 'Bob' }] },
    )
    const { session, notes } = await readOne(content)
    expect(session).toMatchObject({
      id: 'ab12',
      start: Date.parse('2025-03-01T09:00:00Z'),
      end: Date.parse('2025-03-01T09:45:00Z'),
      rooms: ['Kettle'],
      track: 'Leaves',
      abstract: 'Bringt eine Tasse mit.',
      links: [
        { title: 'Feedback', url: 'https://tea.example/feedback' },
        { title: 'At pretalx', url: 'https://tea.example/origin' },
      ],
    })
    expect(session.speakers.map(({ name }) => name)).toEqual(['Ann', 'Bob'])
    expect(session.chairs.map(({ name }) => name)).toEqual(['Mo'])
    expect(notes).toEqual([
      'left-out field 1: people who neither speak nor moderate (Cy (CONTRIBUTOR); schedule.events[0])',
      'guessed field 1: a text in several languages: the one in "de" (Bringt eine Tasse mit.)',
    ])
  })

  it.each([
    ['the default language', { en: 'Tea', fr: 'Thé' }, 'fr', 'Thé'],
    ['else English', { de: 'Tee', en: 'Tea' }, 'fr', 'Tea'],
    ['else the first that is not empty', { it: '', de: 'Tee', cs: 'Čaj' }, 'fr', 'Tee'],
    ['the only one', { de: 'Tee' }, undefined, 'Tee'],
  ])('takes texts in %s', async (_, title, language, expected) => {
    const content = withEvents([{ ...TALK, title }], { defaults: { language } })
    expect((await readOne(content)).session.title).toBe(expected)
  })

  it('names a track by its slug if the conference does not', async () => {
    const { session } = await readOne(withEvents([{ ...TALK, track: { slug: 'le' } }]))
    expect(session.track).toBe('le')
  })

  it('stands under the date of the start at the venue', async () => {
    const night = { ...TALK, start: '2025-03-01T23:15:00Z', end: '2025-03-01T23:55:00Z' }
    const { times } = await readTimes(withEvents([night]))
    expect(times).toEqual(['2025-03-02: 2025-03-02T00:15 to 00:55 Brewing'])
  })

  it('keeps the texts of all sessions', async () => {
    const { program } = await readValid(withEvents([TALK, { ...TALK, code: 'AB13' }]))
    expect(sessionsOf(program).map(({ id }) => id)).toEqual(['ab12', 'ab13'])
  })
})
