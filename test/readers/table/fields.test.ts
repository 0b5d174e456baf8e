import { describe, expect, it } from 'vitest'
import { readSource, readValid } from '../foreign.ts'
import { list, VIENNA } from './list.ts'

describe('fields', () => {
  it('stand under many names, and others are noted once', async () => {
    const { program, notes } = await readValid(
      `- id: 010
  Date: 2026-07-24
  Start-Time: 9:00
  session: Keynote
  title: 'The <b>best</b> &amp; <a href="https://a.example">more</a> x < y'
  Presenter: "Ada (ETH)"
  moderators: [Bob]
  venue: <i>Aula</i>
  category: Keynote
  desc: <p>About</p>
  link: https://b.example
  photo: ada.jpg
- {date: 2026-07-24, start: "10:00", title: B, photo: b.jpg}`,
      VIENNA,
    )
    expect(program.days[0]?.sessions[0]).toMatchObject({
      id: '010',
      title: 'Keynote: The best & more x < y',
      speakers: [{ name: 'Ada (ETH)' }],
      chairs: [{ name: 'Bob' }],
      rooms: ['Aula'],
      type: 'keynote',
      abstract: 'About',
      url: 'https://b.example',
      links: [{ title: 'more', url: 'https://a.example' }],
    })
    expect(notes).toContain('left-out field 2: the key "photo"')
  })

  it('beside the list of entries are noted, and may name the program', async () => {
    const entry = '{"date": "2026-07-24", "time": "9:00", "title": "Paper"}'
    const { program, notes } = await readValid(
      `{"events": [${entry}, {"date": "2026-07-24", "time": "10:00", "title": "Paper 7"}],
        "meta": {"conference": "Sea 2026", "generator": "x"}, "sponsors": [{"name": "ACME"}], "empty": []}`,
      VIENNA,
    )
    expect(program.name).toBe('Sea 2026')
    expect(notes.filter((note) => /key|placeholder/.test(note))).toEqual([
      'left-out field 1: the key "generator"',
      'left-out field 1: the key "sponsors"',
      'guessed field 1: placeholders are kept as they are (Paper 7; events[1])',
    ])
  })

  it.each([
    ['event', 'event: Sea 2026', ['Sea 2026', null, []]],
    ['any case', 'Event: Sea 2026\nLocation: Ghent', ['Sea 2026', 'Ghent', []]],
    ['a title beside an event', 'event: x\ntitle: Sea 2026', ['Sea 2026', null, []]],
    ['a place and a room', 'title: Sea\nplace: Ghent\nroom: Aula', ['Sea', 'Ghent', ['Aula']]],
  ])('at the root name the program and its venue: %s', async (_, head, expected) => {
    const { program } = await readValid(
      `${head}\nschedule:\n- {date: 2026-07-24, slots: [{time: "9:00", title: A}]}\n`,
      VIENNA,
    )
    const [session] = program.days[0]?.sessions ?? []
    expect([program.name, program.venue, session?.rooms]).toEqual(expected)
  })

  it('around entries that say no day, room or track are noted', async () => {
    const { notes } = await readValid(
      `title: Sea
topic: Waves
agenda:
- date: 2026-07-24
  name: First day
  slots: [{time: "9:00", title: A}]
- {name: Saturday, date: 2026-07-25, slots: [{time: "9:00", title: B}]}
`,
      VIENNA,
    )
    expect(notes.filter((note) => note.includes('the key'))).toEqual([
      'left-out field 1: the key "name"',
      'left-out field 1: the key "topic"',
    ])
  })

  it('of a mapping that holds the days name the program too', async () => {
    const { program, notes } = await readValid(
      `{"conference": {"name": "Sea", "timezone": "Europe/Vienna", "tags": ["a"],
        "days": [{"date": "2026-07-24", "sessions": [{"time": "9:00", "title": "A"}]}]}}`,
    )
    expect(program.name).toBe('Sea')
    expect(notes.filter((note) => note.includes('key'))).toEqual([
      'left-out field 1: the key "tags"',
    ])
  })

  it.each(['events', 'sessions'])('beside a conference may be %s', async (key) => {
    const { program } = await readValid(
      `{"conference": {"title": "Sea"}, "${key}": [{"date": "2026-07-24", "time": "9:00", "title": "A"}]}`,
      VIENNA,
    )
    expect([program.name, program.days[0]?.sessions[0]?.title]).toEqual(['Sea', 'A'])
  })

  it('that are too long are cut, and noted once for each entry', async () => {
    const room = '<b>Hall</b> '.repeat(500)
    const sessions = [1, 2].map((hour) => ({ time: `${hour}:00 PM`, title: 'A' }))
    const days = [{ date: '2026-07-24', room, sessions }]
    const { program, notes } = await readValid(JSON.stringify({ days }), VIENNA)
    expect(program.days[0]?.sessions.map(({ rooms }) => rooms[0]?.length)).toEqual([999, 999])
    expect(notes.join()).toMatch(/changed field 2: text of more than 1000 characters was cut/)
  })

  it('for links add to those that are listed', async () => {
    const { program } = await readValid(
      `[{"date": "2026-07-24", "time": "9:00", "title": "A", "slides": "https://a.example",
        "links": ["https://b.example"], "video": "https://c.example"}]`,
      VIENNA,
    )
    expect(program.days[0]?.sessions[0]?.links.map(({ title }) => title)).toEqual([
      'b.example',
      'Slides',
      'Video',
    ])
  })

  it('of the tables of ICLR workshops', async () => {
    const { rows } = await list(
      `start,end,categories,title,desc
2026-07-24 09:00,2026-07-24 09:10,Opening Remarks,,
2026-07-24 09:10,2026-07-24 10:00,Invited Talk:,Ada Lovelace,Engines
2026-07-24 10:00,2026-07-24 11:00,Panel:,,"Ann Xu, Bob Yi"
2026-07-24 11:00,2026-07-24 11:30,Contributed Talk:,A paper,
`,
    )
    expect(rows).toEqual([
      '07-24 09:00-09:10 Opening Remarks (opening)',
      '07-24 09:10-10:00 Engines (invited; Ada Lovelace)',
      '07-24 10:00-11:00 Panel (panel; Ann Xu; Bob Yi)',
      '07-24 11:00-11:30 A paper (contributed)',
    ])
  })

  it('of MiniConf', async () => {
    const { program } = await readValid(
      JSON.stringify([
        {
          title: 'Keynote 4 - Andy Barto',
          start: '2026-04-29T11:00:00+00:00',
          end: '2026-04-29T11:30:00+00:00',
          location: 'https://conf.example/4.html',
          link: 'https://conf.example/4.html',
          category: 'time',
          calendarId: '---',
        },
      ]),
    )
    expect(program.timezone.name).toBe('UTC')
    expect(program.days[0]?.sessions[0]).toMatchObject({
      title: 'Keynote 4 - Andy Barto',
      type: 'keynote',
      rooms: [],
      url: 'https://conf.example/4.html',
    })
  })

  it('name people in texts, lists and mappings', async () => {
    const { program, notes } = await readValid(
      `- date: 2026-07-24
  time: 9:00-10:00
  title: A
  speakers: "Ada Lovelace, PhD, Bob (MIT, USA) and Cy et al."
  chairs: [{firstName: Di, surname: Fu, company: ETH, bio: long}, "[Eve](https://e.example)"]`,
      VIENNA,
    )
    const [session] = program.days[0]?.sessions ?? []
    expect(session?.speakers.map(({ name }) => name)).toEqual([
      'Ada Lovelace, PhD',
      'Bob (MIT, USA)',
      'Cy et al.',
    ])
    expect(session?.chairs).toMatchObject([
      { name: 'Di Fu', affiliation: 'ETH' },
      { name: 'Eve', url: 'https://e.example' },
    ])
    expect(notes).toContain('left-out field 1: details of people (bio)')
  })

  it('say everything that is lost, and keep links', async () => {
    const { program, notes } = await readValid(
      `- date: 2026-07-24
  time: 9:00-10:00
  from: ETH
  title: <s>A</s>
  room: {name: '<a href="https://m.example">Aula</a>'}
  location: House 1
  abstract: One.
  description: Two.
  note: Bring a laptop
  slides: https://s.example
  tags: [x, y]`,
      VIENNA,
    )
    expect(program.days[0]?.sessions[0]).toMatchObject({
      rooms: ['Aula'],
      abstract: 'One.\n\nTwo.',
      note: 'Bring a laptop',
      links: [
        { title: 'Aula', url: 'https://m.example' },
        { title: 'Slides', url: 'https://s.example' },
      ],
    })
    expect(notes).toEqual(
      expect.arrayContaining([
        'left-out field 1: the key "location"',
        'left-out field 1: the key "tags"',
        "left-out field 1: times that can't be read (ETH; line 1)",
      ]),
    )
    expect(notes.join('\n')).toMatch(/titles that say cancelled.* \(A; line 1\)/)
  })

  it.each([
    ['Event,Title', 'Sea 2026,A', 'A (talk)', ['Event']],
    ['Program,Activity,Title', 'Main,Keynote,A', 'A (talk)', ['Activity', 'Program']],
    ['Activity,Event', 'x,A', 'A (talk)', ['Activity']],
    ['Event,Title', 'A,', 'A (talk)', []],
    ['Title,Session', 'A,Morning', 'Morning: A (talk)', []],
    ['Kind,Type,Title', 'session,Keynote,A', 'A (keynote)', ['Kind']],
    ['Place,Room,Title,Location', 'Vienna,Aula,A,Austria', 'A (talk; Aula)', ['Location', 'Place']],
    ['Authors,Speaker,Title', 'Bo Xu,Al Yi,A', 'A (talk; Al Yi)', ['Authors']],
    ['Subject,Speaker', 'A,Al Yi', 'A (talk; Al Yi)', []],
  ])(
    'of one meaning: the plainest counts, others are noted: %s %s',
    async (keys, cells, row, lost) => {
      const { rows, notes } = await list(`Date,Start,${keys}\n2026-07-24,9:00,${cells}\n`)
      expect(rows).toEqual([`07-24 09:00-09:30 ${row}`])
      expect(notes.filter((note) => note.includes('the key'))).toEqual(
        lost.map((key) => `left-out field 1: the key "${key}"`),
      )
    },
  )

  it('placeholders are kept and noted', async () => {
    const { notes } = await list(
      '- {date: 2026-07-24, time: "9:00-10:00", title: TBD, speaker: Dr. Jane Smith}',
    )
    expect(notes).toContain(
      'guessed field 2: placeholders are kept as they are (TBD; Dr. Jane Smith; line 1)',
    )
  })

  it.each([
    ['Paper', false],
    ['Paper 3', true],
  ])('a title that may be a placeholder: %s', async (title, isNoted) => {
    const { notes } = await list(`- {date: 2026-07-24, time: "9:00-10:00", title: ${title}}`)
    expect(notes.join().includes('placeholders')).toBe(isNoted)
  })
})

it.each(['type', 'allDay', 'title', 'start', 'room', 'speakers', 'track', 'day'])(
  'an object without text in the place of %s is no error of ours',
  async (key) => {
    const entry = { title: 'Tea', date: '2026-03-02', start: '10:00', [key]: { toString: {} } }
    await expect(
      readSource(JSON.stringify([entry, { ...entry, [key]: 'x' }])),
    ).resolves.toBeDefined()
  },
)
