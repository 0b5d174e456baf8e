/** Says what of a program calendars have entries of. */
import { type Deadline, lastKnownDue, type Program } from '../model/program.ts'
import { type Slot, slotsOf } from './slots.ts'

/** Reports whether a session or talk is an entry. A talk is one of its own only with `withTalks`. */
export function isEntry({ kind, item }: Slot, withTalks: boolean): boolean {
  return item.start !== null && (kind === 'session' || withTalks)
}

/** Reports whether a deadline is an entry: one that went back to TBD is cancelled at its former date. */
export function isDeadlineEntry(deadline: Deadline): boolean {
  return lastKnownDue(deadline) !== null
}

/** Returns the ids of the entries of a program. */
export function entryIds(program: Program, withTalks: boolean): ReadonlySet<string> {
  const slots = slotsOf(program).filter((slot) => isEntry(slot, withTalks))
  const deadlines = program.deadlines.filter(isDeadlineEntry)
  return new Set([...slots.map(({ item }) => item.id), ...deadlines.map(({ id }) => id)])
}
