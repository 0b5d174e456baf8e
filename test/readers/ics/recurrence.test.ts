import { describe, expect, it } from 'vitest'
import { isoInstant } from '../../../src/time/format.ts'
import { UTC } from '../../../src/time/zone.ts'
import { readValid } from '../foreign.ts'
import { calendar, component, talk } from './calendar.ts'

/** Reads entries, and returns the sessions as `id start Title`. */
async function read(...entries: readonly (readonly string[])[]) {
  const { program, notes, imported } = await readValid(calendar(['X-WR-CALNAME:Mice'], ...entries))
  const sessions = program.days
    .flatMap((day) => day.sessions)
    .map(({ id, start, title }) => `${id} ${isoInstant(start ?? 0, UTC).slice(0, 16)} ${title}`)
  return { sessions, notes, program, entries: imported.entries }
}

function meeting(more: readonly string[], start = 'TZID=Europe/Vienna:20260323T090000'): string[] {
  return ['UID:m', 'SUMMARY:Meeting', `DTSTART;${start}`, 'DURATION:PT1H', ...more]
}

describe('recurring entries', () => {
  it('keep their time on the clock of their zone', async () => {
    const { sessions, entries } = await read(meeting(['RRULE:FREQ=WEEKLY;COUNT=2']))
    expect(sessions).toEqual(
      [
        'm-20260323-ef4b2f 2026-03-23T08:00 Meeting',
        'm-20260330-ef4b2f 2026-03-30T07:00 Meeting',
      ].map((line) => expect.stringContaining(line.slice(20))),
    )
    expect(entries).toBe(2)
  })

  it('keep it also by the rules that the file has for the zone', async () => {
    const zone = component('VTIMEZONE', [
      'TZID:Home',
      ...component('STANDARD', [
        'DTSTART:20251026T030000',
        'TZOFFSETFROM:+0200',
        'TZOFFSETTO:+0100',
      ]),
      ...component('DAYLIGHT', [
        'DTSTART:20260329T020000',
        'TZOFFSETFROM:+0100',
        'TZOFFSETTO:+0200',
      ]),
    ])
    const entry = meeting(['RRULE:FREQ=WEEKLY;COUNT=2'], 'TZID=Home:20260323T090000')
    const { program } = await readValid(calendar(zone, entry))
    const starts = program.days.map(({ sessions }) => isoInstant(sessions[0]?.start ?? 0, UTC))
    expect(starts).toEqual(['2026-03-23T08:00:00Z', '2026-03-30T07:00:00Z'])
  })

  it('are described once, however often they recur', async () => {
    const more = ['RRULE:FREQ=DAILY;COUNT=3', 'CATEGORIES:Cheese,Bread', 'ATTACH;VALUE=BINARY:aGk=']
    const { notes, sessions } = await read(meeting(more))
    expect(sessions).toHaveLength(3)
    expect(notes).toContain('changed field 1: further tracks: listed in the note (Meeting; line 4)')
    expect(notes).toContain('left-out field 1: files within the calendar')
  })

  it.each([
    ['a time in UTC', 'UNTIL=20260324T080000Z', 2],
    ['an earlier time in UTC', 'UNTIL=20260324T075959Z', 1],
    ['a date', 'UNTIL=20260325', 3],
    ['a time without a zone', 'UNTIL=20260324T090000', 2],
  ])('end at UNTIL with %s', async (_, until, count) => {
    const { sessions } = await read(meeting([`RRULE:FREQ=DAILY;${until}`]))
    expect(sessions).toHaveLength(count)
  })

  // By dateutil for Python: 23 March 2026 is a Monday.
  it.each([
    ['on days', ['EXRULE:FREQ=DAILY;BYDAY=TU,SA'], ['23', '25', '26', '27', '29']],
    ['a number of times', ['EXRULE:FREQ=DAILY;INTERVAL=2;COUNT=2'], ['24', '26', '27', '28', '29']],
    ['until a date', ['EXRULE:FREQ=DAILY;UNTIL=20260325'], ['26', '27', '28', '29']],
    ['twice', ['EXRULE:FREQ=DAILY;COUNT=4', 'EXRULE:FREQ=WEEKLY;BYDAY=SU'], ['27', '28']],
  ])('leave out what EXRULE excludes %s', async (_, rules, days) => {
    const { sessions, notes } = await read(meeting(['RRULE:FREQ=DAILY;COUNT=7', ...rules]))
    expect(sessions.map((line) => /2026-03-(\d\d)/.exec(line)?.[1])).toEqual(days)
    expect(notes).toEqual([expect.stringContaining('types inferred from titles')])
  })

  it('keep what an EXRULE excludes that takes too long to follow, and say so', async () => {
    const rules = ['RRULE:FREQ=DAILY;COUNT=3', 'EXRULE:FREQ=YEARLY;BYWEEKNO=13']
    const endless = ['RRULE:FREQ=DAILY;COUNT=900', 'EXRULE:FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30']
    const note =
      "changed field 1: excluding rules (EXRULE) that can't be followed: dates that they exclude may be kept"
    for (const [more, count] of [
      [rules, 3],
      [endless, 900],
    ] as const) {
      const { sessions, notes } = await read(meeting(more))
      expect([sessions.length, notes.join()]).toEqual([count, expect.stringContaining(note)])
    }
  })

  it('without a date by COUNT=0 keep one', async () => {
    const { sessions, notes } = await read(meeting(['RRULE:FREQ=DAILY;COUNT=0']))
    expect(sessions).toHaveLength(1)
    expect(notes).toContain(
      "changed field 1: recurrence rules that can't be followed: one date is kept (FREQ=DAILY;COUNT=0; line 4)",
    )
  })

  it('are on the clock of their start, also at an RDATE that is written in another zone', async () => {
    const { program } = await read(
      meeting(['RDATE;TZID=Asia/Tokyo:20260402T040000,20260403T040000', 'RDATE:20260406T080000Z']),
    )
    expect(program.timezone.name).toBe('Europe/Vienna')
    const ids = program.days.flatMap(({ sessions }) => sessions.map(({ id }) => id.slice(0, 10)))
    expect(ids).toEqual(['m-20260323', 'm-20260401', 'm-20260402', 'm-20260406'])
  })

  it('add RDATE, also with a length of its own, and take out EXDATE', async () => {
    const { sessions, program } = await read(
      meeting([
        'RRULE:FREQ=DAILY;COUNT=4',
        'RDATE;VALUE=PERIOD:20260401T080000Z/PT3H,20260402T080000Z/20260402T083000Z',
        'RDATE;TZID=Europe/Vienna:20260323T090000',
        'EXDATE;TZID=Europe/Vienna:20260324T090000',
        'EXDATE:20260325T080000Z',
        'EXDATE;VALUE=DATE:20260326',
      ]),
    )
    expect(sessions.map((line) => line.slice(-24, -8))).toEqual([
      '2026-03-23T08:00',
      '2026-04-01T08:00',
      '2026-04-02T08:00',
    ])
    const minutes = program.days
      .flatMap((day) => day.sessions)
      .map(({ start, end }) => ((end ?? 0) - (start ?? 0)) / 60_000)
    expect(minutes).toEqual([60, 180, 30])
  })

  it("note dates that can't be read", async () => {
    const { sessions, notes } = await read(
      meeting(['RRULE:FREQ=DAILY;COUNT=2', 'EXDATE:soon', 'RDATE:20260231T090000Z']),
      [
        'UID:x',
        'SUMMARY:X',
        'RECURRENCE-ID:later',
        'DTSTART:20260323T090000Z',
        'DTEND:20260323T250000Z',
      ],
    )
    expect(sessions).toHaveLength(3)
    expect(notes.slice(0, 3)).toEqual([
      "left-out field 1: RECURRENCE-ID at a time that can't be read (X; line 13)",
      "left-out field 1: DTEND at a time that can't be read (X; line 13)",
      "left-out field 2: dates of recurring entries that can't be read (20260231T090000Z; soon; line 4)",
    ])
  })

  it('recur without a rule by RDATE alone', async () => {
    const { sessions } = await read(meeting(['RDATE:20260401T080000Z']))
    expect(sessions).toHaveLength(2)
  })

  it('have an id of UID and date, which does not depend on other dates', async () => {
    const short = await read(meeting(['RRULE:FREQ=DAILY;COUNT=2']))
    const long = await read(meeting(['RRULE:FREQ=DAILY;COUNT=3', 'EXDATE:20260323T080000Z']))
    expect(short.sessions.map((line) => line.split(' ')[0])).toEqual(['m-20260323', 'm-20260324'])
    expect(long.sessions.map((line) => line.split(' ')[0])).toEqual(['m-20260324', 'm-20260325'])
  })

  it('take over the changes of an occurrence, under the same id', async () => {
    const { sessions, entries } = await read(
      meeting(['RRULE:FREQ=DAILY;COUNT=3']),
      [
        'UID:m',
        'RECURRENCE-ID;TZID=Europe/Vienna:20260324T090000',
        'SUMMARY:Moved',
        'DTSTART:20260326T120000Z',
      ],
      [
        'UID:m',
        'RECURRENCE-ID:20260325T080000Z',
        'SUMMARY:Off',
        'DTSTART:20260325T080000Z',
        'STATUS:CANCELLED',
      ],
    )
    expect(sessions).toEqual([
      'm-20260323 2026-03-23T08:00 Meeting',
      'm-20260325 2026-03-25T08:00 Off',
      'm-20260324 2026-03-26T12:00 Moved',
    ])
    expect(entries).toBe(3)
  })

  it('take over changes of a date, of one without a main entry, and of all dates', async () => {
    const all = await read(
      meeting(['RRULE:FREQ=DAILY;COUNT=1']),
      ['UID:m', 'RECURRENCE-ID;VALUE=DATE:20260323', 'SUMMARY:New', 'DTSTART:20260323T120000Z'],
      ['UID:x', 'RECURRENCE-ID:20260324T120000Z', 'SUMMARY:Alone', 'DTSTART:20260324T120000Z'],
    )
    expect(all.sessions).toEqual([
      'm-20260323 2026-03-23T12:00 New',
      'x-20260324 2026-03-24T12:00 Alone',
    ])
    expect(all.notes[0]).toBe(
      'left-out entry 1: recurring, without a date of its own (Meeting; line 4)',
    )
  })

  it('apply THISANDFUTURE to all later occurrences', async () => {
    const { sessions, notes } = await read(
      meeting(['RRULE:FREQ=DAILY;COUNT=4']),
      [
        'UID:m',
        'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Vienna:20260324T090000',
        'SUMMARY:Later',
        'DTSTART;TZID=Europe/Vienna:20260324T110000',
        'DURATION:PT2H',
      ],
      ['UID:m', 'RECURRENCE-ID:20260325T080000Z', 'SUMMARY:Once', 'DTSTART:20260325T090000Z'],
    )
    expect(sessions).toEqual([
      'm-20260323 2026-03-23T08:00 Meeting',
      'm-20260324 2026-03-24T10:00 Later',
      'm-20260325 2026-03-25T09:00 Once',
      'm-20260326 2026-03-26T10:00 Later',
    ])
    expect(notes[0]).toContain('THISANDFUTURE')
  })

  it('without an end go on to the last day of the other entries', async () => {
    const { sessions, notes } = await read(
      meeting(['RRULE:FREQ=DAILY']),
      talk('A', '20260324T080000Z'),
      talk('B', '20260325T060000Z'),
      ['UID:d', 'SUMMARY:Day', 'DTSTART;VALUE=DATE:20260401'],
    )
    expect(sessions).toHaveLength(5)
    expect(notes[0]).toBe(
      'changed field 1: recurs without an end: kept until the last day on which another entry starts (Meeting; line 4)',
    )
  })

  it('without an end go on for 366 days where all entries recur', async () => {
    const { sessions } = await read(meeting(['RRULE:FREQ=MONTHLY']))
    expect(sessions.map((line) => line.slice(11, 21))).toHaveLength(13)
    expect(sessions.at(-1)).toBe('m-20270323 2027-03-23T08:00 Meeting')
  })

  it('without an end are not cut by entries before them', async () => {
    const { sessions } = await read(meeting(['RRULE:FREQ=MONTHLY']), talk('A', '20260101T080000Z'))
    expect(sessions).toHaveLength(14)
  })

  it('have at most 1,000 occurrences', async () => {
    const { sessions, notes, entries } = await read(meeting(['RRULE:FREQ=SECONDLY']))
    expect([sessions.length, entries]).toEqual([1000, 1000])
    expect(notes.join('\n')).toContain('recurs too often: at most 1000 dates of an entry')
  })

  it("keep one date if their rule can't be followed", async () => {
    for (const rule of [
      'FREQ=NEVER',
      'FREQ=MONTHLY;BYDAY=1MO;BYMONTHDAY=20',
      'FREQ=DAILY;UNTIL=20200101',
    ]) {
      const { sessions, notes } = await read(meeting([`RRULE:${rule}`]))
      expect(sessions).toHaveLength(1)
      expect(notes.join('\n')).toContain(
        `changed field 1: recurrence rules that can't be followed: one date is kept (${rule}`,
      )
    }
  })
})

