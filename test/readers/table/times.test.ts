import { describe, expect, it } from 'vitest'
import { readSource, readValid } from '../foreign.ts'
import { DATED, list, VIENNA } from './list.ts'

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
    expect(notes[0]).toMatch(/^guessed field 1: times without am or pm go back/)
  })

  it.each([
    ['noon', '- {date: 2026-07-25, time: noon, title: A}'],
    ['one AM', '- {date: 2026-07-25, time: 9:00 AM, title: A}'],
    ['another room', '- {date: 2026-07-25, time: "10:00", title: A, room: Aula}'],
  ])('go back behind %s', async (_, above) => {
    const { rows, notes } = await list(
      `${above}\n- {date: 2026-07-25, time: "1:30 - 2:00", title: B, room: Foyer}`,
    )
    expect(rows[1]).toBe('07-25 13:30-14:00 B (talk; Foyer)')
    expect(notes[0]).toMatch(/^guessed field 1: times without am or pm go back/)
  })

  it('of 24 hours in parallel rooms are no 12-hour clock', async () => {
    const { rows } = await list(
      `- {date: 2026-07-25, time: "7:30-8:00", title: A, room: Aula}
- {date: 2026-07-25, time: "11:00-12:00", title: B, room: Aula}
- {date: 2026-07-25, time: "7:30-8:00", title: C, room: Foyer}`,
    )
    expect(rows.map((row) => row.slice(6, 13))).toEqual(['07:30-0', '07:30-0', '11:00-1'])
  })

  it('of the night below later ones of another room are reported', async () => {
    const { notes } = await list(
      `- {date: 2026-07-25, time: "16:00-17:00", title: A, room: Aula}
- {date: 2026-07-25, time: "1:00-2:00", title: B, room: Foyer}`,
    )
    expect(notes.join()).toMatch(/entries below a later one were sorted by time \(B; line 2\)/)
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

  it('beside a date end on the next one too, or on that of the end', async () => {
    const { program, notes } = await readValid(
      `start,end,title
2026-07-25 23:00,01:00,A
"July 26, 2026 9:00","July 28, 2026 10:00",B
`,
      VIENNA,
    )
    expect(program.days.map(({ sessions }) => sessions[0]?.end)).toEqual([
      Date.parse('2026-07-25T23:00Z'),
      Date.parse('2026-07-28T08:00Z'),
    ])
    expect(notes).toContain(
      'guessed field 1: an end in the small hours is on the next date (line 2)',
    )
  })

  it('that make no sense are left out with their line', async () => {
    const { rows, notes } = await list(`- {date: 2026-07-25, time: "15:15-16:00", title: A}
- {date: 2026-07-25, time: "15:115", title: B}
- {date: 2026-07-25, title: C}`)
    expect(rows).toHaveLength(1)
    expect(notes).toContain("left-out entry 1: with a time that can't be read (B: 15:115; line 2)")
    expect(notes).toContain('left-out entry 1: with a title, but without a time (C; line 3)')
  })
})

