/** Filters the lists of days. What continues from an earlier day has no start to compare. */
import type { Session, Talk } from '../model/program.ts'
import { MORNING, startOfDate, timeOnDate } from '../time/date-edges.ts'
import { addDays, isoDate } from '../time/format.ts'
import { type DayLimits, limitsOfDay } from '../time/limits.ts'
import type { Instant, Zone } from '../time/types.ts'
import { hasSessions, type ListedDay, talksOn } from './days.ts'
import {
  type DayMatcher,
  type Filters,
  factMatcher,
  hasLimits,
  type Matcher,
  matcherFor,
  startMatcher,
  withTalks,
} from './filter.ts'

interface ListMatchers {
  readonly sessions: DayMatcher
  /** Asks of a session that continues, or of a talk without a time, whether it is on in the limits. */
  readonly continuing: DayMatcher
}

/** Returns the matchers for each list, which apply all filters. Limits hold from its start on. */
export function listMatchers(filters: Filters): (day: ListedDay) => ListMatchers {
  const matchesFacts = factMatcher(filters)
  return (day) => {
    if (!hasLimits(filters)) return { sessions: matchesFacts, continuing: matchesFacts }
    const limits = limitsOfDay(filters, day.start)
    const startsWithin = startMatcher(limits)
    const isWithin: DayMatcher = (item, session) => {
      const asksStart = session !== null && item.start !== null
      return asksStart ? startsWithin(item, session) : isOnWithin(session ?? item, day, limits)
    }
    return {
      sessions: (item, session) => startsWithin(item, session) && matchesFacts(item, session),
      continuing: (item, session) => isWithin(item, session) && matchesFacts(item, session),
    }
  }
}

/**
 * Returns a matcher for what is on or to come at an instant: a session that continues from an earlier
 * day matches if it is on within the limits of today.
 */
export function matcherAt(filters: Filters, venue: Zone): (at: Instant) => Matcher {
  const matchesFacts = factMatcher(filters)
  const matches = matcherFor(filters, venue)
  if (!hasLimits(filters)) return () => matches
  return (at) => {
    const today = isoDate(at - MORNING, venue)
    const start = startOfDate(venue, today)
    const hours = { start, until: timeOnDate(venue, addDays(today, 1), MORNING) }
    const limits = limitsOfDay(filters, start)
    return (item, session, date) => {
      const continues = date < today && (session === null || item.start === null)
      if (!continues) return matches(item, session, date)
      return isOnWithin(session ?? item, hours, limits) && matchesFacts(item, session)
    }
  }
}

/** Returns whether a session is on within limits in the hours of a list. */
function isOnWithin(
  { start, end }: Session | Talk,
  day: Pick<ListedDay, 'start' | 'until'>,
  { from, until }: DayLimits,
): boolean {
  const first = Math.max(start ?? Infinity, day.start, from)
  return first < Math.min(end ?? -Infinity, day.until, until)
}

/**
 * Returns the days with only the matching sessions and talks, without days that have none. A session
 * is kept if it or one of its talks on that day matches, and keeps only its matching talks.
 */
export function filterDays(days: readonly ListedDay[], filters: Filters): readonly ListedDay[] {
  const matchersFor = listMatchers(filters)
  return days
    .map((day) => {
      const { sessions, continuing } = matchersFor(day)
      return {
        ...day,
        continuing: filterSessions(day.continuing, continuing, (one) => talksOn(day, one, true)),
        sessions: filterSessions(day.sessions, sessions, (one) => talksOn(day, one, false)),
      }
    })
    .filter(hasSessions)
}

function filterSessions<S extends Session>(
  sessions: readonly S[],
  matches: DayMatcher,
  listedTalks: (session: S) => readonly Talk[],
): S[] {
  return sessions.flatMap((session) => {
    const isTalkMatch = (talk: Talk) => matches(talk, session)
    const isKept = matches(session, null) || listedTalks(session).some(isTalkMatch)
    return isKept ? withTalks(session, session.talks.filter(isTalkMatch)) : []
  })
}
