import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SESSION_TYPES } from '../../src/model/program.ts'
import { type Filters, filterDays, matcherFor } from '../../src/query/filter.ts'
import { conference } from '../conference.js'
import { program, withSessions } from '../readers/esfomo/read.ts'

const twoDays = program(readFileSync(new URL('../programs/two-days.yaml', import.meta.url), 'utf8'))

/** `block(t1 t3)`: the sessions that are left, with the talks that are left of them. */
function left(filters: Filters, of = twoDays): string[] {
  return filterDays(of.days, matcherFor(of, filters)).flatMap(({ sessions }) => {
    return sessions.map(({ id, talks }) => {
      return talks.length === 0 ? id : `${id}(${talks.map((talk) => talk.id).join(' ')})`
    })
  })
}

describe('filters', () => {
  const at = (text: string) => Date.parse(text)
  const block = 'block(t1 t2 t3 t4)'
  it.each<[Filters, string[]]>([
    [{}, ['welcome', 'a1', 'b1', block, 'panel', 'off', 'party', 'late']],
    [{ types: ['oral'] }, [block]],
    [{ types: ['Orals', 'social'] }, [block, 'party']],
    [{ types: ['keynote talks'] }, ['a1']],
    [{ types: ['lunches'] }, []], // the format knows it, this program has none
    [{ rooms: ['lehar 2'] }, ['b1']],
    [{ rooms: ['hall', 'lehar'] }, ['welcome', 'a1', 'b1', block, 'panel', 'off', 'late']],
    [{ tracks: ['SYSTEMS'] }, ['b1']],
    [{ speakers: ['bo'] }, ['a1', 'block(t4)', 'panel']], // t4 alone, and the panel as its moderator
    [{ speakers: ['lee'] }, ['a1', block, 'panel']], // chairs the block
    [{ speakers: ['nobody'] }, []],
    [{ speakers: ['twombly'], types: ['keynote'] }, []],
    [{ searches: ['third'] }, ['block(t3)']],
    [{ searches: ['orals'] }, [block]],
    [{ searches: ['orals third'] }, ['block(t3)']],
    [{ searches: ['TITLE emoji'] }, ['a1']],
    [{ searches: ['uni b'] }, ['a1', 'block(t4)', 'panel']],
    [{ from: at('2024-07-25T11:30+02:00') }, ['block(t3)', 'panel', 'off', 'party', 'late']],
    [{ until: at('2024-07-25T11:15+02:00') }, ['welcome', 'a1', 'b1', 'block(t1 t4)']],
    [{ from: at('2024-07-25T10:45+02:00'), until: at('2024-07-25T11:00+02:00') }, ['block(t4)']],
    [{ types: ['oral'], speakers: ['gu'], searches: ['untimed'] }, ['block(t4)']],
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
    expect(left({ tracks: ['systems'] }, tracks)).toEqual(['a(a2)', 'b'])
    expect(left({ tracks: ['theory'] }, tracks)).toEqual(['a(a1 a2)']) // all of its block
    expect(left({ rooms: ['two'] }, tracks)).toEqual(['a(a2)'])
    expect(left({ rooms: ['one'] }, tracks)).toEqual(['a(a1)', 'b'])
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
    expect(left({ types: ['poster'] }, posters)).toEqual(['a(a1 a2)'])
    expect(left({ types: ['spotlights'] }, posters)).toEqual(['a(a1)'])
    expect(left({ rooms: ['none'] }, posters)).toEqual(['a(a1 a2)'])
  })

  it('a room of just that name is meant before all that resemble it', () => {
    const rooms = program(
      withSessions(`
- { id: a, start: 9:00, title: A, room: Hall 1 }
- { id: b, start: 9:00, title: B, room: Hall 10 }`),
    )
    expect(left({ rooms: ['hall 1'] }, rooms)).toEqual(['a'])
    expect(left({ rooms: ['1'] }, rooms)).toEqual(['a'])
    expect(left({ rooms: ['hall'] }, rooms)).toEqual(['a', 'b'])
  })

  it.each<[Filters, string]>([
    [{ types: ['orall'] }, 'no type "orall"; did you mean oral?'],
    [{ types: ['xyz'] }, 'no type "xyz"; write opening, closing,'],
    [{ rooms: ['lehar 3'] }, 'no room "lehar 3"; did you mean "Lehar 2"?'],
    [{ rooms: ['x'] }, 'no room "x"; there is Main hall, Lehar 2'],
    [{ tracks: ['x'] }, 'no track "x"; there is Systems'],
    [{ types: ['papers'] }, '"papers" is a type of deadlines; see esfomo deadlines paper'],
  ])('refuses %j', (filters, words) => {
    expect(() => left(filters)).toThrow(words)
  })
})

describe('on a conference', () => {
  const large = program(conference({ sessions: 200, rooms: 10 }))
  const filters = fc.record(
    {
      types: fc.array(fc.constantFrom(...SESSION_TYPES), { minLength: 1, maxLength: 3 }),
      speakers: fc.array(fc.constantFrom('gu', 'muller', 'ana', 'wei k'), { minLength: 1 }),
      rooms: fc.array(fc.constantFrom('hall 3', 'rathaus', 'hall'), { minLength: 1 }),
      tracks: fc.array(fc.constantFrom('systems', 'theory'), { minLength: 1 }),
      searches: fc.array(fc.constantFrom('model', '日本語', 'sparse video'), { minLength: 1 }),
    },
    { requiredKeys: [] },
  )

  it('a filter more never finds more, and what is found is found again', () => {
    fc.assert(
      fc.property(filters, filters, (some, more) => {
        const both = { ...some, ...more }
        const matches = matcherFor(large, both)
        const found = filterDays(large.days, matches)
        expect(filterDays(found, matches)).toEqual(found)
        const wider = new Set(idsOf(filterDays(large.days, matcherFor(large, more))))
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
      const found = (types: string[]) => idsOf(filterDays(large.days, matcherFor(large, { types })))
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
