/** Which deadlines there are, and how they stand at an instant. */
import type { Deadline, Program } from '../model/program.ts'
import type { Duration, Instant } from '../time/types.ts'

type DeadlineStatus = 'open' | 'passed' | 'tbd'

export type Movement = 'later' | 'earlier' | null

export interface DeadlineAnswer {
  readonly deadline: Deadline
  readonly status: DeadlineStatus
  /** Until it is due; negative once it has passed. */
  readonly remaining: Duration | null
  readonly moved: Movement
}

export interface DeadlineFilter {
  readonly status?: DeadlineStatus | undefined
  /** Due from now until so much later. */
  readonly within?: Duration | undefined
  /** Ids or types; any of them. */
  readonly names?: readonly string[] | undefined
}

/** Soonest first, those to be determined last. */
export function askDeadlines(
  program: Program,
  at: Instant,
  { status, within, names = [] }: DeadlineFilter = {},
): DeadlineAnswer[] {
  return program.deadlines
    .map((deadline) => deadlineAt(deadline, at))
    .filter((one) => status === undefined || one.status === status)
    .filter(({ remaining }) => {
      if (within === undefined) return true
      return remaining !== null && remaining >= 0 && remaining <= within
    })
    .filter(({ deadline: { id, type } }) => {
      return names.length === 0 || names.includes(id) || names.includes(type)
    })
}

/** The deadline to be met next, if one is open. */
export function nextDeadline(program: Program, at: Instant): DeadlineAnswer | null {
  return askDeadlines(program, at, { status: 'open' })[0] ?? null
}

/** How a deadline stands at an instant. */
export function deadlineAt(deadline: Deadline, at: Instant): DeadlineAnswer {
  const moved = movementOf(deadline)
  if (deadline.due === null) return { deadline, status: 'tbd', remaining: null, moved }
  const remaining = deadline.due - at
  return { deadline, status: remaining < 0 ? 'passed' : 'open', remaining, moved }
}

/** Compared with the last former date; one that nobody knows counts as an extension. */
export function movementOf({ was, announcement }: Deadline): Movement {
  const last = was.at(-1)
  if (last === undefined || !announcement) return null
  if (last === null) return 'later'
  if (last === announcement.date) return null
  return last < announcement.date ? 'later' : 'earlier'
}
