/** Lists sessions and talks by time and finds what is on. A talk can replace its session. */
import { outlineOf, type SessionTimes, sessionsAt } from '../model/outline.ts'
import {
  type Day,
  type Program,
  type Session,
  type Talk,
  type Timed,
  takesPlace,
} from '../model/program.ts'
import type { Instant, IsoDate } from '../time/types.ts'
import type { Matcher } from './filter.ts'

interface Dated {
  readonly program: Program
  /** The day it belongs to, at the venue. */
  readonly date: IsoDate
}

/** A session or talk that takes place at a known time. */
export type TimedSlot = Dated &
  (
    | {
        readonly kind: 'session'
        readonly item: Timed<Session>
        readonly session: null
        /** Talks without a time of their own for which a filter has found their session. */
        readonly foundFor: readonly Talk[]
      }
    | { readonly kind: 'talk'; readonly item: Timed<Talk>; readonly session: Timed<Session> }
  )

/**
 * Returns what is on at an instant (start ≤ instant < end) and matches. Talks that are on replace
 * their session. A matching talk without a time of its own brings its session.
 */
export function slotsAt(
  program: Program,
  instant: Instant,
  matches: Matcher = () => true,
): TimedSlot[] {
  const days = program.days.filter((day) => {
    const range = outlineOf(day).sessions
    return range !== null && range.first <= instant && instant < range.last
  })
  const isOnAt = ([start, end]: SessionTimes) => isOn({ start, end }, instant)
  return confirmedSessions(program, { days, test: isOnAt }).flatMap(({ session, dated }) => {
    const { date } = dated
    const talks = timedTalks(session).filter((talk) => isOn(talk, instant))
    const matching = talks.filter((talk) => matches(talk, session, date))
    if (matching.length > 0) return matching.map((talk) => talkSlot(talk, session, dated))
    const isMatch = talks.length === 0 && matches(session, null, date)
    const foundFor = isMatch ? [] : matchingUntimedTalks(session, date, matches)
    return isMatch || foundFor.length > 0 ? sessionSlot(session, dated, foundFor) : []
  })
}

/** Returns the ids of what is on at an instant. */
export function idsAt(program: Program, instant: Instant): ReadonlySet<string> {
  return new Set(slotsAt(program, instant).map(({ item }) => item.id))
}

/** Returns the matching sessions and talks that start after an instant, soonest first. */
export function slotsAfter(program: Program, instant: Instant, matches?: Matcher): TimedSlot[] {
  return timedSlots(program, matches).filter(({ item }) => item.start > instant)
}

/**
 * Returns the matching sessions and talks that take place, sorted by start. A session is left out
 * if a matching talk starts with it. A matching talk without a time of its own brings its session.
 */
export function timedSlots(
  program: Program,
  matches: Matcher = () => true,
  which: Which = {},
): TimedSlot[] {
  const slots = confirmedSessions(program, which).flatMap(({ session, dated }) => {
    return slotsOfSession(session, dated, matches)
  })
  return slots.sort((a, b) => a.item.start - b.item.start)
}

/** Returns what matches of a session: itself, its talks, or both. */
export function slotsOfSession(
  session: Timed<Session>,
  dated: Dated,
  matches: Matcher,
): TimedSlot[] {
  const { date } = dated
  const talks = timedTalks(session).filter((talk) => matches(talk, session, date))
  const startsWithTalk = talks.some((talk) => talk.start === session.start)
  const isMatch = matches(session, null, date)
  const foundFor = isMatch ? [] : matchingUntimedTalks(session, date, matches)
  const isListed = foundFor.length > 0 || (isMatch && !startsWithTalk)
  const own = isListed ? [sessionSlot(session, dated, foundFor)] : []
  return [...own, ...talks.map((talk) => talkSlot(talk, session, dated))]
}

/** Returns the starts and ends of all sessions and talks that take place, in no order. */
export function startsAndEnds(program: Program): Instant[] {
  return confirmedSessions(program).flatMap(({ session }) => {
    return [session, ...timedTalks(session)].flatMap(({ start, end }) => [start, end])
  })
}

export interface Span {
  readonly start: Instant
  readonly end: Instant
  /** Date of the first day at the venue. */
  readonly firstDate: IsoDate
  /** Date of the last day at the venue. */
  readonly lastDate: IsoDate
}

/** Returns the span of all sessions that take place, or null if there are none. */
export function programSpan({ days }: Program): Span | null {
  const held = days.flatMap((day) => {
    const { sessions } = outlineOf(day)
    return sessions === null ? [] : { date: day.date, ...sessions }
  })
  const [first, last] = [held[0], held.at(-1)]
  if (!first || !last) return null
  return {
    start: held.reduce((start, day) => Math.min(start, day.first), Infinity),
    end: held.reduce((end, day) => Math.max(end, day.last), -Infinity),
    firstDate: first.date,
    lastDate: last.date,
  }
}

/** Returns the talks of a session that take place at a time of their own. */
function timedTalks(session: Session): Timed<Talk>[] {
  return session.talks.filter((talk) => takesPlace(talk))
}

/** Returns the talks of a session that take place at some time of it. */
export function untimedTalks({ talks }: Session): Talk[] {
  return talks.filter(({ start, status }) => start === null && status === 'confirmed')
}

function matchingUntimedTalks(session: Session, date: IsoDate, matches: Matcher): Talk[] {
  return untimedTalks(session).filter((talk) => matches(talk, session, date))
}

/** The sessions to look at: all of them by default. */
interface Which {
  readonly days?: readonly Day[]
  readonly test?: (times: SessionTimes) => boolean
}

/** Returns the sessions that take place at known times, which pass a test. */
function confirmedSessions(
  program: Program,
  { days = program.days, test = () => true }: Which = {},
): { session: Timed<Session>; dated: Dated }[] {
  return days.flatMap((day) => {
    const dated = { program, date: day.date }
    return sessionsAt(day, test).map((session) => ({ session, dated }))
  })
}

function isOn({ start, end }: { start: Instant; end: Instant }, instant: Instant): boolean {
  return start <= instant && instant < end
}

function sessionSlot(
  item: Timed<Session>,
  dated: Dated,
  foundFor: readonly Talk[] = [],
): TimedSlot {
  return { kind: 'session', item, session: null, ...dated, foundFor }
}

function talkSlot(item: Timed<Talk>, session: Timed<Session>, dated: Dated): TimedSlot {
  return { kind: 'talk', item, session, ...dated }
}
