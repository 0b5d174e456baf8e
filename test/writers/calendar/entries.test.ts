/** Checks what the entries of a calendar say. The times are worked out by hand. */
import { describe, expect, it } from 'vitest'
import { MINUTE } from '../../../src/time/types.ts'
import { program } from '../../readers/esfomo/read.ts'
import { parse, sessionsOf, write } from './calendar.ts'

const HEAD = `format: 1
id: entries
name: Entries
timezone: America/Vancouver
venue: The Centre
url: https://example.org
updated: 2026-03-01
`

/** Returns the events of a program with these sessions on 1 November 2025: UTC-7 until the 2nd. */
function sessions(yaml: string, { withTalks = false, head = HEAD } = {}) {
  const workshop = program(`${head}days:
  - date: 2025-11-01
    sessions:
${yaml.replace(/^/gm, '      ')}`)
  return parse(write(workshop, { withTalks, alarms: [10 * MINUTE] })).events
}

function deadlines(yaml: string) {
  const workshop = program(`${HEAD}deadlines:\n${yaml.replace(/^/gm, '  ')}\n`)
  return parse(write(workshop, { alarms: [10 * MINUTE] })).events
}

/** Returns the paragraphs of a description. */
const paragraphs = (event?: { description: string }) => event?.description.split('\n\n')

describe('a cancelled entry', () => {
  const off = {
    status: 'CANCELLED',
    transp: 'TRANSPARENT',
    alarms: [],
  }

  it('says so in its title, takes up no time and has no reminder', () => {
    const [session] = sessions(`- {id: a, start: 9:00, end: 10:00, title: A, status: cancelled}`)
    expect(session).toMatchObject({ ...off, summary: 'Cancelled: A' })
    const [deadline] = deadlines(
      '- {id: d, title: D, due: 2026-05-26 23:59 AoE, status: cancelled}',
    )
    expect(deadline).toMatchObject({ ...off, summary: 'Cancelled: Deadline: D' })
    expect(deadline?.start).toBe(Date.parse('2026-05-27T11:59:00Z'))
    expect(paragraphs(deadline)?.[0]).toBe('Was due 26 May 2026 23:59 AoE, 27 May 2026 11:59 UTC.')
  })

  it('has the UID that it had before', () => {
    const uids = ['confirmed', 'cancelled'].map((status) => {
      return sessions(`- {id: a, start: 9:00, end: 10:00, title: A, status: ${status}}`)[0]?.uid
    })
    expect(uids[0]).toBe(uids[1])
  })

  it('can be a talk, whose session is busy if none of its talks takes place', () => {
    const withStatus = (status: string) =>
      sessions(
        `- {id: s, end: 10:00, title: S, talks: [{id: t, start: 9:00, title: T${status}}]}`,
        { withTalks: true },
      )
    expect(withStatus(', status: cancelled')).toMatchObject([
      {
        summary: 'S',
        transp: 'OPAQUE',
        description: expect.stringContaining('09:00 Cancelled: T'),
      },
      { ...off, summary: 'Cancelled: T' },
    ])
    expect(withStatus('')).toMatchObject([{ transp: 'TRANSPARENT' }, { transp: 'OPAQUE' }])
  })
})

describe('the entry of a deadline', () => {
  it.each([
    ['due: TBD, was: 2026-07-01', '2026-07-02T11:59:59Z', 'Was: 1 Jul 2026'],
    [
      'due: TBD, was: [2026-06-01, 2026-07-01 12:00 UTC]',
      '2026-07-01T12:00:00Z',
      'Was: 1 Jun 2026, 1 Jul 2026 12:00 UTC',
    ],
    ['due: TBD, was: [2026-06-01, unknown]', '2026-06-02T11:59:59Z', 'Was: 1 Jun 2026, unknown'],
  ])('that goes back to TBD is cancelled at its former date: %s', (dates, start, was) => {
    const events = deadlines(`- {id: d, title: D, ${dates}}`)
    expect(events).toMatchObject([
      { status: 'CANCELLED', summary: 'Cancelled: Deadline: D', start: Date.parse(start) },
    ])
    expect(paragraphs(events[0])?.slice(0, 2)).toEqual(['A new date is to be announced.', was])
  })

  it('that is cancelled without a date stays at its former one', () => {
    const [event] = deadlines('- {id: d, title: D, due: TBD, was: 2026-07-01, status: cancelled}')
    expect(event).toMatchObject({
      status: 'CANCELLED',
      start: Date.parse('2026-07-02T11:59:59Z'),
      description: 'Was: 1 Jul 2026\n\nhttps://example.org',
    })
  })

  it('says when its period opens, with former dates and their hours', () => {
    const events = deadlines(`- id: d
  title: D
  opens: 2026-06-02
  due: 2026-06-08 23:59 PT
  was: [2026-06-07, 2026-06-08 12:00 PT]`)
    expect(events).toHaveLength(1)
    expect(paragraphs(events[0])).toEqual([
      'Opens 2 Jun 2026 00:00 AoE, 2 Jun 2026 12:00 UTC.\nInferred: the program gives no time or zone.',
      'Due 8 Jun 2026 18:59 AoE, 9 Jun 2026 06:59 UTC.',
      'Was: 7 Jun 2026, 8 Jun 2026 12:00 PT',
      'https://example.org',
    ])
  })
})

