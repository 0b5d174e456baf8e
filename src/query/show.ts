/** Finds the neighbours of a session or talk, the status of a deadline, or all of a person. */
import { isTimed, type Program } from '../model/program.ts'
import { mayMeet } from '../model/rooms.ts'
import type { Instant } from '../time/types.ts'
import { type DeadlineAnswer, deadlineAt } from './deadlines.ts'
import { type Found, slotsOfPerson } from './find-by-text.ts'
import { type Group, slotsByStart } from './first-slots.ts'
import type { Slot } from './slots.ts'
import type { SpeakerAnswer } from './speakers.ts'
import type { TimedSlot } from './timed-slots.ts'

interface Neighbours {
  readonly before: readonly TimedSlot[]
  readonly after: readonly TimedSlot[]
}

export interface ItemAnswer extends Neighbours {
  readonly kind: 'item'
  readonly slot: Slot
}

export interface PersonAnswer {
  readonly kind: 'person'
  readonly person: SpeakerAnswer
}

/** `person` is who was asked for, also if the answer is their only session or talk; else null. */
export type ShowAnswer =
  | (ItemAnswer & { readonly person: SpeakerAnswer | null })
  | { readonly kind: 'deadline'; readonly deadline: DeadlineAnswer; readonly person: null }
  | PersonAnswer

export function askShow(program: Program, found: Found, at: Instant): ShowAnswer {
  if (found.kind === 'deadline') {
    return { kind: 'deadline', deadline: deadlineAt(found.item, at, program), person: null }
  }
  if (found.kind !== 'person') return itemAnswer(program, found, null)
  const [only, ...more] = slotsOfPerson(found)
  return only && more.length === 0
    ? itemAnswer(program, only, found)
    : { kind: 'person', person: found }
}

function itemAnswer(program: Program, slot: Slot, person: SpeakerAnswer | null): ShowAnswer {
  return { kind: 'item', slot, ...neighboursOf(program, slot), person }
}

/**
 * Returns the neighbours of an item on its day and in its room, or in any room if either has none.
 * Of those that end by its start, `before` has the last to start. Of those that start once it is
 * over, `after` has the first. Items that start together are all included; the item's own session
 * and talks are not. Both lists are empty for an item without a time of its own.
 */
function neighboursOf(program: Program, { item, session, date }: Slot): Neighbours {
  if (!isTimed(item)) return { before: [], after: [] }
  const { start, end } = item
  const groups = program.days
    .filter((day) => day.date === date)
    .flatMap((day) => slotsByStart(program, day))
  const isOther = (slot: TimedSlot) => {
    const isRelated = slot.item === item || slot.item === session || slot.session === item
    return !isRelated && mayMeet(item, slot.item)
  }
  const earlier = groups.filter((group) => group.start <= start).reverse()
  const later = groups.filter((group) => group.start >= end)
  return {
    before: firstOf(earlier, (slot) => isOther(slot) && slot.item.end <= start),
    after: firstOf(later, isOther),
  }
}

/** Returns what passes a test of the first group that has any such. */
function firstOf(groups: readonly Group[], test: (slot: TimedSlot) => boolean): TimedSlot[] {
  for (const group of groups) {
    const slots = group.slots().filter(test)
    if (slots.length > 0) return slots
  }
  return []
}
