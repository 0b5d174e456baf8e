/** The sessions and talks to come. */
import type { Program } from '../model/program.ts'
import type { Instant } from '../time/types.ts'
import type { Matcher } from './filter.ts'
import { slotsAfter, type TimedSlot } from './timed-slots.ts'

/** Number of sessions and talks to list unless another is given. */
export const DEFAULT_COUNT = 3

/** Returns the first `count` of what is wanted and starts after an instant, however far off. */
export function askNext(
  program: Program,
  at: Instant,
  count: number,
  wanted?: Matcher,
): TimedSlot[] {
  return slotsAfter(program, at, wanted).slice(0, count)
}