describe('versions of an entry', () => {
  it('count once, in the latest SEQUENCE', async () => {
    const { sessions, notes, entries } = await read(
      talk('Old', '20260323T080000Z', { uid: 'a', more: ['SEQUENCE:1'] }),
      talk('New', '20260323T090000Z', { uid: 'a', more: ['SEQUENCE:10'] }),
      talk('Older', '20260323T100000Z', { uid: 'a' }),
    )
    expect(sessions).toEqual(['a 2026-03-23T09:00 New'])
    expect(entries).toBe(3)
    expect(notes[0]).toBe(
      'left-out entry 2: superseded by a higher SEQUENCE (Old; Older; line 4; line 18)',
    )
  })

  it('with the same SEQUENCE are entries of their own if they differ', async () => {
    const { sessions, notes } = await read(
      talk('B', '20260323T090000Z', { uid: 'a', more: ['SEQUENCE: 0'] }),
      talk('A', '20260323T080000Z', { uid: 'a', more: ['SEQUENCE: 0'] }),
      talk('A', '20260323T080000Z', { uid: 'a', more: ['SEQUENCE: 0'] }),
    )
    expect(sessions).toEqual(['a 2026-03-23T08:00 A', 'a-2 2026-03-23T09:00 B'])
    expect(notes.slice(0, 2)).toEqual([
      'left-out entry 1: the same entry again (A; line 18)',
      'guessed field 1: different entries have the same UID: calendars may show them twice (A; line 11)',
    ])
  })

  it('need a UID', async () => {
    const entry = ['SUMMARY:A', 'DTSTART:20260323T080000Z']
    expect((await read(entry, entry)).sessions).toHaveLength(2)
  })
})

