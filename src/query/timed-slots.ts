/** Sessions and talks as they are on, one after the other: what stands for what. */
import type { Day, Program, Session, Talk } from '../model/program.ts'
import type { Instant, IsoDate } from '../time/types.ts'
import type { Matcher } from './filter.ts'

/** A talk that has a time. */
type TimedTalk = Talk & { readonly start: Instant; readonly end: Instant }

interface Placed {
  /** The venue's day it belongs to. */
  readonly date: IsoDate
}
export type TimedSlot = Placed &
  (
    | { readonly kind: 'session'; readonly item: Session; readonly session: null }
    | { readonly kind: 'talk'; readonly item: TimedTalk; readonly session: Session }
  )

/** What is on at an instant: start ≤ instant < end. */
export function slotsAt(program: Program, instant: Instant): TimedSlot[] {
  return confirmedSessions(program).flatMap(({ session, date }) => {
    if (!isOn(session, instant)) return []
    const talks = timedTalks(session).filter((talk) => isOn(talk, instant))
    return talks.length > 0
      ? talks.map((talk) => talkSlot(talk, session, date))
      : sessionSlot(session, date)
  })
}

/** The ids of what is on at an instant. */
export function idsAt(program: Program, instant: Instant): ReadonlySet<string> {
  return new Set(slotsAt(program, instant).map(({ item }) => item.id))
}

/** What is wanted and starts after an instant, soonest first. */
export function slotsAfter(program: Program, instant: Instant, wanted?: Matcher): TimedSlot[] {
  return timedSlots(program, wanted).filter(({ item }) => item.start > instant)
}

/**
 * All that takes place and is wanted, by its start. A block that starts with a talk is that talk;
 * where that talk is not wanted, it is itself.
 */
export function timedSlots(program: Program, wanted: Matcher = () => true): TimedSlot[] {
  const slots = confirmedSessions(program).flatMap(({ session, date }) => {
    const talks = timedTalks(session).filter((talk) => wanted(talk, session))
    const stands = talks.some((talk) => talk.start === session.start)
    const own = stands || !wanted(session, null) ? [] : [sessionSlot(session, date)]
    return [...own, ...talks.map((talk) => talkSlot(talk, session, date))]
  })
  return slots.sort((a, b) => a.item.start - b.item.start)
}

export interface Span {
  readonly start: Instant
  readonly end: Instant
  /** Dates of the venue. */
  readonly firstDate: IsoDate
  readonly lastDate: IsoDate
}

/** From the first start to the last end; null where there is no session, or all are cancelled. */
export function programSpan(program: Program): Span | null {
  const sessions = confirmedSessions(program)
  const [first, last] = [sessions[0], sessions.at(-1)]
  if (!first || !last) return null
  return {
    start: sessions.reduce((start, { session }) => Math.min(start, session.start), Infinity),
    end: sessions.reduce((end, { session }) => Math.max(end, session.end), -Infinity),
    firstDate: first.date,
    lastDate: last.date,
  }
}

/** The talks of a session that take place at a time of their own. */
function timedTalks(session: Session): TimedTalk[] {
  return session.talks.filter((talk): talk is TimedTalk => {
    return talk.start !== null && talk.end !== null && talk.status === 'confirmed'
  })
}

function confirmedSessions({ days }: Program): { session: Session; date: IsoDate }[] {
  return days.flatMap(({ date, sessions }: Day) => {
    return sessions
      .filter(({ status }) => status === 'confirmed')
      .map((session) => ({ session, date }))
  })
}

function isOn({ start, end }: { start: Instant; end: Instant }, instant: Instant): boolean {
  return start <= instant && instant < end
}

function sessionSlot(item: Session, date: IsoDate): TimedSlot {
  return { kind: 'session', item, session: null, date }
}

function talkSlot(item: TimedTalk, session: Session, date: IsoDate): TimedSlot {
  return { kind: 'talk', item, session, date }
}
