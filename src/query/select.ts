/** Selects sessions, talks and deadlines of a program by ids and filters. */
import type { Deadline, DeadlineType, Program, Session, Talk } from '../model/program.ts'
import { type ListedDay, listDays } from './days.ts'
import { deadlineMatcher, type Filters, matcherFor, withTalks } from './filter.ts'
import { filterDays, listMatchers } from './filter-days.ts'
import { isSelectedItself } from './selected-itself.ts'

interface SelectedTalk {
  readonly talk: Talk
  readonly session: Session
}

export interface Selection {
  /** Each with only its selected talks. */
  readonly sessions: readonly Session[]
  /** Talks that are selected without the session they are part of. */
  readonly talks: readonly SelectedTalk[]
  readonly deadlines: readonly Deadline[]
}

interface Criteria {
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
  { ids = [], filters, only }: Criteria & { readonly only?: 'sessions' | undefined },
): Selection {
  const named = new Set(ids)
  const isNamed = ({ id }: { id: string }) => named.size === 0 || named.has(id)
  const matches = filters ? matcherFor(filters, program.timezone) : () => true
  const onLaterDays = filters ? idsOnLaterDays(program, filters) : new Set()
  const sessions: Session[] = []
  const talks: SelectedTalk[] = []
  const all = program.days.flatMap(({ date, sessions: listed }) => {
    return listed.map((session) => ({ session, date }))
  })
  for (const { session, date } of all) {
    const isSessionNamed = isNamed(session)
    const selectedTalks = session.talks.filter(
      (talk) => (isSessionNamed || isNamed(talk)) && matches(talk, session, date),
    )
    const isMatch = matches(session, null, date) || onLaterDays.has(session.id)
    if (isSessionNamed && isSelectedItself(isMatch, selectedTalks)) {
      sessions.push(withTalks(session, selectedTalks))
    } else for (const talk of selectedTalks) talks.push({ talk, session })
  }
  const includesDeadlines = only === undefined && (filters === undefined || named.size > 0)
  // Deadlines have types of their own, so a type of session matches none.
  const matchesDeadline = filters?.type
    ? () => false
    : deadlineMatcher({ ...filters, type: undefined })
  const deadlines = includesDeadlines
    ? program.deadlines.filter(isNamed).filter(matchesDeadline)
    : []
  return { sessions, talks, deadlines }
}

/** Lists the days with what ids and filters select, as `schedule all` does with the same filters. */
export function selectDays(
  program: Program,
  { ids = [], filters }: Criteria,
): readonly ListedDay[] {
  const days = listDays(ids.length > 0 ? restrictTo(program, select(program, { ids })) : program)
  return filters ? filterDays(days, filters) : days
}

/** Returns the ids of sessions that match on a later day than their own. */
function idsOnLaterDays(program: Program, filters: Filters): ReadonlySet<string> {
  const matchersFor = listMatchers(filters)
  const sessions = listDays(program).flatMap((day) => {
    const { continuing } = matchersFor(day)
    return day.continuing.filter((session) => continuing(session, null))
  })
  return new Set(sessions.map(({ id }) => id))
}

/** Selects only deadlines, by ids and filters. */
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

/**
 * Returns the program with only the selected items, without empty days. If only talks of a session
 * are selected, the session is kept with those talks alone.
 */
export function restrictTo(program: Program, { sessions, talks, deadlines }: Selection): Program {
  const sessionsById = new Map(sessions.map((session) => [session.id, session]))
  const talksBySession = new Map<string, Talk[]>()
  for (const { talk, session } of talks) {
    const others = talksBySession.get(session.id)
    if (others) others.push(talk)
    else talksBySession.set(session.id, [talk])
  }
  const days = program.days.map(({ date, sessions: all }) => ({
    date,
    sessions: all.flatMap((session) => {
      const ownTalks = talksBySession.get(session.id)
      return sessionsById.get(session.id) ?? (ownTalks ? { ...session, talks: ownTalks } : [])
    }),
  }))
  return { ...program, days: days.filter((day) => day.sessions.length > 0), deadlines }
}

export function isEmpty({ sessions, talks, deadlines }: Selection): boolean {
  return sessions.length + talks.length + deadlines.length === 0
}
