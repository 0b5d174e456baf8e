import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { idsOf } from '../../src/model/outline.ts'
import type { Program } from '../../src/model/program.ts'
import { diffPrograms } from '../../src/query/diff.ts'
import { goneSince, titlesBeyond, withGone } from '../../src/query/gone.ts'
import { select } from '../../src/query/select.ts'
import { anyProgramFile } from '../any-program.ts'
import { load } from '../readers/esfomo/read.ts'

const anyProgram = anyProgramFile.map((text) => load(text).program).filter((one) => one !== null)
const LONG_AGO = Date.parse('2020-01-01T00:00Z')

const idsIn = ({ days, deadlines }: Program) => [
  ...days.flatMap(idsOf),
  ...deadlines.map(({ id }) => id),
]

describe('what is gone', () => {
  it('is what a program has had, with a time, and no other version of it has', () => {
    fc.assert(
      fc.property(anyProgram, anyProgram, (before, other) => {
        const after = { ...other, id: before.id }
        const gone = goneSince(before, after, LONG_AGO)
        const all = select(after, {})
        const joined = gone ? withGone(all, select(gone, {}), after, true) : all
        const ids = new Set(idsIn(after))
        const expected = idsIn(before).filter((id) => !ids.has(id))
        const added = [
          ...joined.sessions.flatMap((session) => [session, ...session.talks]),
          ...joined.talks.map(({ talk }) => talk),
          ...joined.deadlines,
        ].filter(({ id }) => !ids.has(id))
        for (const { id, status } of added) {
          expect(expected).toContain(id)
          expect(status).toBe('cancelled')
        }
        const timed = diffPrograms(after, before, LONG_AGO).flatMap((change) => {
          if (change.kind !== 'new' || change.of === 'program' || !change.after) return []
          const item = 'item' in change.after ? change.after.item : change.after
          const time = 'due' in item ? item.due : item.start
          return time === null || ids.has(item.id) ? [] : item.id
        })
        expect(added.map(({ id }) => id)).toEqual(expect.arrayContaining(timed))
        expect(new Set(added.map(({ id }) => id)).size).toBe(added.length)
      }),
      { numRuns: 25 },
    )
  })

  it('is nothing of a program that has not changed, or of another one', () => {
    fc.assert(
      fc.property(anyProgram, (one) => {
        expect(goneSince(one, one, LONG_AGO)).toBeNull()
        expect(goneSince(one, { ...one, id: 'other', days: [] }, LONG_AGO)).toBeNull()
        expect(titlesBeyond(select(one, {}), select(one, {}))).toEqual([])
      }),
      { numRuns: 15 },
    )
  })
})