describe('ids of several dates on a day', () => {
  const twice = meeting(
    ['RRULE:FREQ=DAILY;COUNT=4;BYHOUR=9,15'],
    'TZID=Europe/Vienna:20260701T090000',
  )
  const change = (original: string, start: string) => {
    const more = [`RECURRENCE-ID;TZID=Europe/Vienna:${original}`]
    return meeting(more, `TZID=Europe/Vienna:${start}`)
  }
  const all = [
    'm-20260701 2026-07-01T07:00 Meeting',
    'm-20260701t150000 2026-07-01T13:00 Meeting',
    'm-20260702 2026-07-02T07:00 Meeting',
    'm-20260702t150000 2026-07-02T13:00 Meeting',
  ]

  it('have the time of those that are not at the usual one', async () => {
    expect((await read(twice)).sessions).toEqual(all)
  })

  it.each(['EXDATE;TZID=Europe/Vienna:20260701T090000', 'EXRULE:FREQ=DAILY;COUNT=1'])(
    'stay when one is excluded: %s',
    async (excluded) => {
      expect((await read([...twice, excluded])).sessions).toEqual(all.slice(1))
    },
  )

  it('stay when one is moved, also before the entry that recurs', async () => {
    const moved = change('20260701T090000', '20260701T180000')
    const expected = [all[1], 'm-20260701 2026-07-01T16:00 Meeting', ...all.slice(2)]
    expect((await read(twice, moved)).sessions).toEqual(expected)
    expect((await read(moved, twice)).sessions).toEqual(expected)
  })

  it('are those of the changes alone if the file has only these', async () => {
    const changes = [
      change('20260701T090000', '20260701T100000'),
      change('20260701T150000', '20260701T160000'),
      change('20260702T090000', '20260702T100000'),
    ]
    expect((await read(...changes)).sessions).toEqual([
      'm-20260701t090000 2026-07-01T08:00 Meeting',
      'm-20260701t150000 2026-07-01T14:00 Meeting',
      'm-20260702 2026-07-02T08:00 Meeting',
    ])
  })

  it('stay when another date is added', async () => {
    const once = meeting(['RRULE:FREQ=DAILY;COUNT=2'], 'TZID=Europe/Vienna:20260701T090000')
    const { sessions } = await read([...once, 'RDATE;TZID=Europe/Vienna:20260701T080000'])
    expect(sessions).toEqual([
      'm-20260701t080000 2026-07-01T06:00 Meeting',
      'm-20260701 2026-07-01T07:00 Meeting',
      'm-20260702 2026-07-02T07:00 Meeting',
    ])
  })
})
