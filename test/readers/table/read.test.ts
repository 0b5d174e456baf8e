import { describe, expect, it } from 'vitest'
import type { Program } from '../../../src/model/program.ts'
import { isoInstant } from '../../../src/time/format.ts'
import { readSource, readValid } from '../foreign.ts'

const VIENNA = { zone: 'Europe/Vienna' }
const DATED = { ...VIENNA, date: '2026-07-24' }

/** Lists sessions and talks as `date start-end title (type; speakers; room)`. */
function listed({ days, timezone }: Program): string[] {
  const time = (instant: number | null) =>
    instant === null ? '' : isoInstant(instant, timezone).slice(11, 16)
  return days.flatMap(({ date, sessions }) =>
    sessions.flatMap(({ title, start, end, type, speakers, rooms, talks, track }) => [
      `${date.slice(5)} ${time(start)}-${time(end)} ${title} (${[
        type,
        ...speakers.map((person) => person.name),
        ...rooms,
        track,
      ]
        .filter(Boolean)
        .join('; ')})`,
      ...talks.map((talk) => {
        return `  ${time(talk.start)} ${talk.title} (${talk.speakers.map(({ name }) => name).join(', ')})`
      }),
    ]),
  )
}

async function list(text: string, settings: Parameters<typeof readValid>[1] = VIENNA) {
  const { program, notes } = await readValid(text, settings)
  return { rows: listed(program), notes }
}

describe('a flat list', () => {
  it.each([
    ['date and start', '- {date: 2026-07-24, start: "9:00", end: "9:30", title: A}'],
    ['a range', '- {day: "Friday, July 24, 2026", time: "09.00 - 09.30", event: A}'],
    ['words', '- {date: 24 July 2026, when: "9:00 to 9:30", title: A}'],
    ['am', '- {date: "July 24th, 2026", time: 9:00 AM – 9:30 AM, title: A}'],
    ['French hours', '- {date: 2026-07-24, time: 9h00-9h30, title: A}'],
    ['four digits', '- {date: 2026-07-24, start: 0900, end: 0930, title: A}'],
    ['a length', '- {date: 2026-07-24, start_time: 9:00, duration: "0:30", title: A}'],
    ['hours', '- {date: 2026-07-24, startTime: 9:00, duration: "0.5", title: A}'],
    ['minutes', '- {date: 2026-07-24, Start: 9:00, Length: 30m, title: A}'],
    ['ISO 8601', '- {start: "2026-07-24T09:00:00", end: "2026-07-24T09:30:00", title: A}'],
    ['a date with a time', '- {date: "2026-07-24 09:00", duration: "30", title: A}'],
    ['a key for the day', '2026-07-24:\n  - {time: "9:00-9:30", title: A}'],
    ['JSON', '[{"date": "2026-07-24", "time": "9:00-9:30", "title": "A"}]'],
    ['CSV', 'date,start,end,title\n2026-07-24,9:00,9:30,A\n'],
    ['CSV with ;', 'Date;Start time;End time;Title\n2026-07-24;9:00;9:30;A\n'],
    ['CSV with tabs', 'Date\tTime\tTitle\n2026-07-24\t9:00 - 9:30\tA\n'],
  ])('with %s', async (_, text) => {
    expect((await list(text)).rows).toEqual(['07-24 09:00-09:30 A (talk)'])
  })

  it('takes offsets as instants', async () => {
    const text =
      '[{"title": "A", "start": "2026-07-24T07:00:00+00:00", "end": "2026-07-24T07:30:00+00:00"}]'
    expect((await list(text)).rows).toEqual(['07-24 09:00-09:30 A (talk)'])
  })

  it('without a zone, date or year is refused with what to add', async () => {
    const problemOf = async (text: string, settings = {}) => {
      const { problems } = await readSource(text, settings)
      return problems.map(({ line, message, hint }) => `${line}: ${message}; ${hint}`).join()
    }
    expect(await problemOf('- {date: 2026-07-24, time: "9:00", title: A}')).toMatch(
      /^1: times without a zone, such as 2026-07-24T09:00; add --assume-zone/,
    )
    expect(await problemOf('# a\n- {time: "9:00", title: A}', VIENNA)).toMatch(
      /^2: times without a date; add --assume-date/,
    )
    expect(await problemOf('- {day: "Thursday, Sept. 5", time: "9:00", title: A}', VIENNA)).toMatch(
      /^1: "Thursday, Sept. 5" is not the whole date; add --assume-date/,
    )
    expect(await problemOf('- {date: 2026-07-24, time: "9:00", title: A}', DATED)).toMatch(
      /^1: the source says its dates/,
    )
  })

  it.each([
    ['none', '- {time: "9:00-10:00", title: A}', '07-24'],
    ['no year', '- {date: July 25, time: "9:00-10:00", title: A}', '07-25'],
    ['Day 2', '- {day: Day 2, time: "9:00-10:00", title: A}', '07-25'],
    ['a weekday', '- {day: Sunday, time: "9:00-10:00", title: A}', '07-26'],
  ])('takes its dates from the assumed one: %s', async (_, text, date) => {
    expect((await list(text, DATED)).rows).toEqual([`${date} 09:00-10:00 A (talk)`])
  })
})

