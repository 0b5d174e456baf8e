import { describe, expect, it } from 'vitest'
import { readOne, readTimes, schedule } from './schedule.ts'

const DAY_ENDS_AT_4 = '<time_zone_name>Europe/Paris</time_zone_name><day_change>04:00</day_change>'

/** Returns an event of half an hour. */
function at(date: string, start: string, title: string, more = ''): string {
  const dated = date === '' ? '' : `<date>${date}</date>`
  return `<event id="${title}">${dated}<start>${start}</start><duration>0:30</duration>
    <title>${title}</title>${more}</event>`
}

function day(date: string, events: string): string {
  return `<day date="${date}">${events}</day>`
}

describe('times of frab', () => {
  it('without a zone need one, and events may stand in a day without rooms (FOSDEM 2007)', async () => {
    const old = schedule(
      day('2007-02-25', at('', '15:00', 'a')) + day('2007-02-26', at('', '08:30', 'b')),
      '<day_change>09:00:00</day_change>',
    )
    const { times, zone, notes } = await readTimes(old, { zone: 'Europe/Brussels' })
    expect(zone).toBe('Europe/Brussels')
    expect(times).toEqual([
      '2007-02-25: 2007-02-25T15:00 to 15:30 a',
      '2007-02-26: 2007-02-26T08:30 to 09:00 b',
    ])
    expect(notes).toEqual([])
  })

  it('before the change of the day belong to the next date', async () => {
    const nights = schedule(
      day('2025-03-01', at('', '03:59', 'b') + at('', '23:45', 'a')) +
        day('2025-03-02', at('', '04:00', 'c')),
      DAY_ENDS_AT_4,
    )
    const { times, notes } = await readTimes(nights)
    expect(times).toEqual([
      '2025-03-01: 2025-03-01T23:45 to 00:15 a',
      '2025-03-02: 2025-03-02T03:59 to 04:29 b',
      '2025-03-02: 2025-03-02T04:00 to 04:30 c',
    ])
    expect(notes).toEqual([
      'changed field 1: sessions after midnight stand under the next date (b; line 5)',
    ])
  })

  it('with a date stand under it, not under the day that lists them (38C3)', async () => {
    const night = schedule(day('2024-12-27', at('2024-12-28T00:15:00+01:00', '00:15', 'a')))
    const { times, notes } = await readTimes(night)
    expect(times).toEqual(['2024-12-28: 2024-12-28T00:15 to 00:45 a'])
    expect(notes).toEqual([
      'changed field 1: sessions after midnight stand under the next date (a; line 5)',
    ])
  })

  it('of a date alone are on that date', async () => {
    const dated = schedule(
      day('2025-03-01', at('2025-03-02', '01:00', 'a') + at('2025-03-01', '02:00', 'b')),
      DAY_ENDS_AT_4,
    )
    expect((await readTimes(dated)).times).toEqual([
      '2025-03-02: 2025-03-02T01:00 to 01:30 a',
      '2025-03-02: 2025-03-02T02:00 to 02:30 b',
    ])
  })

  it('in UTC may stand beside the clock of the venue (DebConf 23)', async () => {
    const utc = schedule(
      day('2023-09-09', at('2023-09-10T04:30:00+00:00', '10:00', 'a')),
      '<time_zone_name>Asia/Kolkata</time_zone_name>',
    )
    const { times, zone, notes } = await readTimes(utc)
    expect(zone).toBe('Asia/Kolkata')
    expect(times).toEqual(['2023-09-10: 2023-09-10T10:00 to 10:30 a'])
    expect(notes).toEqual([
      'changed field 1: sessions stand under the date of their start, not the day that lists them (a; line 5)',
    ])
  })

  it('that contradict each other are noted: the date counts', async () => {
    const both = schedule(day('2025-03-01', at('2025-03-01T10:00:00+01:00', '11:00', 'a')))
    const { times, notes } = await readTimes(both)
    expect(times).toEqual(['2025-03-01: 2025-03-01T10:00 to 10:30 a'])
    expect(notes).toEqual(['guessed field 1: date and start differ: the date is used (a; line 5)'])
  })

  it('in UTC are compared at the venue, where the start is on its clock', async () => {
    const utc = schedule(day('2025-07-01', at('2025-07-01T10:00:00Z', '10:00', 'a')))
    const { times, notes } = await readTimes(utc)
    expect(times).toEqual(['2025-07-01: 2025-07-01T12:00 to 12:30 a'])
    expect(notes).toEqual(['guessed field 1: date and start differ: the date is used (a; line 5)'])
  })

  it.each(['02.03.2025 12:00', '2025-03-32T10:00:00+01:00', 'tomorrow'])(
    'whose date is %s have the day that lists them, which is noted',
    async (date) => {
      const { times, notes } = await readTimes(schedule(day('2025-03-01', at(date, '10:00', 'a'))))
      expect(times).toEqual(['2025-03-01: 2025-03-01T10:00 to 10:30 a'])
      const what = "a date that can't be read: start and day are used"
      expect(notes).toEqual([`left-out field 1: ${what} (${date}; line 5)`])
    },
  )

  it('whose start is none have that of the date, which is noted', async () => {
    const { times, notes } = await readTimes(
      schedule(day('2025-03-01', at('2025-03-01T10:00:00+01:00', 'soon', 'a'))),
    )
    expect(times).toEqual(['2025-03-01: 2025-03-01T10:00 to 10:30 a'])
    const what = "a start that can't be read: the date is used"
    expect(notes).toEqual([`guessed field 1: ${what} (a; line 5)`])
  })

  it('with an offset say the zone if none is named (31C3, rC3)', async () => {
    const source = schedule(day('2014-12-27', at('2014-12-27T11:00:00+01:00', '11:00', 'a')), ' ')
    const { times, zone, notes } = await readTimes(source)
    expect([zone, ...times]).toEqual(['+01:00', '2014-12-27: 2014-12-27T11:00 to 11:30 a'])
    expect(notes).toEqual([
      'guessed field 1: the source names no zone that fits: UTC+1, as its times are written',
    ])
    const named = await readTimes(source, { zone: 'Europe/Berlin' })
    expect([named.zone, ...named.times]).toEqual(['Europe/Berlin', ...times])
  })

  it('win over the zone that the source names (democon)', async () => {
    const source = schedule(
      day('2020-12-14', at('2020-12-14T00:30:00+01:00', '00:30', 'a')),
      '<time_zone_name>UTC</time_zone_name>',
    )
    const { times, zone, notes } = await readTimes(source)
    expect([zone, ...times]).toEqual(['+01:00', '2020-12-14: 2020-12-14T00:30 to 01:00 a'])
    expect(notes[0]).toContain('the times contradict the zone that the source names, UTC')
  })

  it('that are none leave the time open, and are noted', async () => {
    const open = schedule(day('2025-03-01', at('', 'soon', 'a') + at('', '', 'b')))
    const { times, notes } = await readTimes(open)
    expect(times).toEqual(['2025-03-01: open a', '2025-03-01: open b'])
    expect(notes).toContain("left-out field 1: a start that can't be read (a; line 5)")
  })

  it('end with an end that has a date, else the end is noted', async () => {
    const [full, clock] = ['2025-03-01T11:15:00+01:00', '11:15'].map((end) =>
      schedule(
        day('2025-03-01', at('', '10:00', 'a').replace(/<duration>.*n>/, `<end>${end}</end>`)),
      ),
    )
    expect((await readTimes(full ?? '')).times).toEqual(['2025-03-01: 2025-03-01T10:00 to 11:15 a'])
    expect((await readTimes(clock ?? '')).notes).toContain(
      "left-out field 1: an end that can't be read (11:15; line 5)",
    )
  })

  it.each([
    ['1:30', '2025-03-01T11:30', []],
    ['00:45:00', '2025-03-01T10:45', []],
    ['1:00:00:00', '2025-03-02T10:00', []],
    ['90', '2025-03-01T11:30', []],
    ['long', null, ["left-out field 1: a duration that can't be read (long; line 5)"]],
  ])('last %s', async (duration, end, expected) => {
    const content = schedule(
      day(
        '2025-03-01',
        `<event id="1"><start>10:00</start>
      <duration>${duration}</duration><title>a</title></event>`,
      ),
    )
    const { session, notes } = await readOne(content)
    const inParis = end && Date.parse(`${end}+01:00`)
    expect(session.endInferred ? null : session.end).toBe(inParis)
    expect(notes.filter((note) => note.includes('duration'))).toEqual(expected)
  })
})
