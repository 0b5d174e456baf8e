/** What is on, what is next, and which deadline is. */
import type { Program } from '../model/program.ts'
import { type Instant, MINUTE, SECOND } from '../time/types.ts'
import { askDeadlines, type DeadlineAnswer, nextDeadline } from './deadlines.ts'
import { roomOrder } from './slots.ts'
import { programSpan, slotsAfter, slotsAt, type TimedSlot, timedSlots } from './timed-slots.ts'

/** `between` is any time inside the program when nothing is on. */
type Phase = 'before' | 'during' | 'between' | 'after'

export interface NowAnswer {
  readonly at: Instant
  readonly phase: Phase
  /** Room by room. */
  readonly current: readonly TimedSlot[]
  /** All that starts at the earliest coming time, room by room. */
  readonly next: readonly TimedSlot[]
  readonly deadline: DeadlineAnswer | null
}

export function askNow(program: Program, at: Instant): NowAnswer {
  const inOrder = roomOrder(program)
  const byRoom = (a: TimedSlot, b: TimedSlot) => inOrder(a.item.room, b.item.room)
  const current = slotsAt(program, at).sort(byRoom)
  const coming = slotsAfter(program, at)
  const next = coming.filter(({ item }) => item.start === coming[0]?.item.start).sort(byRoom)
  const deadline = nextDeadline(program, at)
  const phase = current.length > 0 ? 'during' : idlePhase(program, at)
  return { at, phase, current, next, deadline }
}

function idlePhase(program: Program, at: Instant): Phase {
  const span = programSpan(program)
  if (span) return at < span.start ? 'before' : at < span.end ? 'between' : 'after'
  // Without sessions what a program is about are its deadlines.
  const toCome = askDeadlines(program, at).some(({ status }) => status !== 'passed')
  return toCome ? 'before' : 'after'
}

/** The next instant at which another session or talk is on, or a deadline passes; if there is one. */
export function nextChange(program: Program, at: Instant): Instant | null {
  const times = timedSlots(program).flatMap(({ item }) => [item.start, item.end])
  // A deadline has passed when the time is after it, and times are shown to the second.
  const dues = program.deadlines.flatMap(({ due }) => (due === null ? [] : due + SECOND))
  const next = [...times, ...dues].reduce(
    (least, time) => (time > at ? Math.min(least, time) : least),
    Infinity,
  )
  return Number.isFinite(next) ? next : null
}

/** A moment at which a program is worth seeing: five minutes into its first talk. */
export function liveMoment(program: Program): Instant | null {
  const first = programSpan(program)
  if (!first) return null
  const slots = slotsAfter(program, first.start - 1)
  const slot = slots.find(({ kind }) => kind === 'talk') ?? slots[0]
  if (!slot) return null
  const { start, end } = slot.item
  return start + Math.min(5 * MINUTE, (end - start) / 2)
}
