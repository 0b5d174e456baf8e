/** Finds what changed about deadlines. */
import type { Announcement, Deadline } from '../../model/program.ts'
import { type Instant, MINUTE } from '../../time/types.ts'
import {
  changesBy,
  type DeadlineChange,
  type DeadlineField,
  type FieldRule,
  isSameValue,
} from './change.ts'
import { pairItems } from './pairs.ts'

type Rule = FieldRule<Deadline, DeadlineField>

/** Returns the changes of deadlines, in the order of the new version; what is gone last. */
export function deadlineChanges(
  before: readonly Deadline[],
  after: readonly Deadline[],
): DeadlineChange[] {
  const { both, gone, added } = pairItems(before, after, ({ id }) => id, [identityOf])
  const old = new Map(both.map(([one, current]) => [current, one]))
  const created = new Set(added)
  return [
    ...after.flatMap((deadline): DeadlineChange[] => {
      if (created.has(deadline)) {
        return [{ kind: 'new', of: 'deadline', before: null, after: deadline, fields: [] }]
      }
      const former = old.get(deadline) ?? deadline
      return changesBy([statusRule(deadline), ...RULES], former, deadline).map((change) => {
        return { ...change, of: 'deadline', before: former, after: deadline }
      })
    }),
    ...gone.map((deadline): DeadlineChange => {
      return { kind: 'gone', of: 'deadline', before: deadline, after: null, fields: [] }
    }),
  ]
}

function identityOf({ title, type, due, opens }: Deadline): string {
  return JSON.stringify([title, type, due, opens])
}

function statusRule({ status }: Deadline): Rule {
  return {
    field: 'status',
    kind: status === 'cancelled' ? 'cancelled' : 'restored',
    isSame: (a, b) => a.status === b.status,
  }
}

const RULES: readonly Rule[] = [
  { field: 'due', kind: 'moved', isSame: (a, b) => isSameMinute(a.due, b.due) },
  { field: 'opens', kind: 'moved', isSame: (a, b) => isSameMinute(a.opens, b.opens) },
  { field: 'title', kind: 'renamed', isSame: (a, b) => a.title === b.title },
  {
    field: 'announced',
    kind: 'details',
    isSame: (a, b) => !isSameMinute(a.due, b.due) || isSameWriting(a.announcement, b.announcement),
  },
  ...(['id', 'type', 'note', 'url'] as const).map((field): Rule => {
    return { field, kind: 'details', isSame: (a, b) => a[field] === b[field] }
  }),
  {
    field: 'was',
    kind: 'details',
    // A deadline that has moved has one more former date.
    isSame: (a, b) => !isSameMinute(a.due, b.due) || isSameValue(formerOf(a), formerOf(b)),
  },
]

/** Returns whether two instants are shown as the same time: 23:59, and the end of a date, 23:59:59. */
function isSameMinute(a: Instant | null, b: Instant | null): boolean {
  return a === b || (a !== null && b !== null && minuteOf(a) === minuteOf(b))
}

function minuteOf(instant: Instant): number {
  return Math.floor(instant / MINUTE)
}

/** Returns whether two announcements of one instant name the same clock. */
function isSameWriting(a: Announcement | null, b: Announcement | null): boolean {
  return a?.date === b?.date && a?.time === b?.time && a?.zone.name === b?.zone.name
}

function formerOf({ was }: Deadline): (Instant | null)[] {
  return was.map((former) => former?.instant ?? null)
}
