import { DateTime } from 'luxon'
import { describe, expect, it } from 'vitest'
import type { Program } from '../../../src/model/program.ts'
import { listDays } from '../../../src/query/days.ts'
import { offsetIn } from '../../../src/time/offset-table.ts'
import type { Zone } from '../../../src/time/types.ts'
import { buildPageData } from '../../../src/writers/html/build-page-data.ts'
import type { ZoneData } from '../../../src/writers/html/page-data.ts'
import { program, withDeadlines, withSessions } from '../../readers/esfomo/read.ts'
import { programIn } from './document.ts'

/** Returns what the script reads: what JSON keeps of the data. */
function dataOf(read: Program, second: Zone | null = null) {
  const data = buildPageData(read, listDays(read), second)
  expect(JSON.parse(JSON.stringify(data))).toEqual(data)
  return data
}

describe('the data of the page', () => {
  it('has each session once, on its first day, with its talks', () => {
    const { days } = dataOf(programIn('several-days'))
    expect(days.map(({ date, sessions }) => [date, ...sessions.map(({ id }) => id)])).toEqual([
      ['2026-10-23', 'books', 'welcome', 'party', 'lounge'],
      ['2026-10-24', 'keynote', 'tutorial', 'hackathon', 'film', 'award'],
      ['2026-10-25'],
      ['2026-10-26', 'breakfast', 'results'],
    ])
    const hackathon = days[1]?.sessions.find(({ id }) => id === 'hackathon')
    expect(hackathon?.talks?.map(({ id }) => id)).toEqual(['kick-off', 'pizza', 'mentors'])
  })

  it('leaves out what is as usual', () => {
    const read = program(
      withSessions(`
- {id: a, title: A, start: 9:00}
- {id: b, title: B, start: 10:00, end: 11:00, type: panel, status: cancelled, room: [R, S], track: T, language: de}
- {id: c, title: C, start: 11:00, room: none, talks: [{id: d, title: D, language: en}]}
- {id: e, title: E, start: 12:00, end: 13:00}
- {id: f, title: F, start: TBD}`),
    )
    const at = (time: string) => Date.parse(`2025-07-19T${time}-07:00`)
    expect(dataOf(read).days[0]?.sessions).toEqual([
      { id: 'a', start: at('09:00'), end: at('10:00'), inferred: true },
      {
        id: 'b',
        start: at('10:00'),
        end: at('11:00'),
        type: 'panel',
        status: 'cancelled',
        rooms: ['R', 'S'],
        track: 'T',
        language: 'de',
      },
      {
        id: 'c',
        start: at('11:00'),
        end: at('12:00'),
        inferred: true,
        elsewhere: true,
        talks: [{ id: 'd', elsewhere: true, language: 'en' }],
      },
      { id: 'e', start: at('12:00'), end: at('13:00') },
      { id: 'f' },
    ])
  })

  it('has deadlines with the instants that are known', () => {
    const read = program(
      withDeadlines(`
- {id: a, title: A, type: paper, due: 2025-05-20 23:59 AoE}
- {id: b, title: B, opens: 2025-06-02 00:00 UTC, due: TBD}
- {id: c, title: C, due: 2025-07-01 12:00 UTC, status: cancelled}`),
    )
    expect(dataOf(read).deadlines).toEqual([
      { id: 'a', type: 'paper', due: Date.parse('2025-05-21T11:59Z') },
      { id: 'c', status: 'cancelled', due: Date.parse('2025-07-01T12:00Z') },
      { id: 'b', opens: Date.parse('2025-06-02T00:00Z') },
    ])
  })

  it.each([
    'Europe/Vienna',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
    'America/St_Johns',
    'Pacific/Kiritimati',
  ])('has the offsets of %s from the year before the program to the year after it', (zone) => {
    const read = program(
      withSessions('- {title: A, start: 9:00}').replace('America/Vancouver', zone),
    )
    const { venue } = dataOf(read)
    expect(venue.name).toBe(zone)
    for (let day = Date.UTC(2024, 0, 1); day < Date.UTC(2027, 0, 1); day += 101 * 3_600_000) {
      expect(offsetIn(venue, day)).toBe(DateTime.fromMillis(day, { zone }).offset)
    }
    const outside = [Date.UTC(2023, 11, 31), Date.UTC(2027, 0, 1)]
    expect(outside.map((day) => offsetIn(venue, day))).toEqual([null, null])
  })

  it('has few offsets, however long ago something was due', () => {
    const read = program(
      withDeadlines(
        '- {id: a, title: A, due: 1980-01-01 12:00 UTC}\n- {id: b, title: B, due: 2025-02-01 12:00 UTC}',
      ).replace('America/Vancouver', 'Europe/Vienna'),
    )
    const { venue } = dataOf(read)
    expect([venue.since[0], venue.until]).toEqual([Date.UTC(1997, 0, 1), Date.UTC(2027, 0, 1)])
    expect(venue.since).toHaveLength(1 + 2 * 30)
    expect(venue.minutes).toHaveLength(1 + 2 * 30)
  })

  it('has offsets of a program in which no time is known', () => {
    const { venue } = dataOf(program(withDeadlines('- {id: a, title: A, due: TBD}')))
    expect(venue).toMatchObject({ name: 'America/Vancouver', label: 'Vancouver' })
  })

  it('has the zone that was asked for, with its offsets', () => {
    const { second } = dataOf(programIn('two-days'), { name: 'Asia/Tokyo', label: 'Tokyo' })
    const expected: ZoneData = {
      name: 'Asia/Tokyo',
      label: 'Tokyo',
      since: [Date.UTC(2023, 0, 1)],
      minutes: [540],
      until: Date.UTC(2026, 0, 1),
    }
    expect(second).toEqual(expected)
    expect(dataOf(programIn('two-days')).second).toBeUndefined()
  })
})
