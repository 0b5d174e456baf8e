import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Program } from '../../src/model/program.ts'
import { askToday } from '../../src/query/today.ts'
import { parseZone } from '../../src/time/zone.ts'
import { program } from '../readers/esfomo/read.ts'

const severalDays = program(
  readFileSync(new URL('../programs/several-days.yaml', import.meta.url), 'utf8'),
)

/** Returns today's date, and the sessions of its lists: `2026-10-25: hackathon film`. */
function today(workshop: Program, at: string, zone?: string): string {
  const parsed = zone === undefined ? null : parseZone(zone)
  const clock = parsed?.ok ? parsed.value : workshop.timezone
  const { date, days } = askToday(workshop, Date.parse(at), clock)
  const sessions = days.flatMap((day) => [...day.continuing, ...day.sessions])
  return [`${date}:`, ...sessions.map(({ id }) => id)].join(' ')
}

const friday = '2026-10-23: books welcome party lounge'
const saturday = '2026-10-24: books keynote tutorial hackathon film award'
const sunday = '2026-10-25: hackathon film'
const monday = '2026-10-26: hackathon breakfast results'

describe('askToday at the venue', () => {
  it.each([
    ['2026-10-23T23:59+02:00', friday],
    ['2026-10-24T00:00+02:00', friday], // the party goes on
    ['2026-10-24T00:30+02:00', friday], // the lounge is to come as well
    ['2026-10-24T02:59:59+02:00', friday], // the lounge is on
    ['2026-10-24T03:00+02:00', saturday],
    ['2026-10-24T23:59+02:00', saturday],
    ['2026-10-25T02:30+02:00', saturday], // films and hackathon, before the clocks go back
    ['2026-10-25T02:30+01:00', saturday],
    ['2026-10-25T06:59:59+01:00', saturday], // the films, a night's event, go on
    ['2026-10-25T07:00+01:00', sunday], // the hackathon does not hold the day back
    ['2026-10-26T00:30+01:00', monday], // Sunday has no session of its own
    ['2026-10-27T00:00+01:00', '2026-10-27:'],
  ])('at %s is %s', (at, expected) => {
    expect(today(severalDays, at)).toBe(expected)
  })

  const nightly = (session: string) => {
    return program(`
format: 1
id: ws
name: WS
timezone: Europe/Vienna
days:
  - date: 2026-07-24
    sessions: [${session}]
  - date: 2026-07-25
    sessions: [{id: b, start: 11:00, end: 12:00, title: B}]`)
  }
  it.each([
    ['{id: a, start: 22:00, end: 2026-07-25 12:00, title: A}', '11:59', '2026-07-24: a'],
    ['{id: a, start: 22:00, end: 2026-07-25 12:01, title: A}', '05:59', '2026-07-24: a'],
    ['{id: a, start: 22:00, end: 2026-07-25 12:01, title: A}', '06:00', '2026-07-25: a b'],
    ['{id: a, start: 2026-07-25 5:59, end: 2026-07-25 8:00, title: A}', '01:00', '2026-07-24: a'],
    ['{id: a, start: 2026-07-25 6:00, end: 2026-07-25 8:00, title: A}', '01:00', '2026-07-25: a b'],
    [
      '{id: a, start: 22:00, end: 2026-07-25 3:00, title: A, status: cancelled}',
      '01:00',
      '2026-07-25: b',
    ],
    ['{id: a, start: 22:00, end: 2026-07-25 3:00, title: A}', '03:00', '2026-07-25: b'],
    ['{id: a, start: TBD, title: A}', '01:00', '2026-07-25: b'],
  ])('with %s at %s is %s', (session, time, expected) => {
    expect(today(nightly(session), `2026-07-25T${time}+02:00`)).toBe(expected)
  })
})

describe('askToday on another clock', () => {
  const tokyoSaturday = '2026-10-24: welcome party lounge books keynote tutorial hackathon award'
  it.each([
    ['2026-10-23T16:30+02:00', 'Asia/Tokyo', '2026-10-23: books'], // 23:30
    ['2026-10-23T18:00+02:00', 'Asia/Tokyo', tokyoSaturday], // 01:00, and the book stand is cancelled
    ['2026-10-24T06:00+02:00', 'Asia/Tokyo', tokyoSaturday],
    ['2026-10-24T12:00+02:00', 'America/Los_Angeles', saturday], // 03:00 on the 24th there
    ['2026-10-26T09:00+01:00', 'America/Los_Angeles', '2026-10-26: breakfast results'],
  ])('at %s in %s is %s', (at, zone, expected) => {
    expect(today(severalDays, at, zone)).toBe(expected)
  })

  it("is the venue's day, if that began yesterday, until what began before 6:00 is over", () => {
    const evening = program(`
format: 1
id: ws
name: WS
timezone: America/Los_Angeles
days:
  - date: 2026-07-24
    sessions:
      - { id: a, start: 9:00, end: 14:45, title: A, checked: true }
      - { id: b, start: 15:15, end: 17:00, title: B }
  - date: 2026-07-25
    sessions: [{ id: c, start: 9:00, end: 10:00, title: C }]`)
    // In Berlin: a 18:00 to 23:45, b 00:15 to 02:00, c 18:00 to 19:00.
    const berlin = (time: string) => today(evening, `${time}+02:00`, 'Europe/Berlin')
    expect(berlin('2026-07-24T17:00')).toBe('2026-07-24: a')
    expect(berlin('2026-07-25T00:05')).toBe('2026-07-24: a b')
    expect(berlin('2026-07-25T01:59')).toBe('2026-07-24: a b')
    expect(berlin('2026-07-25T02:00')).toBe('2026-07-25: b c')
  })
})
