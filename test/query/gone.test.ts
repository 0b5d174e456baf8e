import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Program } from '../../src/model/program.ts'
import { goneSince, titlesBeyond, withGone } from '../../src/query/gone.ts'
import { select } from '../../src/query/select.ts'
import { anyProgramFile } from '../any-program.ts'
import { load } from '../readers/esfomo/read.ts'

const anyProgram = anyProgramFile.map((text) => load(text).program).filter((one) => one !== null)
const LONG_AGO = Date.parse('2020-01-01T00:00Z')

/** Returns the ids of the sessions, talks and deadlines that have a time. */
const timedIn = ({ days, deadlines }: Program) => [
  ...days.flatMap(({ sessions }) => {
    const items = sessions.flatMap((session) => [session, ...session.talks])
    return items.flatMap(({ id, start }) => (start === null ? [] : id))
  }),
  ...deadlines.flatMap(({ id, due }) => (due === null ? [] : id)),
]
/** Returns the ids of the deadlines that have had a date. */
const datedIn = ({ deadlines }: Program) =>
  deadlines.flatMap(({ id, was }) => (was.some((one) => one !== null) ? id : []))

describe('what is gone', () => {
  it('is what a program has had, with a time, and no other version of it has', () => {
    fc.assert(
      fc.property(anyProgram, anyProgram, (before, other) => {
        const after = { ...other, id: before.id }
        const gone = goneSince(before, after, LONG_AGO, true)
        const all = select(after, {})
        const joined = gone ? withGone(all, select(gone, {}), after, true) : all
        const added = [
          ...joined.sessions
            .slice(all.sessions.length)
            .flatMap((session) => [session, ...session.talks]),
          ...joined.talks.slice(all.talks.length).map(({ talk }) => talk),
          ...joined.deadlines.slice(all.deadlines.length),
        ]
        const ids = new Set([...timedIn(after), ...datedIn(after)])
        const expected = timedIn(before).filter((id) => !ids.has(id))
        expect(added.map(({ id }) => id).toSorted()).toEqual(expected.toSorted())
        expect(added.every(({ status }) => status === 'cancelled')).toBe(true)
        expect(titlesBeyond(joined, all).length).toBeLessThanOrEqual(added.length)
        expect(new Set(added.map(({ id }) => id)).size).toBe(added.length)
      }),
      { numRuns: 25 },
    )
  })

  it('is nothing of a program that has not changed, or of another one', () => {
    fc.assert(
      fc.property(anyProgram, (one) => {
        expect(goneSince(one, one, LONG_AGO, true)).toBeNull()
        expect(goneSince(one, { ...one, id: 'other', days: [] }, LONG_AGO, true)).toBeNull()
        expect(titlesBeyond(select(one, {}), select(one, {}))).toEqual([])
      }),
      { numRuns: 15 },
    )
  })
})
