/** Selects deadlines and determines their status at an instant. */
import type { Deadline, Program } from '../model/program.ts'
import { type Duration, type Instant, MINUTE, SECOND } from '../time/types.ts'

/** `upcoming` is a period that has not opened yet; `open`, that something can be handed in now. */
export type DeadlineStatus = 'upcoming' | 'open' | 'passed' | 'tbd' | 'cancelled'

/** Direction in which a deadline has moved, or null if it has not. */
export type Movement = 'later' | 'earlier' | null

export interface DeadlineAnswer {
  readonly program: Program
  readonly deadline: Deadline
  readonly status: DeadlineStatus
  /**
   * Time until it is due, negative once it has passed; null while that is to be determined, or if it
   * is cancelled.
   */
  readonly remaining: Duration | null
  readonly moved: Movement
}

export interface DeadlineFilter {
  readonly status?: DeadlineStatus | undefined
  /** Selects deadlines that are due between now and this much later. */
  readonly within?: Duration | undefined
  /** Selects deadlines with these ids. */
  readonly ids?: ReadonlySet<string> | undefined
}

/** Returns the selected deadlines, soonest first; those to be determined come last. */
export function askDeadlines(
  program: Program,
  at: Instant,
  { status, within, ids }: DeadlineFilter = {},
): DeadlineAnswer[] {
  return program.deadlines
    .map((deadline) => deadlineAt(deadline, at, program))
    .filter((answer) => status === undefined || answer.status === status)
    .filter(({ remaining }) => {
      if (within === undefined) return true
      return remaining !== null && remaining >= 0 && remaining <= within
    })
    .filter(({ deadline }) => ids === undefined || ids.has(deadline.id))
}

/**
 * Returns the deadlines whose next instants come first, all of one minute: `23:59` and a date alone,
 * which ends at 23:59:59, are shown as the same time.
 */
export function nextDeadlines(program: Program, at: Instant): readonly DeadlineAnswer[] {
  return soonest(askDeadlines(program, at), at)
}

/** Returns those of some deadlines whose next instants come first, all of one minute. */
export function soonest(all: readonly DeadlineAnswer[], at: Instant): readonly DeadlineAnswer[] {
  const when = ({ deadline }: DeadlineAnswer) => {
    const next = nextInstant(deadline, at)
    return next === null ? Infinity : Math.floor(next / MINUTE)
  }
  const first = all.reduce((soonest, answer) => Math.min(soonest, when(answer)), Infinity)
  return all.filter((answer) => when(answer) === first && first < Infinity)
}

/** Returns the next instant of a deadline: when it opens, then when it is due; null if it has none. */
export function nextInstant(deadline: Deadline, at: Instant): Instant | null {
  const status = statusAt(deadline, at)
  return status === 'upcoming' ? deadline.opens : status === 'open' ? deadline.due : null
}

/** Returns the instants at which the status of a deadline changes. */
export function changesOf({ status, opens, due }: Deadline): Instant[] {
  if (status === 'cancelled') return []
  // It is still open at the instant it is due. Times have whole seconds, so it has passed one later.
  return [...(opens === null ? [] : [opens]), ...(due === null ? [] : [due + SECOND])]
}

/** Returns a deadline with its status. It is still open at the instant it is due. */
export function deadlineAt(deadline: Deadline, at: Instant, program: Program): DeadlineAnswer {
  const { due } = deadline
  const status = statusAt(deadline, at)
  return {
    program,
    deadline,
    status,
    remaining: due === null || status === 'cancelled' ? null : due - at,
    moved: movementOf(deadline),
  }
}

function statusAt({ status, opens, due }: Deadline, at: Instant): DeadlineStatus {
  if (status === 'cancelled') return 'cancelled'
  if (due !== null && due < at) return 'passed'
  if (opens !== null) return at < opens ? 'upcoming' : 'open'
  return due === null ? 'tbd' : 'open'
}

/**
 * Returns how a deadline has moved from its last former date. An unknown one counts as an
 * extension. Null if it has not moved, or while it is to be determined.
 */
export function movementOf({ was, due, announcement }: Deadline): Movement {
  const last = was.at(-1)
  if (last === undefined || !announcement) return null
  if (last === null) return 'later'
  // The same date, of which only one gives an hour, has not moved.
  const isSameDate = last.date === announcement.date
  const isSame = isSameDate && (last.time === null || announcement.timeInferred)
  if (isSame || due === last.instant) return null
  return last.instant < (due ?? last.instant) ? 'later' : 'earlier'
}
