/** Finds what calendars have of an earlier version of a program and not of the current one: they keep it. */
import type { Program, Session, Talk } from '../model/program.ts'
import type { Instant } from '../time/types.ts'
import { entryIds } from './calendar-entries.ts'
import type { Selection } from './select.ts'

/**
 * Returns the earlier version with only what is no entry of a calendar of the current one, cancelled: what
 * is gone, has no time any more, or is part of a block. A session that is still there is kept around its
 * talks that are gone, if talks are entries. What had ended when it was missed took place: some publish only
 * what is to come. Returns null if nothing is gone, or the two are different programs.
 */
export function goneSince(
  before: Program,
  current: Program,
  missed: Instant,
  withTalks: boolean,
): Program | null {
  if (before.id !== current.id) return null
  const ids = entryIds(current, withTalks)
  const isGone = ({ id, end }: Session | Talk) => !ids.has(id) && end !== null && end > missed
  const days = before.days.map(({ date, sessions }) => ({
    date,
    sessions: sessions.flatMap((session) => {
      const talks = withTalks ? session.talks.filter(isGone) : []
      if (!ids.has(session.id)) {
        const own = (withTalks ? talks : session.talks).map(cancelled)
        return isGone(session) ? { ...cancelled(session), talks: own } : []
      }
      return talks.length > 0 ? { ...session, talks: talks.map(cancelled) } : []
    }),
  }))
  const deadlines = before.deadlines
    .filter(({ id, due }) => !ids.has(id) && due !== null && due > missed)
    .map(cancelled)
  const isEmpty = deadlines.length === 0 && days.every(({ sessions }) => sessions.length === 0)
  return isEmpty ? null : { ...before, days, deadlines }
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
  const ids = entryIds(current, withTalks)
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
  // Not by their ids: what has no time any more is in both.
  const known = new Set(itemsOf(some))
  return itemsOf(all).flatMap((item) => (known.has(item) ? [] : item.title))
}
