import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Program } from '../../src/model/program.ts'
import { itemsOf, type ListedDay, listDays, listsAt } from '../../src/query/days.ts'
import type { Zone } from '../../src/time/types.ts'
import { parseZone } from '../../src/time/zone.ts'
import { program } from '../readers/esfomo/read.ts'

const read = (path: string) => {
  return program(readFileSync(new URL(path, import.meta.url), 'utf8'))
}
const severalDays = read('../programs/several-days.yaml')
const builtIn = read('../../data/esfomo-2025.yaml')

function clock(zone: string): Zone | undefined {
  const parsed = parseZone(zone)
  return parsed.ok ? parsed.value : undefined
}

/** Formats lists as `2026-10-24 under 23: (books) welcome`, with what continues in brackets. */
function lists(workshop: Program, zone?: string): string[] {
  return listDays(workshop, zone === undefined ? undefined : clock(zone)).map(brief)
}

function brief({ on, date, continuing, sessions }: ListedDay): string {
  const under = on === date ? '' : ` under ${date.slice(-2)}`
  const ids = [...continuing.map(({ id }) => `(${id})`), ...sessions.map(({ id }) => id)]
  return `${on}${under}: ${ids.join(' ')}`.trimEnd()
}

/** Returns a program in Vienna with these sessions on Friday, 23 October 2026. */
function onFriday(sessions: string, timezone = 'Europe/Vienna'): Program {
  return program(`
format: 1
id: ws
name: WS
timezone: ${timezone}
days:
  - date: 2026-10-23
    sessions: [${sessions}]`)
}

describe('listDays at the venue', () => {
  it('lists a session on each date whose 6:00 it runs past, also where the file has no day', () => {
    expect(lists(severalDays)).toEqual([
      '2026-10-23: books welcome party lounge',
      '2026-10-24: (books) keynote tutorial hackathon film award',
      '2026-10-25: (hackathon) (film)',
      '2026-10-26: (hackathon) breakfast results',
    ])
  })

  it.each([
    ['2026-10-24 06:00', ['2026-10-23: a']],
    ['2026-10-24 06:01', ['2026-10-23: a', '2026-10-24: (a)']],
    ['2026-10-25 06:00', ['2026-10-23: a', '2026-10-24: (a)']],
    ['2026-10-25 06:01', ['2026-10-23: a', '2026-10-24: (a)', '2026-10-25: (a)']],
  ])('takes 6:00 on the clocks of the date, also after they change: until %s', (end, expected) => {
    expect(lists(onFriday(`{id: a, start: 22:00, end: ${end}, title: A}`))).toEqual(expected)
  })

  it('keeps the days of the file, also those without sessions', () => {
    expect(lists(onFriday(''))).toEqual(['2026-10-23:'])
    expect(lists(read('../programs/two-days.yaml'))).toEqual([
      '2024-07-25: welcome a1 b1 block panel off party',
      '2024-07-26: late',
    ])
  })

  it('lists a session that starts past 6:00 of the date after its day on both, with its time', () => {
    const late = onFriday('{id: a, start: 2026-10-24 9:00, end: 2026-10-24 10:00, title: A}')
    expect(lists(late)).toEqual(['2026-10-23: a', '2026-10-24: (a)'])
    expect(
      listDays(late)
        .flatMap(itemsOf)
        .map(({ continues }) => continues),
    ).toEqual([false, false])
  })
})

