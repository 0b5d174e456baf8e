import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Program, SESSION_TYPES } from '../../src/model/program.ts'
import { type ListedDay, listDays } from '../../src/query/days.ts'
import { filterDays } from '../../src/query/filter-days.ts'
import type { FilterOptions } from '../../src/request/filter-options.ts'
import { parseFilters } from '../../src/request/filters.ts'
import { conference } from '../conference.js'
import { program, withSessions } from '../readers/esfomo/read.ts'
import { asked } from '../request/asked.ts'

const twoDays = program(readFileSync(new URL('../programs/two-days.yaml', import.meta.url), 'utf8'))

function daysMatching(
  options: FilterOptions,
  workshop: Program,
  days: readonly ListedDay[] = listDays(workshop),
): readonly ListedDay[] {
  return filterDays(days, parseFilters(options, asked(workshop)) ?? {})
}

/** Returns the sessions that pass the filters, each with its talks that do: `block(t1 t3)`. */
function filtered(options: FilterOptions, workshop = twoDays): string[] {
  return daysMatching(options, workshop).flatMap(({ sessions }) => {
    return sessions.map(({ id, talks }) => {
      return talks.length === 0 ? id : `${id}(${talks.map((talk) => talk.id).join(' ')})`
    })
  })
}

describe('filterDays', () => {
  const orals = 'block(t1 t2 t3 t4)'
  it.each<[FilterOptions, string[]]>([
    [{}, ['welcome', 'a1', 'b1', orals, 'panel', 'off', 'party', 'late']],
    [{ type: ['oral'] }, [orals]],
    [{ type: ['Orals', 'social'] }, [orals, 'party']],
    [{ type: ['keynote talks'] }, ['a1']],
    [{ type: ['lunches'] }, []], // a known type that this program does not use
    [{ room: ['lehar 2'] }, ['b1']],
    [{ room: ['hall', 'lehar'] }, ['welcome', 'a1', 'b1', orals, 'panel', 'off', 'late']],
    [{ track: ['SYSTEMS'] }, ['b1']],
    [{ speaker: ['bo'] }, ['a1', 'block(t4)', 'panel']], // speaks in t4, chairs the panel
    [{ speaker: ['lee'] }, ['a1', orals, 'panel']], // chairs `block`
    [{ speaker: ['nobody'] }, []],
    [{ speaker: ['twombly'], type: ['keynote'] }, []],
    [{ search: ['third'] }, ['block(t3)']],
    [{ search: ['orals'] }, [orals]],
    [{ search: ['orals third'] }, ['block(t3)']],
    [{ search: ['TITLE emoji'] }, ['a1']],
    [{ search: ['uni b'] }, ['a1', 'block(t4)', 'panel']],
    [{ from: '2024-07-25T11:30+02:00' }, ['block(t3)', 'panel', 'off', 'party', 'late']],
    [{ until: '2024-07-25T11:15+02:00' }, ['welcome', 'a1', 'b1', 'block(t1 t4)']],
    [{ from: '2024-07-25T10:45+02:00', until: '2024-07-25T11:00+02:00' }, ['block(t4)']],
    [{ type: ['oral'], speaker: ['gu'], search: ['untimed'] }, ['block(t4)']],
  ])('with %j keeps %j', (filters, expected) => {
    expect(filtered(filters)).toEqual(expected)
  })

  it('matches a talk by its own track or that of its session, but only by its own room', () => {
    const tracks = program(
      withSessions(`
- id: a
  start: 9:00
  title: A
  track: Theory
  room: One
  talks:
    - { id: a1, start: 9:00, title: First }
    - { id: a2, start: 9:10, title: Second, track: Systems, room: Two }
- { id: b, start: 10:00, title: B, track: Systems, room: One }`),
    )
    expect(filtered({ track: ['systems'] }, tracks)).toEqual(['a(a2)', 'b'])
    expect(filtered({ track: ['theory'] }, tracks)).toEqual(['a(a1 a2)']) // a2 by its session
    expect(filtered({ room: ['two'] }, tracks)).toEqual(['a(a2)'])
    expect(filtered({ room: ['one'] }, tracks)).toEqual(['a(a1)', 'b'])
  })

  it('keeps all talks of a session that matches, and only the matching talks of another', () => {
    const posters = program(
      withSessions(`
- id: a
  start: 9:00
  title: A
  type: poster
  room: none
  talks:
    - { id: a1, start: 9:00, title: First, type: spotlight }
    - { id: a2, title: Second }`),
    )
    expect(filtered({ type: ['poster'] }, posters)).toEqual(['a(a1 a2)'])
    expect(filtered({ type: ['spotlights'] }, posters)).toEqual(['a(a1)'])
    expect(filtered({ room: ['none'] }, posters)).toEqual(['a(a1 a2)'])
  })

  it('matches rooms by whole words before beginnings of words', () => {
    const rooms = program(
      withSessions(`
- { id: a, start: 9:00, title: A, room: Hall 1 }
- { id: b, start: 9:00, title: B, room: Hall 10 }`),
    )
    expect(filtered({ room: ['hall 1'] }, rooms)).toEqual(['a'])
    expect(filtered({ room: ['1'] }, rooms)).toEqual(['a'])
    expect(filtered({ room: ['hall'] }, rooms)).toEqual(['a', 'b'])
  })

  it.each<[FilterOptions, string]>([
    [{ type: ['orall'] }, 'no type "orall"; did you mean oral?'],
    [{ type: ['xyz'] }, 'no type "xyz"; choose from opening, closing,'],
    [{ room: ['lehar 3'] }, 'no room "lehar 3"; did you mean "Lehar 2"?'],
    [{ room: ['x'] }, 'no room "x"; choose from Main hall, Lehar 2'],
    [{ track: ['x'] }, 'no track "x"; choose from Systems'],
    [{ type: ['papers'] }, '"papers" is a type of deadline, not of session'],
  ])('rejects %j with "%s"', (filters, message) => {
    expect(() => filtered(filters)).toThrow(message)
  })
})

