/** Lists the sessions and talks to come. */
import type { Program } from '../model/program.ts'
import type { Instant } from '../time/types.ts'
import type { Matcher } from './filter.ts'
import { slotsAfter, type TimedSlot } from './timed-slots.ts'

/** Default number of sessions and talks to list. */
export const DEFAULT_COUNT = 3
export const MAX_COUNT = 999_999

/** Returns the first `count` matching slots that start after an instant, however far off. */
export function askNext(
  program: Program,
  at: Instant,
  count: number,
  matches?: Matcher,
): TimedSlot[] {
  return slotsAfter(program, at, matches).slice(0, count)
}