describe('clocks', () => {
  it('without am and pm are in the afternoon if they go back, on all days', async () => {
    const { rows, notes } = await list(
      `- {date: 2026-07-24, time: "2:00-2:30", title: Registration}
- {date: 2026-07-25, time: "9:00", title: A}
- {date: 2026-07-25, time: "12:30", title: Lunch}
- {date: 2026-07-25, time: "1:30", title: B}
- {date: 2026-07-25, time: "7:30", title: Dinner}`,
    )
    expect(rows.map((row) => row.slice(0, 17))).toEqual([
      '07-24 14:00-14:30',
      '07-25 09:00-12:30',
      '07-25 12:30-13:30',
      '07-25 13:30-19:30',
      '07-25 19:30-20:00',
    ])
    expect(notes[0]).toMatch(/^guessed field 1: no am or pm, and times go back/)
  })

  it('of 24 hours that go back are sorted', async () => {
    const { rows, notes } = await list(
      `- {date: 2026-07-25, time: "16:00-17:00", title: B}
- {date: 2026-07-25, time: "15:45-16:00", title: A}`,
    )
    expect(rows.map((row) => row.slice(6, 19))).toEqual(['15:45-16:00 A', '16:00-17:00 B'])
    expect(notes.join()).toMatch(
      /changed field 1: entries below a later one were sorted by time \(A; line 2\)/,
    )
  })

  it('of a party end on the next date', async () => {
    const text = '- {date: 2026-07-25, time: "22:00 - 01:00", title: Party}'
    const { program } = await readValid(text, VIENNA)
    expect(program.days[0]?.sessions[0]?.end).toBe(Date.parse('2026-07-25T23:00Z'))
  })

  it('that make no sense are left out with their line', async () => {
    const { rows, notes } = await list(`- {date: 2026-07-25, time: "15:15-16:00", title: A}
- {date: 2026-07-25, time: "15:115", title: B}
- {date: 2026-07-25, title: C}`)
    expect(rows).toHaveLength(1)
    expect(notes).toContain(
      'left-out entry 1: with a time that can not be read (B: 15:115; line 2)',
    )
    expect(notes).toContain('left-out entry 1: with a title, but without a time (C; line 3)')
  })
})