describe('filterDays on the dates of another clock', () => {
  // In Los Angeles, Vienna's 9:00 is 0:00.
  const losAngeles = { name: 'America/Los_Angeles', label: 'Los Angeles' }

  it.each<[FilterOptions, string[]]>([
    [{ from: '5:00' }, ['panel', 'off', 'party']],
    [{ from: '1:00', until: '5:00' }, ['block', 'late']],
  ])('with %j finds %j, from the start of each date on', (options, expected) => {
    const days = listDays(twoDays, losAngeles)
    const found = filterDays(days, parseFilters(options, asked(twoDays, 0, losAngeles)) ?? {})
    expect(found.flatMap(({ sessions }) => sessions.map(({ id }) => id))).toEqual(expected)
  })
})

describe('filterDays on sessions over several days', () => {
  const severalDays = program(
    readFileSync(new URL('../programs/several-days.yaml', import.meta.url), 'utf8'),
  )

  /** Returns the ids by day, such as `24: keynote`, with what continues in brackets. */
  function found(options: FilterOptions): string[] {
    return daysMatching(options, severalDays).map(({ date, continuing, sessions }) => {
      const ids = [...continuing.map(({ id }) => `(${id})`), ...sessions.map(({ id }) => id)]
      return [`${date.slice(-2)}:`, ...ids].join(' ')
    })
  }

  it.each<[FilterOptions, string[]]>([
    [{ room: ['lab'] }, ['24: hackathon', '25: (hackathon)', '26: (hackathon)']],
    [{ type: ['social'] }, ['23: party lounge', '24: film', '25: (film)', '26: breakfast']],
    [{ search: ['mentors'] }, ['25: (hackathon)']],
    [{ search: ['pizza'] }, ['24: hackathon']],
    [{ speaker: ['hopper'] }, ['25: (hackathon)']],
    [{ from: '2026-10-25 00:31' }, ['25: (hackathon) (film)', '26: (hackathon) breakfast results']],
    // A talk at 0:30 is on Saturday's list.
    [
      { from: '2026-10-25 00:30', until: '2026-10-25 07:00' },
      ['24: hackathon', '25: (hackathon) (film)'],
    ],
    [{ from: '2026-10-25 07:00' }, ['25: (hackathon)', '26: (hackathon) breakfast results']],
    [{ from: '2026-10-26 12:00' }, ['26: results']],
    // A time of day holds for each day.
    [
      { from: '16:00' },
      ['23: books welcome party lounge', '24: (books) hackathon film', '25: (hackathon)'],
    ],
    [{ until: '8:00' }, ['24: (books)', '25: (hackathon) (film)', '26: (hackathon)']],
    [{ from: '12:00', until: '13:00', room: ['lab'] }, ['25: (hackathon)']],
    [{ from: '2026-10-25 01:00', until: '2026-10-25 05:00' }, ['25: (hackathon) (film)']],
    [{ from: '2026-10-24 17:00', until: '2026-10-24 22:00' }, ['24: (books)']],
    [{ from: '2026-10-24 18:00', until: '2026-10-24 22:00' }, []],
    [{ until: '2026-10-24 00:00' }, ['23: books welcome party']],
    [
      { until: '2026-10-26 00:00', type: ['other'] },
      ['23: books', '24: (books) hackathon', '25: (hackathon)'],
    ],
    [{ from: '2026-10-25 10:00', until: '2026-10-25 11:00', room: ['foyer'] }, []],
  ])('with %j finds %j', (filters, expected) => {
    expect(found(filters)).toEqual(expected)
  })

  it('keeps the matching talks of the session, each by its own start', () => {
    const [day] = daysMatching({ from: '2026-10-25 10:00' }, severalDays)
    expect(day?.continuing[0]?.talks.map(({ id }) => id)).toEqual(['mentors'])
    const [later] = daysMatching({ from: '2026-10-25 16:00', room: ['lab'] }, severalDays)
    expect([later?.date, later?.continuing[0]?.talks]).toEqual(['2026-10-25', []])
  })
})

