/** Finds other times at which what is in a clash is held again. */
import { type Program, type SessionType, takesPlace } from '../../model/program.ts'
import type { Instant } from '../../time/types.ts'
import { groupBy } from '../group-by.ts'
import { peopleOf, type Slot, slotsOf } from '../slots.ts'
import { doClash } from './clashes.ts'
import { overlap, type Planned } from './planned.ts'

/** Types that have the same title every day, though it is not the same again. */
const DAILY: ReadonlySet<SessionType> = new Set(['break', 'lunch'])

/**
 * Returns a function that finds when a session or talk is held again after an instant, soonest first:
 * what has its title and people, and clashes with nothing that is planned.
 */
export function otherTimesIn(
  program: Program,
  held: readonly Planned[],
  at: Instant,
): (planned: Planned) => Planned[] {
  const coming = slotsOf(program).flatMap((slot): Planned[] => {
    const { item } = slot
    if (!takesPlace(item) || item.start <= at || DAILY.has(item.type)) return []
    return [{ slot, start: item.start, end: item.end, endInferred: item.endInferred }]
  })
  const same = groupBy(coming, ({ slot }) => contentOf(slot))
  const possible = new Map<string, Planned[]>()
  return (planned) => {
    const content = contentOf(planned.slot)
    const others = possible.get(content) ?? (same.get(content) ?? []).filter(isPossible)
    possible.set(content, others)
    return onePerTime(others.filter((other) => !overlap(other, planned)))
  }

  function isPossible(other: Planned): boolean {
    return !held.some((one) => one.slot.item.id !== other.slot.item.id && doClash(one, other))
  }
}

/** Returns a text that is the same for what has the same title and people. */
function contentOf({ item }: Slot): string {
  const names = peopleOf(item).map(({ name }) => name)
  return JSON.stringify([item.title, ...names.sort()])
}

/** Leaves out all but the first at each time: a session may have the title of its only talk. */
function onePerTime(others: readonly Planned[]): Planned[] {
  const sorted = others.toSorted((a, b) => a.start - b.start)
  return sorted.filter(({ start }, index) => start !== sorted[index - 1]?.start)
}
