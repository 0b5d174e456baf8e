/** Finds what is on, what is next and which deadlines are next. */
import type { Program } from '../model/program.ts'
import { isoDate } from '../time/format.ts'
import { type Instant, MINUTE } from '../time/types.ts'
import {
  askDeadlines,
  changesOf,
  type DeadlineAnswer,
  type DeadlineStatus,
  nextDeadlines,
} from './deadlines.ts'
import { roomOrder } from './slots.ts'
import { programSpan, slotsAfter, slotsAt, startsAndEnds, type TimedSlot } from './timed-slots.ts'

/** `between` is any time after the first start and before the last end when nothing is on. */
type Phase = 'before' | 'during' | 'between' | 'after'

export interface NowAnswer {
  readonly at: Instant
  readonly phase: Phase
  /** Sorted by room. */
  readonly current: readonly TimedSlot[]
  /** Everything that starts at the next start time, sorted by room. */
  readonly next: readonly TimedSlot[]
  /** The deadlines that open or are due first, all at one instant. */
  readonly deadlines: readonly DeadlineAnswer[]
}

export function askNow(program: Program, at: Instant): NowAnswer {
  const compareRooms = roomOrder(program)
  const byRoom = (a: TimedSlot, b: TimedSlot) => compareRooms(a.item, b.item)
  const current = slotsAt(program, at).sort(byRoom)
  const coming = slotsAfter(program, at)
  const next = coming.filter(({ item }) => item.start === coming[0]?.item.start).sort(byRoom)
  const phase = current.length > 0 ? 'during' : idlePhase(program, at)
  return { at, phase, current, next, deadlines: nextDeadlines(program, at) }
}

/** Returns the phase if nothing is on. */
function idlePhase(program: Program, at: Instant): Phase {
  const span = programSpan(program)
  if (span && at < span.start) return 'before'
  const isAwaited = awaitsTimes(program, at)
  if (span) return isAwaited || at < span.end ? 'between' : 'after'
  // Without sessions, a program is over once nothing can be handed in any more.
  const isAhead = isAwaited || askDeadlines(program, at).some(({ status }) => AHEAD.has(status))
  return isAhead ? 'before' : 'after'
}

const AHEAD: ReadonlySet<DeadlineStatus> = new Set(['upcoming', 'open', 'tbd'])

/** Returns whether the time of a session is to be announced, today or on a later day. */
function awaitsTimes({ days, timezone }: Program, at: Instant): boolean {
  const pending = days.filter(({ sessions }) => {
    return sessions.some(({ start, status }) => start === null && status === 'confirmed')
  })
  // The date needs the zone's offset, so look it up only if it matters.
  return pending.length > 0 && pending.some(({ date }) => date >= isoDate(at, timezone))
}

/** Returns the next instant at which the answer of askNow changes, or null if there is none. */
export function nextChange(program: Program, at: Instant): Instant | null {
  const next = [...startsAndEnds(program), ...program.deadlines.flatMap(changesOf)].reduce(
    (earliest, time) => (time > at ? Math.min(earliest, time) : earliest),
    Infinity,
  )
  return Number.isFinite(next) ? next : null
}

/**
 * Returns an instant at which a program is worth seeing: five minutes into its first talk, or into
 * its first session if no talk has a time, but at most halfway. Null if no session takes place.
 */
export function replayInstant(program: Program): Instant | null {
  const span = programSpan(program)
  if (!span) return null
  const slots = slotsAfter(program, span.start - 1)
  const slot = slots.find(({ kind }) => kind === 'talk') ?? slots[0]
  if (!slot) return null
  const { start, end } = slot.item
  return start + Math.min(5 * MINUTE, (end - start) / 2)
}