describe('listDays on another clock', () => {
  // Worked out with Python's zoneinfo.
  it.each([
    [
      'Asia/Tokyo',
      [
        '2026-10-23: books',
        '2026-10-24 under 23: welcome party lounge',
        '2026-10-24: (books) keynote tutorial hackathon award',
        '2026-10-25 under 24: film',
        '2026-10-25: (hackathon)',
        '2026-10-26: (hackathon) breakfast results',
      ],
    ],
    [
      'Pacific/Auckland',
      [
        '2026-10-24 under 23: books welcome party lounge',
        '2026-10-24: keynote tutorial award',
        '2026-10-25 under 24: hackathon film',
        '2026-10-26: (hackathon) breakfast',
        '2026-10-27 under 26: results',
      ],
    ],
    [
      'America/Los_Angeles',
      [
        '2026-10-23: books welcome party lounge',
        '2026-10-24: (books) keynote tutorial hackathon film award',
        '2026-10-25: (hackathon)',
        '2026-10-26: breakfast results',
      ],
    ],
    [
      'Asia/Kathmandu',
      [
        '2026-10-23: books welcome',
        '2026-10-24 under 23: party lounge',
        '2026-10-24: (books) keynote tutorial hackathon award',
        '2026-10-25 under 24: film',
        '2026-10-25: (hackathon)',
        '2026-10-26: (hackathon) breakfast results',
      ],
    ],
  ])('%s has each session on the date that it starts on there', (zone, expected) => {
    expect(lists(severalDays, zone)).toEqual(expected)
  })

  // 11:15 in Vancouver is midnight in Kathmandu. Six sessions start before it, nine from then on.
  it.each([
    ['Asia/Tokyo', ['2025-07-20 under 2025-07-19: 15']],
    ['Pacific/Auckland', ['2025-07-20 under 2025-07-19: 15']],
    ['America/Los_Angeles', ['2025-07-19 under 2025-07-19: 15']],
    ['Asia/Kathmandu', ['2025-07-19 under 2025-07-19: 6', '2025-07-20 under 2025-07-19: 9']],
  ])('%s has the sessions of esfomo-2025 on its own dates', (zone, expected) => {
    const counted = listDays(builtIn, clock(zone)).map(({ on, date, sessions }) => {
      return `${on} under ${date}: ${sessions.length}`
    })
    expect(counted).toEqual(expected)
  })

  it('is the same where the clock shows the time of the venue', () => {
    expect(lists(severalDays, 'Europe/Berlin')).toEqual(lists(severalDays))
    expect(lists(severalDays, 'UTC+2')).not.toEqual(lists(severalDays))
  })

  it('has a block of talks on each date that one of its talks starts on', () => {
    const block = onFriday(`{id: b, title: B, end: 18:30, talks: [
      {id: t1, start: 16:30, title: One}, {id: t2, start: 17:00, title: Two}, {id: t3, title: Three}]}`)
    expect(lists(block, 'Asia/Tokyo')).toEqual(['2026-10-23: b', '2026-10-24 under 23: (b)'])
    const plain = onFriday('{id: b, title: B, start: 16:30, end: 18:30}')
    expect(lists(plain, 'Asia/Tokyo')).toEqual(['2026-10-23: b'])
  })
})

describe('itemsOf', () => {
  it('has the talks of a session over several days on their own days, a night on the one before', () => {
    expect(listDays(severalDays).map((day) => itemsOf(day).map(({ item }) => item.id))).toEqual([
      ['books', 'welcome', 'party', 'lounge'],
      ['books', 'keynote', 'tutorial', 'hackathon', 'kick-off', 'pizza', 'film', 'award'],
      ['hackathon', 'mentors', 'film'],
      ['hackathon', 'breakfast', 'results'],
    ])
  })

  it('has talks without a time on each list, and those before 6:00 of a first day', () => {
    const run = onFriday(`{id: b, title: B, start: 5:00, end: 2026-10-24 9:00, talks: [
      {id: t1, start: 5:00, title: One}, {id: t2, title: Two}, {id: t3, start: 2026-10-24 7:00, title: Three}]}`)
    expect(listDays(run).map((day) => itemsOf(day).map(({ item }) => item.id))).toEqual([
      ['b', 't1', 't2'],
      ['b', 't2', 't3'],
    ])
  })
})

describe('listsAt', () => {
  const hackathonAt = (time: string, days = listDays(severalDays)) => {
    return listsAt(days, Date.parse(time)).get('hackathon')?.date
  }

  it('is the last list that has begun, of those that have the session', () => {
    expect(hackathonAt('2026-10-25T05:59+01:00')).toBe('2026-10-24')
    expect(hackathonAt('2026-10-25T06:00+01:00')).toBe('2026-10-25')
    expect(hackathonAt('2026-10-25T06:00+01:00', listDays(severalDays).slice(0, 2))).toBe(
      '2026-10-24',
    )
  })

  it('is the first list if none has begun', () => {
    expect(hackathonAt('2026-10-25T12:00+01:00', listDays(severalDays).slice(3))).toBe('2026-10-26')
  })
})