describe('the description of a session', () => {
  it.each([
    ['09:00 to 09:30 Vancouver time, UTC-7', 'start: 9:00, end: 9:30'],
    ['23:30 to 00:30 +1d Vancouver time, UTC-7', 'start: 23:30, duration: 1h'],
    ['23:00 to 05:00 +1d Vancouver time, UTC-7/UTC-8', 'start: 23:00, end: 2025-11-02 05:00'],
  ])('has its time at the venue, %s', (line, times) => {
    const [event] = sessions(`- {id: a, ${times}, title: A}`)
    expect(paragraphs(event)).toEqual([line, 'https://example.org'])
  })

  it('names a zone that is an offset once', () => {
    const head = HEAD.replace('America/Vancouver', 'UTC')
    const [event] = sessions('- {id: a, start: 9:00, title: A}', { head })
    expect(paragraphs(event)?.[0]).toBe(
      '09:00 to ~09:30 UTC\nEnds at about 09:30 UTC; the program gives no end.',
    )
  })

  it('has the times of its talks, with both offsets and the date if they change', () => {
    const [event] = sessions(`- id: s
  start: 22:00
  title: S
  talks:
    - {title: A, start: 23:30}
    - {title: B, start: 2025-11-02 00:30, speakers: Bo Gu}
    - {title: C, start: 2025-11-02 04:30}
    - D`)
    expect(paragraphs(event)).toEqual([
      'Talks (Vancouver time, UTC-7/UTC-8):\n23:30 A\n00:30 +1d B, Bo Gu\n04:30 +1d C\n- D',
      'Ends at about 05:00 +1d Vancouver time; the program gives no end.',
      'https://example.org',
    ])
  })

  it('doubts an end that is a guess, but not one that is the next start', () => {
    const events = sessions('- {id: a, start: 9:00, title: A}\n- {id: b, start: 9:40, title: B}')
    expect(events.map((event) => paragraphs(event)?.[0])).toEqual([
      '09:00 to ~09:40 Vancouver time, UTC-7',
      '09:40 to ~10:10 Vancouver time, UTC-7\nEnds at about 10:10 Vancouver time; the program gives no end.',
    ])
  })

  it('ends with its own address, else that of the program, once', () => {
    const ends = sessions(`- {id: a, start: 9:00, title: A, url: "https://example.org/a"}
- {id: b, start: 10:00, title: B, links: [{title: Slides, url: "https://example.org/b"}]}
- {id: c, start: 11:00, title: C, links: [{title: Us, url: "https://example.org"}]}
- {id: d, start: 12:00, end: 13:00, title: D, note: "Register at https://example.org first"}`)
    expect(ends.map((event) => paragraphs(event)?.slice(1))).toEqual([
      ['https://example.org/a'],
      ['Slides: https://example.org/b', 'https://example.org'],
      ['Us: https://example.org'],
      ['Register at https://example.org first'],
    ])
  })
})

describe('the fields of an entry', () => {
  it('have the track and the type as categories, and the text has the track too', () => {
    const events = sessions(
      `- id: s
  end: 11:00
  title: S
  type: oral
  track: "Systems, I; II"
  language: en
  talks: [{id: t, start: 9:00, title: T, track: ML}, {id: u, start: 10:00, title: U}]`,
      { withTalks: true },
    )
    expect(events.map(({ categories }) => categories)).toEqual([
      ['oral', 'Systems, I; II'],
      ['oral', 'ML'],
      ['oral', 'Systems, I; II'],
    ])
    expect(events.map((event) => paragraphs(event)?.slice(0, 2))).toEqual([
      ['Track: Systems, I; II\nLanguage: en', expect.stringContaining('Talks')],
      ['S', 'Track: ML\nLanguage: en'],
      ['S', 'Track: Systems, I; II\nLanguage: en'],
    ])
  })

  it('have all rooms and the venue, or nothing if the session is in no room', () => {
    const events = sessions(`- {id: a, start: 9:00, end: 10:00, title: A, room: [Hall A, Hall B]}
- {id: b, start: 10:00, end: 11:00, title: B, room: none}`)
    expect(events.map(({ location }) => location)).toEqual(['Hall A, Hall B, The Centre', null])
  })

  it('have the venue alone if the program has no rooms', () => {
    const [event] = sessions('- {id: a, start: 9:00, end: 10:00, title: A}')
    expect(event?.location).toBe('The Centre')
  })

  it('turn all line ends into one, and into a space in titles and tracks', () => {
    const ends = String.raw`1\n2\r\n3\r4\v5\f6\N7\L8\P9`
    const [event] = sessions(
      `- {id: a, start: 9:00, end: 10:00, title: "A\\NB", track: "C\\ND", abstract: "${ends}"}`,
    )
    expect(paragraphs(event)?.[1]).toBe('1\n2\n3\n4\n5\n6\n7\n8\n9')
    expect([event?.summary, event?.categories]).toEqual(['A B', ['talk', 'C D']])
  })
})

describe('the calendar', () => {
  const names = (text: string) => text.match(/^(?:X-WR-CAL)?NAME:.*$/gm)

  it('has a name unless it has a single event', () => {
    const workshop = program(`${HEAD}days:\n  - date: 2025-11-01\n    sessions:
      - {id: a, start: 9:00, end: 10:00, title: A}
      - {id: b, start: 10:00, end: 11:00, title: B}`)
    expect(names(write(workshop))).toEqual(['X-WR-CALNAME:Entries', 'NAME:Entries'])
    expect(names(write(workshop, { sessions: sessionsOf(workshop).slice(1) }))).toBeNull()
  })

  it.each([
    ['', 'teal'],
    ['color: tomato\n', 'tomato'],
    ['color: "#123456"\n', 'midnightblue'],
  ])('has the nearest name of its colour: %j is %s', (color, name) => {
    const workshop = program(`${HEAD}${color}deadlines: [{id: d, title: D, due: 2026-05-26 AoE}]`)
    expect(parse(write(workshop)).root.getFirstPropertyValue('color')).toBe(name)
  })
})
