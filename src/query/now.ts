/** Finds what is on, what is next and which deadlines are next. */
import { outlineOf } from '../model/outline.ts'
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
import type { Matcher } from './filter.ts'
import { firstSlot, slotsNext } from './first-slots.ts'
import { roomOrder } from './slots.ts'
import { programSpan, slotsAt, startsAndEnds, type TimedSlot } from './timed-slots.ts'

/** `between` is any time after the first start and before the last end when nothing is on. */
type Phase = 'before' | 'during' | 'between' | 'after'

export interface NowAnswer {
  readonly at: Instant
  /** The phase of the program as a whole, whatever matches. */
  readonly phase: Phase
  /** Sorted by room. */
  readonly current: readonly TimedSlot[]
  /** Everything that starts at the next start time, sorted by room. */
  readonly next: readonly TimedSlot[]
  /** With a filter, whether only something without a time matches of what is to come. */
  readonly isAwaited: boolean
  /** The deadlines that open or are due first, all at one instant, whatever matches. */
  readonly deadlines: readonly DeadlineAnswer[]
}

/** Answers for an instant. Only sessions and talks that match are current or next. */
export function askNow(program: Program, at: Instant, matches?: Matcher): NowAnswer {
  const compareRooms = roomOrder(program)
  const byRoom = (a: TimedSlot, b: TimedSlot) => compareRooms(a.item, b.item)
  const current = slotsAt(program, at, matches).sort(byRoom)
  const next = slotsNext(program, at, matches).sort(byRoom)
  const isOn = current.length > 0 || (matches !== undefined && slotsAt(program, at).length > 0)
  const phase = isOn ? 'during' : idlePhase(program, at)
  const isNothing = current.length === 0 && next.length === 0
  const isAwaited = matches !== undefined && isNothing && awaitsTimes(program, at, matches)
  return { at, phase, current, next, isAwaited, deadlines: nextDeadlines(program, at) }
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

/** Returns whether the time of a matching session is to be announced, today or on a later day. */
function awaitsTimes(
  { days, timezone }: Program,
  at: Instant,
  matches: Matcher = () => true,
): boolean {
  const awaiting = days.filter((day) => outlineOf(day).awaitsTimes)
  const pending = awaiting.filter(({ sessions, date }) => {
    return sessions.some((session) => {
      if (session.start !== null || session.status !== 'confirmed') return false
      const talks = session.talks.filter(({ status }) => status === 'confirmed')
      return matches(session, null, date) || talks.some((talk) => matches(talk, session, date))
    })
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
 * its first session if no talk has a time, but at most halfway. Null if nothing that matches takes
 * place.
 */
export function replayInstant(program: Program, matches?: Matcher): Instant | null {
  const slot = firstSlot(program, matches)
  if (!slot) return null
  const { start, end } = slot.item
  return start + Math.min(5 * MINUTE, (end - start) / 2)
}
