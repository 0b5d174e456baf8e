import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Program, SESSION_TYPES } from '../../src/model/program.ts'
import { filterDays, type Matcher, matcherFor } from '../../src/query/filter.ts'
import type { FilterOptions } from '../../src/request/filter-options.ts'
import { parseFilters } from '../../src/request/filters.ts'
import { conference } from '../conference.js'
import { program, withSessions } from '../readers/esfomo/read.ts'

const twoDays = program(readFileSync(new URL('../programs/two-days.yaml', import.meta.url), 'utf8'))

function matcher(options: FilterOptions, workshop: Program, shown = workshop.timezone): Matcher {
  return matcherFor(parseFilters(options, workshop, shown) ?? {}, workshop.timezone)
}

/** Returns the sessions that pass the filters, each with its talks that do: `block(t1 t3)`. */
function filtered(options: FilterOptions, workshop = twoDays): string[] {
  return filterDays(workshop.days, matcher(options, workshop)).flatMap(({ sessions }) => {
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
    [{ type: ['papers'] }, '"papers" is a type of deadline; see esfomo deadlines paper'],
  ])('rejects %j with "%s"', (filters, message) => {
    expect(() => filtered(filters)).toThrow(message)
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
        const matches = matcher(both, large)
        const found = filterDays(large.days, matches)
        expect(filterDays(found, matches)).toEqual(found)
        const wider = new Set(idsOf(filterDays(large.days, matcher(base, large))))
        for (const id of idsOf(found)) expect(wider).toContain(id)
      }),
      { numRuns: 50 },
    )
  })

  it('with two values of a filter finds what either value finds', () => {
    for (const [one, other] of [
      ['oral', 'panel'],
      ['lunch', 'talk'],
    ] as const) {
      const found = (type: string[]) => idsOf(filterDays(large.days, matcher({ type }, large)))
      const either = new Set([...found([one]), ...found([other])])
      expect(new Set(found([one, other]))).toEqual(either)
    }
  })

  function idsOf(days: ReturnType<typeof filterDays>): string[] {
    return days.flatMap(({ sessions }) => {
      return sessions.flatMap(({ id, talks }) => [id, ...talks.map((talk) => talk.id)])
    })
  }
})
