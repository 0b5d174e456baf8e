import { describe, expect, it } from 'vitest'
import { isoInstant } from '../../src/time/format.ts'
import type { Instant } from '../../src/time/types.ts'
import { UTC } from '../../src/time/zone.ts'
import {
  brief,
  errors,
  expectAtMarks,
  load,
  program,
  withSessions,
} from '../readers/esfomo/read.ts'

const vancouver = { name: 'America/Vancouver', label: 'Vancouver' }
/** Formats an instant as a time in Vancouver, with the date unless it is 19 July. */
const venueTime = (instant: Instant | null) =>
  instant === null ? '-' : isoInstant(instant, vancouver).slice(5, 16).replace('07-19T', '')

/**
 * Returns each session and talk as `08:30-~09:00 title`. A `~` marks an end that is inferred from what
 * follows, a `?` one that nothing in the file implies.
 */
function times(yaml: string): string[] {
  const { days } = program(withSessions(yaml))
  return days.flatMap(({ sessions }) =>
    sessions.flatMap((session) =>
      [session, ...session.talks].map(({ start, end, endInferred, endGuessed, title }) => {
        const mark = endGuessed ? '?' : endInferred ? '~' : ''
        return `${venueTime(start)}-${mark}${venueTime(end)} ${title}`
      }),
    ),
  )
}

