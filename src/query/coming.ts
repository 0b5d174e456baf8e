/** Finds the next date of a program: what is on, the next session, or the next deadline. */

import type { Instant } from '../time/types.ts'
import type { DeadlineAnswer } from './deadlines.ts'
import { nextInstant } from './deadlines.ts'
import type { NowAnswer } from './now.ts'
import type { TimedSlot } from './timed-slots.ts'

export type ComingDate =
  /** A session or talk; `time` is when it starts. */
  | {
      readonly kind: 'slot'
      readonly slot: TimedSlot
      readonly time: Instant
      readonly isOn: boolean
    }
  /** A deadline; `time` is when it opens or is due. */
  | { readonly kind: 'deadline'; readonly deadline: DeadlineAnswer; readonly time: Instant }

/** Returns what is on, else what comes first; null if nothing with a time is to come. */
export function comingDate({ at, current, next, deadlines }: NowAnswer): ComingDate | null {
  const [on] = current
  if (on) return { kind: 'slot', slot: on, time: on.item.start, isOn: true }
  const [slot, deadline] = [next[0], deadlines[0]]
  const start = slot?.item.start ?? Infinity
  const time = (deadline && nextInstant(deadline.deadline, at)) ?? Infinity
  if (deadline && time < start) return { kind: 'deadline', deadline, time }
  return slot ? { kind: 'slot', slot, time: start, isOn: false } : null
}
