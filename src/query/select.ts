/** What of a program is wanted: all of it, its sessions, its deadlines, or named items. */
import { UserError } from '../errors.ts'
import type { Deadline, Program, Session, Talk } from '../model/program.ts'
import { nearest } from '../text/nearest.ts'
import { deadlineMatcher, type Filters, matcherFor, withTalks } from './filter.ts'
import { slotsOf } from './slots.ts'

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
  /** Ids of sessions, talks and deadlines; all where there are none. */
  readonly ids?: readonly string[]
  readonly only?: 'sessions' | 'deadlines' | undefined
  readonly filters?: Filters | undefined
}

/**
 * Ids and filters choose sessions and talks, and leave deadlines out unless they are named or all
 * that is wanted. Fails with a UserError for an id that the program does not have, and as the
 * matchers do.
 */
export function select(program: Program, { ids = [], only, filters }: Wanted): Selection {
  refuseUnknown(ids, program)
  const named = new Set(ids)
  const isNamed = ({ id }: { id: string }) => named.size === 0 || named.has(id)
  const deadlines = program.deadlines.filter(isNamed).filter(deadlineFilter(filters, only))
  if (only === 'deadlines') return { sessions: [], talks: [], deadlines }
  const matches = filters ? matcherFor(program, filters) : () => true
  const sessions: Session[] = []
  const talks: SelectedTalk[] = []
  for (const session of program.days.flatMap((day) => day.sessions)) {
    const whole = isNamed(session)
    const wanted = session.talks.filter(
      (talk) => (whole || isNamed(talk)) && matches(talk, session),
    )
    // A talk that a filter finds and that has no time of its own is found with its session.
    const untimed = whole && wanted.some(({ start }) => start === null)
    if (whole && (untimed || matches(session, null))) sessions.push(withTalks(session, wanted))
    else talks.push(...wanted.map((talk) => ({ talk, session })))
  }
  const withDeadlines = only !== 'sessions' && (filters === undefined || named.size > 0)
  return { sessions, talks, deadlines: withDeadlines ? deadlines : [] }
}

function deadlineFilter(filters: Filters | undefined, only: Wanted['only']) {
  if (!filters) return () => true
  // Types that are chosen among sessions are none of deadlines.
  return filters.types && only !== 'deadlines' ? () => false : deadlineMatcher(filters)
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

function refuseUnknown(ids: readonly string[], program: Program): void {
  const items = [...slotsOf(program).map(({ item }) => item), ...program.deadlines]
  const known = new Set(items.map(({ id }) => id))
  const unknown = ids.find((id) => !known.has(id))
  if (unknown === undefined) return
  const ofType = program.deadlines.find(({ type }) => type === unknown)
  const near = ofType?.id ?? nearest(unknown, [...known])
  throw new UserError(`no "${unknown}" in ${program.id}${near ? `; did you mean ${near}?` : ''}`)
}
