/** Selects deadlines and determines their status at an instant. */
import type { Deadline, Program } from '../model/program.ts'
import type { Duration, Instant } from '../time/types.ts'

type DeadlineStatus = 'open' | 'passed' | 'tbd'

/** Direction in which a deadline has moved, or null if it has not. */
export type Movement = 'later' | 'earlier' | null

export interface DeadlineAnswer {
  readonly deadline: Deadline
  readonly status: DeadlineStatus
  /** Time until it is due, negative once it has passed; null while it is to be determined. */
  readonly remaining: Duration | null
  readonly moved: Movement
}

export interface DeadlineFilter {
  readonly status?: DeadlineStatus | undefined
  /** Selects deadlines that are due between now and this much later. */
  readonly within?: Duration | undefined
  /** Selects deadlines with any of these ids or types; all of them if empty. */
  readonly names?: readonly string[] | undefined
}

/** Returns the selected deadlines, soonest first; those to be determined come last. */
export function askDeadlines(
  program: Program,
  at: Instant,
  { status, within, names = [] }: DeadlineFilter = {},
): DeadlineAnswer[] {
  return program.deadlines
    .map((deadline) => deadlineAt(deadline, at))
    .filter((answer) => status === undefined || answer.status === status)
    .filter(({ remaining }) => {
      if (within === undefined) return true
      return remaining !== null && remaining >= 0 && remaining <= within
    })
    .filter(({ deadline: { id, type } }) => {
      return names.length === 0 || names.includes(id) || names.includes(type)
    })
}

/** Returns the open deadline that is due first, or null if none is open. */
export function nextDeadline(program: Program, at: Instant): DeadlineAnswer | null {
  return askDeadlines(program, at, { status: 'open' })[0] ?? null
}

/** Returns a deadline with its status. It is still open at the instant it is due. */
export function deadlineAt(deadline: Deadline, at: Instant): DeadlineAnswer {
  const moved = movementOf(deadline)
  if (deadline.due === null) return { deadline, status: 'tbd', remaining: null, moved }
  const remaining = deadline.due - at
  return { deadline, status: remaining < 0 ? 'passed' : 'open', remaining, moved }
}

/**
 * Returns how a deadline has moved from its last former date. An unknown one counts as an
 * extension. Null if it has not moved, or while it is to be determined.
 */
export function movementOf({ was, announcement }: Deadline): Movement {
  const last = was.at(-1)
  if (last === undefined || !announcement) return null
  if (last === null) return 'later'
  if (last === announcement.date) return null
  return last < announcement.date ? 'later' : 'earlier'
}
