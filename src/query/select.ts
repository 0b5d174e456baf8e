/** What of a program is wanted: all of it, its sessions, its deadlines, or named items. */
import type { Deadline, DeadlineType, Program, Session, Talk } from '../model/program.ts'
import { deadlineMatcher, type Filters, matcherFor, withTalks } from './filter.ts'

interface SelectedTalk {
  readonly talk: Talk
  readonly session: Session
}

export interface Selection {
  /** Each with those of its talks that are wanted. */
  readonly sessions: readonly Session[]
  /** Talks wanted by themselves, not with the session they are part of. */
  readonly talks: readonly SelectedTalk[]
  readonly deadlines: readonly Deadline[]
}

interface Wanted {
  /** Ids of sessions, talks and deadlines. An empty list selects all. */
  readonly ids?: readonly string[]
  readonly filters?: Filters | undefined
}

/**
 * Selects sessions and talks by ids and filters. Deadlines are included if there are no filters, or
 * if ids name them; `only: 'sessions'` leaves them out.
 */
export function select(
  program: Program,
  { ids = [], filters, only }: Wanted & { readonly only?: 'sessions' | undefined },
): Selection {
  const named = new Set(ids)
  const isNamed = ({ id }: { id: string }) => named.size === 0 || named.has(id)
  const matches = filters ? matcherFor(filters) : () => true
  const sessions: Session[] = []
  const talks: SelectedTalk[] = []
  for (const session of program.days.flatMap((day) => day.sessions)) {
    const whole = isNamed(session)
    const wanted = session.talks.filter(
      (talk) => (whole || isNamed(talk)) && matches(talk, session),
    )
    // A talk without a time of its own is selected with its session.
    const untimed = whole && wanted.some(({ start }) => start === null)
    if (whole && (untimed || matches(session, null))) sessions.push(withTalks(session, wanted))
    else talks.push(...wanted.map((talk) => ({ talk, session })))
  }
  const withDeadlines = only === undefined && (filters === undefined || named.size > 0)
  // The types of sessions are not those of deadlines.
  const ofDeadlines = filters?.type ? () => false : deadlineMatcher({ ...filters, type: undefined })
  const deadlines = withDeadlines ? program.deadlines.filter(isNamed).filter(ofDeadlines) : []
  return { sessions, talks, deadlines }
}

/** Selects deadlines alone, by ids and filters. */
export function selectDeadlines(
  program: Program,
  {
    ids = [],
    filters = {},
  }: { ids?: readonly string[]; filters?: Filters<DeadlineType> | undefined },
): Selection {
  const isNamed = ({ id }: Deadline) => ids.length === 0 || ids.includes(id)
  const deadlines = program.deadlines.filter(isNamed).filter(deadlineMatcher(filters))
  return { sessions: [], talks: [], deadlines }
}

/** The program with nothing but a selection; a block whose talks are wanted has those alone. */
export function restrictTo(program: Program, { sessions, talks, deadlines }: Selection): Program {
  const chosen = new Map(sessions.map((session) => [session.id, session]))
  const parts = new Map<string, Talk[]>()
  for (const { talk, session } of talks) {
    const part = parts.get(session.id)
    if (part) part.push(talk)
    else parts.set(session.id, [talk])
  }
  const days = program.days.map(({ date, sessions: all }) => ({
    date,
    sessions: all.flatMap((session) => {
      const part = parts.get(session.id)
      return chosen.get(session.id) ?? (part ? { ...session, talks: part } : [])
    }),
  }))
  return { ...program, days: days.filter((day) => day.sessions.length > 0), deadlines }
}

export function isEmpty({ sessions, talks, deadlines }: Selection): boolean {
  return sessions.length + talks.length + deadlines.length === 0
}
