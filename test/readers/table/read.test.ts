import { describe, expect, it } from 'vitest'
import { isoInstant } from '../../../src/time/format.ts'
import { UTC } from '../../../src/time/zone.ts'
import { readSource, readValid } from '../foreign.ts'
import { DATED, list, VIENNA } from './list.ts'

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
      /^1: times without a date; add --assume-date/,
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

describe('dates and times in columns of their own', () => {
  const HEADING = 'Start Date,Start Time,End Date,End Time,Title'

  it.each([
    ['dates', '2026-07-24,9:00,2026-07-24,10:00', '07-24 09:00-10:00'],
    ['the order of America', '7/24/2026,9:00 AM,7/24/2026,10:00 AM', '07-24 09:00-10:00'],
    ['midnight', '2026-07-24 00:00:00,9:00,2026-07-24 00:00:00,10:00', '07-24 09:00-10:00'],
    ['the next date', '7/24/2026,10:00 PM,7/25/2026,2:00 AM', '07-24 22:00-02:00'],
    ['no year', '24 July 2026,9:00,July 24,10:00', '07-24 09:00-10:00'],
    ['no end date', '2026-07-24,9:00,,10:00', '07-24 09:00-10:00'],
    ['times beside the dates', '2026-07-24 9:00,,2026-07-24 10:00,', '07-24 09:00-10:00'],
  ])('make one moment: %s', async (_, cells, times) => {
    const { rows, notes } = await list(`${HEADING}\n${cells},A\n`)
    expect(rows).toEqual([`${times} A (talk)`])
    expect(notes.join()).not.toMatch(/the key|read|small hours/)
  })

  it.each([
    ['JSON', '[{"startDate": "2026-07-24", "startTime": "9:00", "endTime": "10:00", "name": "A"}]'],
    ['values', '- {start: 2026-07-24, time: "9:00-10:00", title: A}'],
    ['a weekday', '2026-07-23:\n- {when: Friday, time: "9:00-10:00", title: A}'],
    [
      'Sched',
      '[{"event_start": "2026-07-24 09:00", "event_end": "2026-07-24 10:00", "name": "A"}]',
    ],
  ])('have other names: %s', async (_, text) => {
    expect((await list(text)).rows).toEqual(['07-24 09:00-10:00 A (talk)'])
  })

  it('may last for days', async () => {
    const { program } = await readValid(`${HEADING}\n2026-07-24,9:00,2026-07-26,10:00,A\n`, VIENNA)
    expect(isoInstant(program.days[0]?.sessions[0]?.end ?? 0, UTC)).toBe('2026-07-26T08:00:00Z')
  })

  it('may be whole days, which are left out', async () => {
    const { rows, notes } = await list(`${HEADING},All day event
7/24/2026,12:00 AM,7/25/2026,12:00 AM,Holiday,True
7/24/2026,9:00 AM,7/24/2026,10:00 AM,A,False
`)
    expect(rows).toEqual(['07-24 09:00-10:00 A (talk)'])
    expect(notes).toContain('left-out entry 1: whole days (Holiday; line 2)')
    expect(notes.join()).not.toContain('the key')
    const json = await list(
      '[{"date": "2026-07-24", "time": "9:00", "title": "A", "allDay": false}, {"start": "2026-07-24 00:00", "title": "B", "allDay": true}]',
    )
    expect(json.notes).toContain('left-out entry 1: whole days (B; [1])')
  })

  it("of which the end's date can't be read, are noted", async () => {
    const { rows, notes } = await list(
      `${HEADING}\n2026-07-24,9:00,2026-07-45,10:00,A\n2026-07-24,11:00,2026-07-24,,B\n`,
    )
    expect(rows).toEqual(['07-24 09:00-11:00 A (talk)', '07-24 11:00-11:30 B (talk)'])
    expect(notes.join('\n')).toMatch(/left-out field 2: ends that can't be read \(2026-07-45; 2026/)
  })

  it.each([
    ['2026-07-24,A\n2026-07-25,B', ['07-24 09:00-09:30 A (talk)', '07-25 09:00-09:30 B (talk)']],
    ['2026-07-24,A\n,B', ['07-24 09:00-09:30 A (talk)', '07-24 09:00-09:30 B (talk)']],
  ])('fall through empty cells: %j', async (cells, expected) => {
    const lines = cells.replaceAll(',', ',9:00,')
    expect((await list(`Start Date,Start Time,Title\n${lines}\n`)).rows).toEqual(expected)
  })

  it('with a time are no date for empty cells below', async () => {
    const { rows } = await list('Date,Title\n2026-07-24 9:00,A\n,B\n')
    expect(rows).toEqual(['07-24 09:00-09:30 A (talk)'])
  })
})

describe('entries without a date beside others that have one', () => {
  const text = `Date,Start,Title
,9:00,A
2026-07-24,10:00,B
`
  it('are left out with their line', async () => {
    const { rows, notes } = await list(text)
    expect(rows).toEqual(['07-24 10:00-10:30 B (talk)'])
    expect(notes).toContain('left-out entry 1: with a time, but without a date (A; line 2)')
    const yaml = await list('- {start: 2026-07-24 09:00, title: A}\n- {start: "10:00", title: B}')
    expect(yaml.notes).toContain('left-out entry 1: with a time, but without a date (B; line 2)')
    const yearless = await list(`Date,Start,Title\n2026-07-24,9:00,A\nJuly 25,9:00,B\n`)
    expect(yearless.notes).toContain(
      'left-out entry 1: with a date that is not whole (B: July 25; line 3)',
    )
  })

  it('are on the assumed date, noted', async () => {
    const { rows, notes } = await list(text, DATED)
    expect(rows).toEqual(['07-24 09:00-10:00 A (talk)', '07-24 10:00-10:30 B (talk)'])
    expect(notes).toContain(
      'guessed field 1: times without a whole date, unlike others: --assume-date was used (A; line 2)',
    )
  })
})

describe('nested tables', () => {
  it('blocks whose talks have the times', async () => {
    const { program, notes } = await readValid(
      `- date: 2026-07-24
  sessions:
  - title: Session 1
    chair: Ada
    color: red
    talks:
    - {time: "9:00-9:30", title: A}
    - {time: "9:30-10:00", title: B}
  - {title: Unplanned}
`,
      VIENNA,
    )
    const [session] = program.days[0]?.sessions ?? []
    expect(session).toMatchObject({ title: 'Session 1', chairs: [{ name: 'Ada' }] })
    expect(session?.talks.map(({ title }) => title)).toEqual(['A', 'B'])
    expect([session?.start, session?.end].map((time) => isoInstant(time ?? 0, UTC))).toEqual([
      '2026-07-24T07:00:00Z',
      '2026-07-24T08:00:00Z',
    ])
    expect(notes).toContain('left-out field 1: the key "color"')
    expect(notes).toContain(
      'left-out entry 1: with a title, but without a time (Unplanned; line 9)',
    )
  })

  it("one session of a slot, and slots whose time can't be read", async () => {
    const { rows, notes } = await list(`title: Workshop
when: July 24, 2026
schedule:
- {time: "9:00-10:00", talk: {title: A, speaker: Ada}}
- {time: "15:115", talks: [{title: B}]}
sponsors:
- {name: ACME}
`)
    expect(rows).toEqual(['07-24 09:00-10:00 A (talk; Ada)'])
    expect(notes).toContain("left-out entry 1: with a time that can't be read (15:115; line 5)")
    expect(notes).toContain('left-out entry 1: with a title, but without a time (B; line 5)')
    expect(notes.join()).not.toContain('ACME')
  })

  it('tracks, which stand for rooms if there are none', async () => {
    const { rows } = await list(`tracks:
- name: ML
  sessions: [{date: 2026-07-24, time: "9:00-10:00", title: A, room: R}]
`)
    expect(rows).toEqual(['07-24 09:00-10:00 A (talk; R; ML)'])
    const { program, notes } = await readValid(
      '- {date: 2026-07-24, time: "9:00-10:00", title: A, track: Hall}',
      VIENNA,
    )
    expect(program.days[0]?.sessions[0]).toMatchObject({ rooms: ['Hall'], track: null })
    expect(notes).toContain('guessed field 1: no rooms: the tracks stand for them')
  })

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
