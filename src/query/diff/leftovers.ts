/** Finds the entries of calendars that changes leave behind: calendars keep what merely disappears. */
import type { Deadline } from '../../model/program.ts'
import { isDeadlineEntry, isEntry } from '../calendar-entries.ts'
import type { Slot } from '../slots.ts'
import type { Change } from './change.ts'

/** How an entry is left behind: its item is gone, has no entry of its own now, or has one of another id. */
export type Leftover = 'gone' | 'without entry' | 'other id'

/** Calendars have sessions and deadlines; some have talks besides. */
export type EntryKind = 'item' | 'talk'

/** Counts the entries that are left behind. What was cancelled is crossed out in calendars already. */
export function countLeftovers(
  changes: readonly Change[],
  kind: EntryKind,
): Readonly<Record<Leftover, number>> {
  const counts = { gone: 0, 'without entry': 0, 'other id': 0 }
  const counted = new Set<Slot | Deadline>()
  for (const change of changes) {
    if (change.of === 'program' || change.before === null || counted.has(change.before)) continue
    counted.add(change.before)
    const leftover = kindOf(change.before) === kind ? leftoverOf(change, kind) : null
    if (leftover !== null) counts[leftover]++
  }
  return counts
}

function leftoverOf({ before, after }: Change, kind: EntryKind): Leftover | null {
  const [old, current] = [before, after] as (Slot | Deadline | null)[]
  if (!old || itemOf(old).status === 'cancelled' || !hasEntry(old, kind)) return null
  if (!current) return 'gone'
  if (!hasEntry(current, kind)) return 'without entry'
  return itemOf(old).id === itemOf(current).id ? null : 'other id'
}

function kindOf(thing: Slot | Deadline): EntryKind {
  return 'item' in thing && thing.kind === 'talk' ? 'talk' : 'item'
}

function itemOf(thing: Slot | Deadline): Slot['item'] | Deadline {
  return 'item' in thing ? thing.item : thing
}

function hasEntry(thing: Slot | Deadline, kind: EntryKind): boolean {
  return 'item' in thing ? isEntry(thing, kind === 'talk') : isDeadlineEntry(thing)
}
