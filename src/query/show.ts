/** One session, talk or deadline, with what is around it. */
import type { Program } from '../model/program.ts'
import type { Instant } from '../time/types.ts'
import { type DeadlineAnswer, deadlineAt } from './deadlines.ts'
import type { Found } from './find-by-text.ts'
import type { Slot } from './slots.ts'
import { type TimedSlot, timedSlots } from './timed-slots.ts'

interface Neighbours {
  readonly before: readonly TimedSlot[]
  readonly after: readonly TimedSlot[]
}

export interface ItemAnswer extends Neighbours {
  readonly kind: 'item'
  readonly slot: Slot
}

export type ShowAnswer =
  | ItemAnswer
  | { readonly kind: 'deadline'; readonly deadline: DeadlineAnswer }

export function askShow(program: Program, found: Found, at: Instant): ShowAnswer {
  if (found.kind === 'deadline') return { kind: 'deadline', deadline: deadlineAt(found.item, at) }
  return { kind: 'item', slot: found, ...neighboursOf(program, found) }
}

/**
 * On the day of an item and in its room, or where either has no room: what starts last of all that
 * is over when it starts, and what starts first once it is over; several where they start together.
 * Nothing for what has no time of its own.
 */
function neighboursOf(program: Program, { item, session, date }: Slot): Neighbours {
  const { start, end, room } = item
  if (start === null || end === null) return { before: [], after: [] }
  const days = program.days.filter((day) => day.date === date)
  const others = timedSlots({ ...program, days }).filter((slot) => {
    const own = slot.item === item || slot.item === session || slot.session === item
    return !own && (room === null || slot.item.room === null || slot.item.room === room)
  })
  const before = others.filter((slot) => slot.item.end <= start)
  const after = others.filter((slot) => slot.item.start >= end)
  const [last, first] = [before.at(-1)?.item.start, after[0]?.item.start]
  return {
    before: before.filter((slot) => slot.item.start === last),
    after: after.filter((slot) => slot.item.start === first),
  }
}