describe('filterDays on a conference of 200 sessions', () => {
  const large = program(conference({ sessions: 200, rooms: 10 }))
  const filters = fc.record(
    {
      type: fc.array(fc.constantFrom(...SESSION_TYPES), { minLength: 1, maxLength: 3 }),
      speaker: fc.array(fc.constantFrom('gu', 'muller', 'ana', 'wei k'), { minLength: 1 }),
      room: fc.array(fc.constantFrom('hall 3', 'rathaus', 'hall'), { minLength: 1 }),
      track: fc.array(fc.constantFrom('systems', 'theory'), { minLength: 1 }),
      search: fc.array(fc.constantFrom('model', '日本語', 'sparse video'), { minLength: 1 }),
    },
    { requiredKeys: [] },
  )

  it('finds no more with additional filters, and the same when filtered again', () => {
    fc.assert(
      fc.property(filters, filters, (further, base) => {
        const both = { ...further, ...base }
        const found = daysMatching(both, large)
        expect(daysMatching(both, large, found)).toEqual(found)
        const wider = new Set(idsOf(daysMatching(base, large)))
        expect(idsOf(found).filter((id) => !wider.has(id))).toEqual([])
      }),
      { numRuns: 15 },
    )
  })

  it('with two values of a filter finds what either value finds', () => {
    for (const [one, other] of [
      ['oral', 'panel'],
      ['lunch', 'talk'],
    ] as const) {
      const found = (type: string[]) => idsOf(daysMatching({ type }, large))
      const either = new Set([...found([one]), ...found([other])])
      expect(new Set(found([one, other]))).toEqual(either)
    }
  })

  function idsOf(days: readonly ListedDay[]): string[] {
    return days.flatMap(({ sessions }) => {
      return sessions.flatMap(({ id, talks }) => [id, ...talks.map((talk) => talk.id)])
    })
  }
})