describe('nested tables', () => {
  it('days, rooms and talks of jekyll-theme-conference', async () => {
    const { rows, notes } = await list(`days:
- name: Friday
  abbr: Fri
  date: 2026-07-24
  rooms:
  - name: Main Room
    talks:
      - name: Opening
        time_start: '9:00'
        time_end: '9:30'
      - {name: Lunch, time_start: '12:00', time_end: '13:30'}
  - name: Room 2
    talks:
      - {name: Side talk, time_start: '9:00', time_end: '9:30'}
`)
    expect(rows).toEqual([
      '07-24 09:00-09:30 Opening (opening; Main Room)',
      '07-24 09:00-09:30 Side talk (talk; Room 2)',
      '07-24 12:00-13:30 Lunch (lunch; Main Room)',
    ])
    expect(notes.join()).not.toContain('Friday')
  })

  it('days, sessions and talks, with blocks', async () => {
    const { rows, notes } = await list(`
- day: 2026-07-24
  sessions:
  - time: 9:00-10:00
    title: Session 1
    chair: Ada Lovelace
    talks:
    - {time: "9:00", title: T1, speakers: [Bob Yi]}
    - {title: T2, authors: "Ann Xu, Cy Doe and Di Fu"}
    - T3
  - time: 10:00-11:00
    type: Posters
    talks: [P1, P2]
  - time: 11:00-12:00
    speaker: {name: Eve Li, affiliation: ETH}
  - time: 12:00
`)
    expect(rows).toEqual([
      '07-24 09:00-10:00 Session 1 (talk)',
      '  09:00 T1 (Bob Yi)',
      '   T2 (Ann Xu, Cy Doe, Di Fu)',
      '   T3 ()',
      '07-24 10:00-11:00 Posters (poster)',
      '   P1 ()',
      '   P2 ()',
      '07-24 11:00-12:00 Talk: Eve Li (talk; Eve Li)',
    ])
    expect(notes.join('\n')).toMatch(/several people in one text/)
    expect(notes).toContain('left-out entry 1: with a time, but without a title (12:00; line 16)')
  })

  it('time slots with sessions side by side', async () => {
    const { rows } = await list(`- date: 2026-07-24
  timeslots:
  - startTime: "10:00"
    endTime: "11:00"
    sessions:
    - {title: A, room: R1}
    - {title: B, room: R2}
`)
    expect(rows).toEqual(['07-24 10:00-11:00 A (talk; R1)', '07-24 10:00-11:00 B (talk; R2)'])
  })
})

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
      speakers: [{ name: 'Ada', affiliation: 'ETH' }],
      chairs: [{ name: 'Bob' }],
      rooms: ['Aula'],
      type: 'keynote',
      abstract: 'About',
      url: 'https://b.example',
      links: [{ title: 'a.example', url: 'https://a.example' }],
    })
    expect(notes).toContain('left-out field 2: the key "photo"')
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

  it('placeholders are kept and noted', async () => {
    const { notes } = await list(
      '- {date: 2026-07-24, time: "9:00-10:00", title: TBD, speaker: Dr. Jane Smith}',
    )
    expect(notes).toContain(
      'guessed field 2: placeholders are kept as they are (TBD; Dr. Jane Smith; line 1)',
    )
  })
})

describe('CSV', () => {
  it('carries day, room and track down, and leaves rows without a time out', async () => {
    const { rows, notes } = await list(`Day,Time,Room,Title
2026-07-24,9:00-9:30,Aula,"A, with a comma"
,9:30-10:00,,B

,,,C
2026-07-25,9:00-9:30,Lab,=SUM(A1)
`)
    expect(rows).toEqual([
      '07-24 09:00-09:30 A, with a comma (talk; Aula)',
      '07-24 09:30-10:00 B (talk; Aula)',
      '07-25 09:00-09:30 =SUM(A1) (talk; Lab)',
    ])
    expect(notes).toContain('left-out entry 1: with a title, but without a time (C; line 5)')
  })

  it.each([
    ['date,start,title\n2026-07-24,9:00,"A\n', /this is not CSV/],
    ['date,start,title\n', /no program in this CSV|no session or deadline/],
  ])('%j is refused', async (text, message) => {
    const { problems } = await readSource(text, VIENNA)
    expect(problems[0]?.message).toMatch(message)
  })
})
