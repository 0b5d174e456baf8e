/** Finds what an earlier version of a program has and the current one does not: its calendars keep it. */
import { idsOf } from '../model/outline.ts'
import type { Program, Session, Talk } from '../model/program.ts'
import type { Instant } from '../time/types.ts'
import type { Selection } from './select.ts'

/**
 * Returns the earlier version with only what is gone from the current one, cancelled; a session that is
 * still there is kept around its talks that are gone. What had ended when it was missed took place: some
 * publish only what is to come. What has no time is in no calendar. Returns null if nothing is gone, or the
 * two are different programs.
 */
export function goneSince(before: Program, current: Program, missed: Instant): Program | null {
  if (before.id !== current.id) return null
  const ids = currentIds(current)
  const isGone = ({ id, end }: Session | Talk) => !ids.has(id) && end !== null && end > missed
  const days = before.days.map(({ date, sessions }) => ({
    date,
    sessions: sessions.flatMap((session) => {
      const talks = session.talks.filter(isGone).map(cancelled)
      if (!ids.has(session.id)) return isGone(session) ? { ...cancelled(session), talks } : []
      return talks.length > 0 ? { ...session, talks } : []
    }),
  }))
  const deadlines = before.deadlines
    .filter(({ id, due }) => !ids.has(id) && due !== null && due > missed)
    .map(cancelled)
  const isEmpty = deadlines.length === 0 && days.every(({ sessions }) => sessions.length === 0)
  return isEmpty ? null : { ...before, days, deadlines }
}

/** Returns the ids of all that a program has. */
function currentIds({ days, deadlines }: Program): ReadonlySet<string> {
  return new Set([...days.flatMap(idsOf), ...deadlines.map(({ id }) => id)])
}

function cancelled<T extends object>(item: T): T & { readonly status: 'cancelled' } {
  return { ...item, status: 'cancelled' }
}

/**
 * Adds what was selected of what is gone to what was selected of the current version. Talks are entries of
 * their own only with `withTalks`.
 */
export function withGone(
  selection: Selection,
  gone: Selection,
  current: Program,
  withTalks: boolean,
): Selection {
  const ids = currentIds(current)
  const sessions = gone.sessions.filter(({ id }) => !ids.has(id))
  const around = gone.sessions.filter(({ id }) => ids.has(id))
  const talks = around.flatMap((session) => session.talks.map((talk) => ({ talk, session })))
  return {
    sessions: [...selection.sessions, ...sessions],
    talks: [...selection.talks, ...(withTalks ? [...talks, ...gone.talks] : [])],
    deadlines: [...selection.deadlines, ...gone.deadlines],
  }
}

/** Returns the titles of what one selection has and another does not. */
export function titlesBeyond(all: Selection, some: Selection): string[] {
  const itemsOf = ({ sessions, talks, deadlines }: Selection) => [
    ...sessions,
    ...talks.map(({ talk }) => talk),
    ...deadlines,
  ]
  const known = new Set(itemsOf(some).map(({ id }) => id))
  return itemsOf(all).flatMap(({ id, title }) => (known.has(id) ? [] : title))
}
