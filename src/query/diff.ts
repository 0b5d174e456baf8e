/** Finds what changed between two versions of a program. */
import type { Program } from '../model/program.ts'
import type { Instant } from '../time/types.ts'
import type { Change } from './diff/change.ts'
import { deadlineChanges } from './diff/deadline-changes.ts'
import { sortChanges } from './diff/order.ts'
import { programChanges } from './diff/program-changes.ts'
import { slotChanges } from './diff/slot-changes.ts'
import { slotsOf } from './slots.ts'

/**
 * Returns the changes by kind, each kind in the order of when it matters at an instant. Items are the
 * same if their ids are, or if nothing but their ids differs of what identifies them. `updated` alone is
 * no change.
 */
export function diffPrograms(before: Program, after: Program, at: Instant): Change[] {
  const changes = [
    ...programChanges(before, after),
    ...slotChanges(slotsOf(before), slotsOf(after)),
    ...deadlineChanges(before.deadlines, after.deadlines),
  ]
  return sortChanges(changes, at)
}

/** How `updated` fails to announce changes to calendars, which skip an update without a later one. */
export type UpdatedFault = 'missing' | 'same' | 'earlier'

/** Returns what is wrong with `updated` of a version that has changes, or null. */
export function updatedFault(before: Program, after: Program): UpdatedFault | null {
  if (after.updated === null) return 'missing'
  if (before.updated === null || after.updated > before.updated) return null
  return after.updated === before.updated ? 'same' : 'earlier'
}
