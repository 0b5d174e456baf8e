/** Finds the starred sessions and talks, and the time that each of them takes. */
import { isTimed, type Program } from '../../model/program.ts'
import type { Instant } from '../../time/types.ts'
import { type Slot, slotsOf } from '../slots.ts'

/** A session or talk, and when to be there: all of its session for a talk without a time. */
export interface Planned {
  readonly slot: Slot
  readonly start: Instant
  readonly end: Instant
  readonly endInferred: boolean
}

/** Returns the sessions and talks with these ids, soonest first, and those whose time is unknown. */
export function plannedOf(
  program: Program,
  starred: ReadonlySet<string>,
): { readonly timed: Planned[]; readonly untimed: Slot[] } {
  const timed: Planned[] = []
  const untimed: Slot[] = []
  for (const slot of slotsOf(program)) {
    if (!starred.has(slot.item.id)) continue
    const planned = withTime(slot)
    if (planned) timed.push(planned)
    else untimed.push(slot)
  }
  return { timed: timed.sort((a, b) => a.start - b.start), untimed }
}

/** Returns a session or talk with the time that it takes, or null if that is to be announced. */
function withTime(slot: Slot): Planned | null {
  const { item, session } = slot
  const held = isTimed(item) ? item : session
  if (!held || !isTimed(held)) return null
  const { start, end, endInferred } = held
  return { slot, start, end, endInferred }
}

export function isConfirmed({ slot }: Planned): boolean {
  return slot.item.status === 'confirmed'
}

/** Returns whether two have a time in common, of which the ends are not a part. */
export function overlap(
  a: Pick<Planned, 'start' | 'end'>,
  b: Pick<Planned, 'start' | 'end'>,
): boolean {
  return a.start < b.end && b.start < a.end
}

/** Returns whether one is a session and the other a part of it. A talk without a time is all of it. */
export function isWithin(a: Planned, b: Planned): boolean {
  return wholeSession(a) === sessionOf(b) || wholeSession(b) === sessionOf(a)
}

/** Returns the id of the session that one takes all of, or null. */
function wholeSession({ slot: { item, session } }: Planned): string | null {
  if (session === null) return item.id
  return item.start === null ? session.id : null
}

function sessionOf({ slot: { item, session } }: Planned): string {
  return (session ?? item).id
}