describe('dates', () => {
  const DATES = (...dates: string[]) =>
    dates
      .map((date, index) => `- {date: "${date}", time: "9:00-10:00", title: ${index}}`)
      .join('\n')

  it('with numbers alone are in the order that others of the file tell', async () => {
    const { rows } = await list(DATES('05/06/2026', '05/13/2026'))
    expect(rows.map((row) => row.slice(0, 5))).toEqual(['05-06', '05-13'])
  })

  it('with a time in the same cell are in that order too, else ambiguous', async () => {
    const text = 'start,end,title\n7/8/2026 9:00,7/8/2026 10:00,A\n'
    const { rows } = await list(`${text}7/23/2026 9:00,7/23/2026 10:00,B\n`)
    expect(rows).toEqual(['07-08 09:00-10:00 A (talk)', '07-23 09:00-10:00 B (talk)'])
    const { problems } = await readSource(text, VIENNA)
    expect(problems.map(({ code }) => code)).toEqual(['ambiguous-date'])
  })

  it('of a day with its number are whole, on either side of it', async () => {
    const day = (name: string) => `- {name: "${name}", sessions: [{time: "9:00-10:00", title: A}]}`
    const { rows } = await list(
      ['Day 1 - June 3, 2027', 'June 4, 2027: Day 2', '5 June 2027: Tutorials'].map(day).join('\n'),
    )
    expect(rows.map((row) => row.slice(0, 5))).toEqual(['06-03', '06-04', '06-05'])
  })

  it('with a year of two digits are in the 2000s, or refused if it may be an hour', async () => {
    const { rows, notes } = await list(DATES('9-Jul-25', '9 July 24'))
    expect(rows).toEqual(['07-09 09:00-10:00 0 (talk)'])
    expect(notes).toContain(
      'guessed field 1: years of two digits are in the 2000s (9-Jul-25; line 1)',
    )
    expect(notes).toContain(
      "left-out entry 1: with a date that can't be read (1: 9 July 24; line 2)",
    )
    const { problems } = await readSource(DATES('9 July 24'), DATED)
    expect(problems[0]?.message).toBe('"9 July 24": its year needs four digits')
    const hour = await list('- {time: "9 July 10", title: A}', DATED)
    expect(hour.rows).toEqual(['07-09 10:00-10:30 A (talk)'])
  })

  it('that are not understood are left out, never on the assumed date', async () => {
    const { rows, notes } = await list(DATES('07/08/26', '2026-02-30', 'sometime', 'July 1'), DATED)
    expect(rows).toEqual(['07-01 09:00-10:00 3 (talk)'])
    expect(notes[0]).toMatch(
      /^left-out entry 3: with a date that can't be read \(0: 07\/08\/26; 1: 2026-02-30; 2: sometime; /,
    )
  })

  it('of a mapping around entries hold for them, never the assumed date', async () => {
    const { rows, notes } = await list(
      `- {date: sometime, sessions: [{time: "9:00", title: A, talks: [B]}]}
- {day: Day 2, sessions: [{time: "9:00-10:00", title: C}]}
- {day: 3, sessions: [{time: "9:00-10:00", title: D}]}`,
      DATED,
    )
    expect(rows).toEqual(['07-25 09:00-10:00 C (talk)', '07-26 09:00-10:00 D (talk)'])
    expect(notes[0]).toBe("left-out entry 2: with a date that can't be read (A: sometime; line 1)")
  })

  it('that none is understood of are refused with their line', async () => {
    const { problems } = await readSource(`# a\n${DATES('07/08/26', 'sometime')}`, DATED)
    expect(problems).toMatchObject([{ line: 2, message: '"07/08/26": this is not a date' }])
  })

  it('by number are counted from the date around them', async () => {
    const { rows, notes } = await list(
      `{"date": "2026-07-24", "days": [
        {"day": 1, "sessions": [{"time": "9:00-10:00", "title": "A"}]},
        {"day": "02", "sessions": [{"time": "9:00-10:00", "title": "B"}]},
        {"day": "Sunday", "sessions": [{"time": "9:00-10:00", "title": "C"}]}]}`,
    )
    expect(rows.map((row) => row.slice(0, 5))).toEqual(['07-24', '07-25', '07-26'])
    expect(notes[0]).toMatch(
      /^guessed field 2: days by number or weekday were counted from the date around them \(Day 02; Sunday/,
    )
  })

  it('that are ambiguous are read as other dates tell, else refused', async () => {
    const { rows, notes } = await list(DATES('05/06/2026', '13/06/2026'))
    expect(rows).toEqual(['06-05 09:00-10:00 0 (talk)', '06-13 09:00-10:00 1 (talk)'])
    expect(notes[0]).toMatch(/^guessed field 1: the order of day and month is that of other dates/)
    const { problems } = await readSource(DATES('05/06/2026', '08/08/2026'), VIENNA)
    expect(problems.map(({ message }) => message)).toEqual([
      '"05/06/2026" can be 2026-06-05 or 2026-05-06, and no other date tells which',
    ])
  })

  it('count where their weekday contradicts them', async () => {
    const { rows, notes } = await list(DATES('Monday 21 November 2021'))
    expect(rows).toEqual(['11-21 09:00-10:00 0 (talk)'])
    expect(notes[0]).toMatch(
      /weekdays that don't match .* \(21 November 2021 is a Sunday, not a Monday/,
    )
  })

  it('are refused if no weekday fits the assumed year', async () => {
    const { problems } = await readSource(DATES('Thursday, Sept. 5'), DATED)
    expect(problems[0]).toMatchObject({
      message: '5 September 2026 is a Saturday, not a Thursday',
      hint: 'give a date of the right year with --assume-date',
    })
    const fits = await list(DATES('Thursday, Sept. 5'), { ...VIENNA, date: '2024-01-01' })
    expect(fits.rows).toEqual(['09-05 09:00-10:00 0 (talk)'])
  })

  it('may stand beside the time, in another key or in the key of a list', async () => {
    const { rows } = await list(
      `{"friday": [{"time": "9:00-10:00", "title": "A"}],
        "day_3": [{"time": "9:00-10:00", "title": "B"}],
        "others": [
          {"start": "7/28/2026 1:00 PM", "end": "2:00 PM", "title": "C"},
          {"start": "2026-07-29 09:00", "end": "10:00", "title": "D"},
          {"date": "2026-07-30T00:00:00.000Z", "time": "9:00-10:00", "title": "E"},
          {"day": "Sunday", "date": "2026-08-02", "time": "9:00-10:00", "title": "F"}]}`,
      DATED,
    )
    expect(rows).toEqual([
      '07-24 09:00-10:00 A (talk)',
      '07-26 09:00-10:00 B (talk)',
      '07-28 13:00-14:00 C (talk)',
      '07-29 09:00-10:00 D (talk)',
      '07-30 09:00-10:00 E (talk)',
      '08-02 09:00-10:00 F (talk)',
    ])
  })
})

describe('times', () => {
  it.each([
    ['3pm-4:30', '15:00-16:30'],
    ['11am-1:30', '11:00-13:30'],
    ['11:30-12:30 PM', '11:30-12:30'],
    ['9:00 CET - 10:00 CET', '09:00-10:00'],
    ['12h15-13h', '12:15-13:00'],
    ['noon - 1pm', '12:00-13:00'],
    ['22:00 - 24:00', '22:00-00:00'],
    ['09:00 UTC - 10:00 UTC', '11:00-12:00'],
  ])('%s', async (text, time) => {
    const both = `- {date: 2026-07-24, time: "${text}", title: A}`
    expect((await list(both)).rows).toEqual([`07-24 ${time} A (talk)`])
  })

  it('in several zones are none', async () => {
    const { problems } = await readSource(
      '- {date: 2026-07-24, title: A, time: "9:00 EST / 15:00 CET"}\n- {date: 2026-07-24, title: B, time: "9:00"}',
      VIENNA,
    )
    expect(problems).toEqual([])
  })

  it('that end before they start tell a 12-hour clock too', async () => {
    const { rows } = await list('- {date: 2026-07-24, time: "12:30-1:30", title: A}')
    expect(rows).toEqual(['07-24 12:30-13:30 A (talk)'])
  })

  it("name what can't be read of them", async () => {
    const { notes } = await list(`- date: 2026-07-24
  start: 9:00
  end: late
  duration: soon
  title: A
  talks: [{title: B, time: "15:115"}, {title: C, duration: 45}, {color: red}]
- {date: 2026-07-24, start: "10:00 CEST", title: D}
- {date: 2026-07-24, start: "10:00 XYZT", title: E}
- {date: 2026-07-24, start: "10:00 CET", title: F}`)
    expect(notes).toEqual(
      expect.arrayContaining([
        "left-out field 1: ends that can't be read (late; line 1)",
        "left-out field 1: lengths that can't be read (soon; line 1)",
        "left-out field 1: times that can't be read (15:115; line 6)",
        'left-out field 1: lengths of talks without a time (45 minutes; line 6)',
        'left-out entry 1: with neither a time nor a title (line 6)',
        'guessed field 1: unknown zones behind times: read on the clock of the venue (XYZT; line 8)',
        'guessed field 1: zones out of season, such as CET in July: read as the local time there (CET; line 9)',
      ]),
    )
  })

  it('in UTC that the clocks of the assumed zone do not show are reported', async () => {
    const { rows, notes } = await list('- {start: "2026-07-24T09:00:00Z", title: A, duration: 60}')
    expect(rows).toEqual(['07-24 11:00-12:00 A (talk)'])
    expect(notes[0]).toMatch(/all times say UTC, not what the clocks of Europe\/Vienna show/)
  })
})
