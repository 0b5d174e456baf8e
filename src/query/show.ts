/** One session, talk or deadline, with what is around it. */
import type { Program } from '../model.ts'
import type { Instant } from '../time/types.ts'
import { type DeadlineAnswer, deadlineAt } from './deadlines.ts'
import { allEntries, type Entry } from './entries.ts'
import type { Item } from './items.ts'
import type { Found } from './lookup.ts'

interface Neighbours {
  readonly before: readonly Entry[]
  readonly after: readonly Entry[]
}

export interface ItemAnswer extends Neighbours {
  readonly kind: 'item'
  readonly place: Item
}

export type ShowAnswer =
  | ItemAnswer
  | { readonly kind: 'deadline'; readonly deadline: DeadlineAnswer }

export function askShow(program: Program, found: Found, at: Instant): ShowAnswer {
  if (found.kind === 'deadline') return { kind: 'deadline', deadline: deadlineAt(found.item, at) }
  return { kind: 'item', place: found, ...neighboursOf(program, found) }
}

/**
 * On the day of an item and in its room, or where either has no room: what starts last of all that
 * is over when it starts, and what starts first once it is over; several where they start together.
 * Nothing for what has no time of its own.
 */
function neighboursOf(program: Program, { item, block, date }: Item): Neighbours {
  const { start, end, room } = item
  if (start === null || end === null) return { before: [], after: [] }
  const days = program.days.filter((day) => day.date === date)
  const others = allEntries({ ...program, days }).filter((entry) => {
    const own = entry.item === item || entry.item === block || entry.block === item
    return !own && (room === null || entry.item.room === null || entry.item.room === room)
  })
  const before = others.filter((entry) => entry.item.end <= start)
  const after = others.filter((entry) => entry.item.start >= end)
  const [last, first] = [before.at(-1)?.item.start, after[0]?.item.start]
  return {
    before: before.filter((entry) => entry.item.start === last),
    after: after.filter((entry) => entry.item.start === first),
  }
}
