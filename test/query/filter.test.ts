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

function matcher(options: FilterOptions, of: Program): Matcher {
  const settings = { program: of, shown: of.timezone, now: 0 }
  return matcherFor(parseFilters(options, settings) ?? {})
}

/** `block(t1 t3)`: the sessions that are left, with the talks that are left of them. */
function left(options: FilterOptions, of = twoDays): string[] {
  return filterDays(of.days, matcher(options, of)).flatMap(({ sessions }) => {
    return sessions.map(({ id, talks }) => {
      return talks.length === 0 ? id : `${id}(${talks.map((talk) => talk.id).join(' ')})`
    })
  })
}

describe('filters', () => {
  const block = 'block(t1 t2 t3 t4)'
  it.each<[FilterOptions, string[]]>([
    [{}, ['welcome', 'a1', 'b1', block, 'panel', 'off', 'party', 'late']],
    [{ type: ['oral'] }, [block]],
    [{ type: ['Orals', 'social'] }, [block, 'party']],
    [{ type: ['keynote talks'] }, ['a1']],
    [{ type: ['lunches'] }, []], // the format knows it, this program has none
    [{ room: ['lehar 2'] }, ['b1']],
    [{ room: ['hall', 'lehar'] }, ['welcome', 'a1', 'b1', block, 'panel', 'off', 'late']],
    [{ track: ['SYSTEMS'] }, ['b1']],
    [{ speaker: ['bo'] }, ['a1', 'block(t4)', 'panel']], // t4 alone, and the panel as its moderator
    [{ speaker: ['lee'] }, ['a1', block, 'panel']], // chairs the block
    [{ speaker: ['nobody'] }, []],
    [{ speaker: ['twombly'], type: ['keynote'] }, []],
    [{ search: ['third'] }, ['block(t3)']],
    [{ search: ['orals'] }, [block]],
    [{ search: ['orals third'] }, ['block(t3)']],
    [{ search: ['TITLE emoji'] }, ['a1']],
    [{ search: ['uni b'] }, ['a1', 'block(t4)', 'panel']],
    [{ from: '2024-07-25T11:30+02:00' }, ['block(t3)', 'panel', 'off', 'party', 'late']],
    [{ until: '2024-07-25T11:15+02:00' }, ['welcome', 'a1', 'b1', 'block(t1 t4)']],
    [{ from: '2024-07-25T10:45+02:00', until: '2024-07-25T11:00+02:00' }, ['block(t4)']],
    [{ type: ['oral'], speaker: ['gu'], search: ['untimed'] }, ['block(t4)']],
  ])('%j', (filters, found) => {
    expect(left(filters)).toEqual(found)
  })

  it('a talk is of the track of its block too, and in its room unless it says its own', () => {
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
    expect(left({ track: ['systems'] }, tracks)).toEqual(['a(a2)', 'b'])
    expect(left({ track: ['theory'] }, tracks)).toEqual(['a(a1 a2)']) // all of its block
    expect(left({ room: ['two'] }, tracks)).toEqual(['a(a2)'])
    expect(left({ room: ['one'] }, tracks)).toEqual(['a(a1)', 'b'])
  })

  it('a block of a type is shown with all its talks, a talk of one alone', () => {
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
    expect(left({ type: ['poster'] }, posters)).toEqual(['a(a1 a2)'])
    expect(left({ type: ['spotlights'] }, posters)).toEqual(['a(a1)'])
    expect(left({ room: ['none'] }, posters)).toEqual(['a(a1 a2)'])
  })

  it('a room of just that name is meant before all that resemble it', () => {
    const rooms = program(
      withSessions(`
- { id: a, start: 9:00, title: A, room: Hall 1 }
- { id: b, start: 9:00, title: B, room: Hall 10 }`),
    )
    expect(left({ room: ['hall 1'] }, rooms)).toEqual(['a'])
    expect(left({ room: ['1'] }, rooms)).toEqual(['a'])
    expect(left({ room: ['hall'] }, rooms)).toEqual(['a', 'b'])
  })

  it.each<[FilterOptions, string]>([
    [{ type: ['orall'] }, 'no type "orall"; did you mean oral?'],
    [{ type: ['xyz'] }, 'no type "xyz"; choose from opening, closing,'],
    [{ room: ['lehar 3'] }, 'no room "lehar 3"; did you mean "Lehar 2"?'],
    [{ room: ['x'] }, 'no room "x"; choose from Main hall, Lehar 2'],
    [{ track: ['x'] }, 'no track "x"; choose from Systems'],
    [{ type: ['papers'] }, '"papers" is a type of deadline; see esfomo deadlines paper'],
  ])('refuses %j', (filters, words) => {
    expect(() => left(filters)).toThrow(words)
  })
})

describe('on a conference', () => {
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

  it('a filter more never finds more, and what is found is found again', () => {
    fc.assert(
      fc.property(filters, filters, (some, more) => {
        const both = { ...some, ...more }
        const matches = matcher(both, large)
        const found = filterDays(large.days, matches)
        expect(filterDays(found, matches)).toEqual(found)
        const wider = new Set(idsOf(filterDays(large.days, matcher(more, large))))
        for (const id of idsOf(found)) expect(wider).toContain(id)
      }),
      { numRuns: 50 },
    )
  })

  it('of two values of a filter, either will do', () => {
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