describe('session times', () => {
  it('accept 12-hour times, noon, durations, dates with times and 24:00', () => {
    expect(
      times(`
- { title: A, start: 8:30am, end: 9am }
- { title: B, start: noon, duration: 1h30m }
- { title: C, start: 2025-07-19 18:00, end: 2025-07-20 01:00 }
- { title: D, start: "23:00", end: "24:00" }`),
    ).toEqual(['08:30-09:00 A', '12:00-13:30 B', '18:00-07-20T01:00 C', '23:00-07-20T00:00 D'])
  })

  it.each([
    [
      'the next start in the room',
      '{title: A, start: 9:00}\n- {title: B, start: 10:15}',
      '09:00-~10:15 A',
    ],
    ['30 minutes after the start if nothing follows', '{title: A, start: 9:00}', '09:00-?09:30 A'],
    [
      '30 minutes after the start if only another room has a later start',
      '{title: A, start: 9:00, room: X}\n- {title: B, start: 10:00, room: Y}',
      '09:00-?09:30 A',
    ],
    [
      'the next start of a session without a room',
      '{title: A, start: 9:00, room: X}\n- {title: B, start: 10:00}',
      '09:00-~10:00 A',
    ],
    [
      'the next start in any room if the session has none',
      '{title: A, start: 9:00}\n- {title: B, start: 10:00, room: X}',
      '09:00-~10:00 A',
    ],
    [
      'the next start, cancelled or not',
      '{title: A, start: 9:00}\n- {title: B, start: 9:20, status: cancelled}\n- {title: C, start: 9:50}',
      '09:00-~09:20 A',
    ],
    [
      'the next start after sessions that start at the same time',
      '{title: A, start: 9:00}\n- {title: B, start: 9:00}\n- {title: C, start: 9:50}',
      '09:00-~09:50 A',
    ],
  ])('include a missing end, inferred as %s', (_, yaml, expected) => {
    expect(times(`- ${yaml}`)[0]).toBe(expected)
  })

  it('are inferred for a session from its talks, and for talks from the next start', () => {
    expect(
      times(`
- title: Block
  talks:
    - { title: A, start: 10:00 }
    - { title: untimed }
    - { title: B, start: 10:20, status: cancelled }
    - { title: C, start: 10:40 }
- { title: Next, start: 11:00 }
- title: Last
  start: 12:00
  talks:
    - { title: D, start: 12:05, duration: 10m }
    - { title: E, start: 12:30, end: 14:00 }
- title: Open
  start: 15:00
  talks: [{ title: F, start: 16:00 }]`),
    ).toEqual([
      '10:00-~11:00 Block',
      '10:00-~10:20 A',
      '--- untimed',
      '10:20-~10:40 B',
      '10:40-~11:00 C',
      '11:00-~12:00 Next',
      '12:00-~15:00 Last',
      '12:05-12:15 D',
      '12:30-14:00 E',
      '15:00-?16:30 Open',
      '16:00-?16:30 F',
    ])
  })

  it('are inferred before 1970 too, when instants are negative', () => {
    const yaml = withSessions(`
- { title: A, start: 9:00, room: X }
- title: B
  start: 10:00
  talks: [{ title: C, start: 10:00, end: 10:40 }, { title: D }, { title: E, start: 10:20, status: cancelled }]`)
    const { days } = program(yaml.replace('2025-07-19', '1960-07-19'))
    const sessions = days[0]?.sessions ?? []
    const ends = [...sessions, ...(sessions[1]?.talks ?? [])].map(({ end }) => end)
    expect(ends.map((end) => end && isoInstant(end, vancouver).slice(11, 16))).toEqual([
      '10:00',
      '10:40',
      '10:40',
      null,
      '10:40',
    ])
  })

  it.each([
    ['2025-11-02 01:30 UTC-8', '2025-11-02T09:30:00Z', []],
    ['2025-11-02 01:30 -07:00', '2025-11-02T08:30:00Z', []],
    ['2025-11-02 01:30 UTC+1', null, ['zone-in-session']],
    ['2025-11-02 03:30 UTC-8', null, ['zone-in-session']],
  ])('may have an offset only to tell two times apart: %s', (start, instant, codes) => {
    const yaml = withSessions(`- {id: a, title: A, start: ${start}, end: 06:00}`)
    const { program: loaded, problems } = load(yaml.replace('2025-07-19', '2025-11-02'))
    expect(problems.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual(
      codes,
    )
    const found = loaded?.days[0]?.sessions[0]?.start ?? null
    expect(found === null ? null : isoInstant(found, UTC)).toBe(instant)
  })

  it('are in the zone of the venue, with a warning if clocks repeat a time', () => {
    const yaml = withSessions('- {title: A, start: 01:30, end: 03:30}').replace(
      '2025-07-19',
      '2025-11-02',
    )
    const { program: loaded, problems } = load(yaml)
    expect(problems.map(brief)).toContain('8:27 happens-twice')
    const session = loaded?.days[0]?.sessions[0]
    expect(isoInstant(session?.start ?? 0, UTC)).toBe('2025-11-02T08:30:00Z')
    expect(isoInstant(session?.end ?? 0, UTC)).toBe('2025-11-02T11:30:00Z')
  })
})

describe('the edges of a date whose midnight is skipped', () => {
  const cairo = (sessions: string, more = '') =>
    withSessions(sessions).replace('America/Vancouver', 'Africa/Cairo') + more

  it('are those of a session until 24:00, and of updated', () => {
    const yaml = cairo('- {title: A, start: 22:00, end: "24:00"}', 'updated: 2025-04-25\n')
    const { days, updated } = program(yaml.replace('2025-07-19', '2025-04-24'))
    expect(isoInstant(days[0]?.sessions[0]?.end ?? 0, UTC)).toBe('2025-04-24T22:00:00Z')
    expect(isoInstant(updated ?? 0, UTC)).toBe('2025-04-24T22:00:00Z')
  })

  it('do not make a time that is written and does not exist valid', () => {
    const yaml = cairo('- {title: A, start: "00:30"}').replace('2025-07-19', '2025-04-25')
    expect(errors(yaml)).toEqual(['8:27 never-happens'])
  })
})

describe('problems of a session are reported at their § marks', () => {
  it.each([
    ['- {title: A, start: §"25:00"}', ['bad-time']],
    ['- {title: A, start: §midnight}', ['bad-time']],
    ['- {title: A, start: §12:00 AM}', ['twelve-am']],
    ['- {title: A, start: §12:30am, end: 13:30}', ['twelve-am']],
    ['- {title: A, start: 2025-07-19 22:00, end: §2025-07-20 12am}', ['twelve-am']],
    ['- {title: A, start: 9:00, talks: [{title: B, start: §12am}]}', ['twelve-am', 'before-block']],
    ['- {title: A, start: §"24:00"}', ['starts-at-24']],
    ['- {title: A, start: §9:00 PT}', ['zone-in-session']],
    ['- {title: A, start: §2025-07-19}', ['bad-time']],
    ['- {title: A, start: 9:00, end: §8:00}', ['end-before-start']],
    ['- {title: A, start: 9:00, end: §9:00}', ['end-before-start']],
    ['- {title: A, start: 9:00, end: §10:00, duration: 1h}', ['end-and-duration']],
    ['- {title: A, start: 9:00, duration: §0m}', ['zero-duration']],
    ['- {title: A, start: 9:00, duration: §soon}', ['bad-duration']],
    ['- {title: A, start: 9:00, duration: §999999w}', ['bad-duration']],
    ['- {title: A, start: 9:00, duration: §14d 1m}', ['too-long-session']],
    ['- {title: A, start: 9:00, duration: 14d}', []],
    ['- {title: A, start: 9:00, end: §2025-08-03 9:00}', ['too-long-session']],
    ['- {title: A, start: 9:00, end: §9999-12-31 9:00}', ['bad-time']],
    ['- §{title: A}', ['no-start']],
    ['- §{title: A, talks: [{title: B}]}', ['no-start']],
    ['- §{start: 9:00}', ['no-title']],
    ['- {title: A, start: 11:30}\n- {title: B, start: §1:00}', ['out-of-order']],
    ['- {title: A, start: 11:30, room: X}\n- {title: B, start: 1:00, room: Y}', []],
    ['- {title: A, start: 9:00, talks: [{title: B, start: §8:00}]}', ['before-block']],
    ['- {title: A, start: 9:00, end: 10:00, talks: [{title: B, start: §10:00}]}', ['after-block']],
    [
      '- {title: A, start: 9:00, end: 10:00, talks: [{title: B, start: 9:30, end: §10:30}]}',
      ['after-block'],
    ],
    ['- {title: A, talks: [{title: B, start: 9:30}, {title: C, start: §9:00}]}', ['out-of-order']],
    ['- {title: A, start: 9:00, talks: [{title: B, duration: §5m}]}', ['end-without-start']],
    ['- {id: a, title: A, start: 9:00}\n- {id: §a, title: B, start: 10:00}', ['duplicate-id']],
    ['- {title: A, start: 9:00, speakers: §"Ann (X"}', ['brackets']],
    ['- {title: A, start: 9:00, speakers: [§Ann (X, Y), Bob]}', ['brackets']],
    ['- {title: A, start: 9:00, speakers: §"Ann, Bob"}', ['several-people']],
    ['- {title: A, start: 9:00, speakers: §(X)}', ['bad-person']],
  ])('%s has the problems %j', (yaml, codes) => {
    expectAtMarks(withSessions(yaml), codes)
  })

  it('the hint for a time that is too early is the time to write instead', () => {
    const hint = (yaml: string) =>
      load(withSessions(yaml)).problems.find(({ severity }) => severity === 'error')?.hint
    expect(hint('- {title: A, start: 11:30}\n- {title: B, start: 1:00}')).toBe(
      'write: 13:00 or 1pm',
    )
    expect(hint('- {title: A, start: 11:30, end: 1:15}')).toBe('write: 13:15 or 1:15pm')
    expect(hint('- {title: A, start: "23:00", end: 1:00}')).toBe('write: 2025-07-20 01:00')
    expect(hint('- {title: A, start: 14:00, end: 2:00}')).toBe('write: 2025-07-20 02:00')
  })
})

it('the hints for 12 AM are what it may mean', () => {
  const hintOf = (start: string) => {
    const { problems } = load(withSessions(`- {title: A, start: ${start}}`))
    const { message, hint } = problems.find(({ code }) => code === 'twelve-am') ?? {}
    return `${message}; ${hint}`
  }
  expect(hintOf('12 AM')).toBe(
    '12:00 AM is the start of the day; write: 00:00, noon, or 24:00 for the end of the day',
  )
  expect(hintOf('12:30am')).toBe('12:30 AM is just after midnight; write: 00:30, or 12:30 PM')
})

describe('days', () => {
  it('are sorted by date, and rejected if a date is repeated or invalid', () => {
    const yaml = `${withSessions('- {title: B, start: 9:00}')}  - date: 2025-07-18
    sessions: []
`
    expect(program(yaml).days.map(({ date }) => date)).toEqual(['2025-07-18', '2025-07-19'])
    expect(errors(yaml.replace('07-18', '07-19'))).toEqual(['9:11 duplicate-day'])
    expect(errors(yaml.replace('07-18', '07-32'))).toEqual(['9:11 bad-date'])
  })
})

describe('a session', () => {
  it('fills in a missing room, type, affiliation, title and id', () => {
    const yaml = `${withSessions(`
- title: Block
  type: oral
  room: Hall
  talks:
    - { title: A, start: 9:00, speakers: Ann }
    - { title: B, start: 9:10, speakers: Ann (X), type: spotlight, room: none }
- { start: 10:00, type: invited, speakers: Ann }
- { title: P, start: 11:00, room: none, speakers: { name: "Lee, Jr.", affiliation: Y, url: "https://y.org" } }`)}room: Main
`
    const [orals, invited, last] = program(yaml).days[0]?.sessions ?? []
    expect(orals).toMatchObject({ rooms: ['Hall'], type: 'oral' })
    expect(orals?.talks).toMatchObject([
      { rooms: ['Hall'], type: 'oral', speakers: [{ name: 'Ann', affiliation: 'X' }] },
      { rooms: [], type: 'spotlight' },
    ])
    expect(invited).toMatchObject({
      id: 'invited-talk-ann',
      title: 'Invited talk: Ann',
      rooms: ['Main'],
      speakers: [{ name: 'Ann', affiliation: 'X' }],
    })
    expect(last).toMatchObject({
      rooms: [],
      type: 'talk',
      speakers: [{ name: 'Lee, Jr.', affiliation: 'Y', url: 'https://y.org' }],
    })
  })

  it('joins the lines of its title, and keeps the lines of its abstract', () => {
    const yaml =
      '- start: 9:00\n  title: >\n    A title of\n    two lines\n  abstract: |\n    One.\n    Two.'
    const [session] = program(withSessions(yaml)).days[0]?.sessions ?? []
    expect(session).toMatchObject({ title: 'A title of two lines', abstract: 'One.\nTwo.' })
  })
})
