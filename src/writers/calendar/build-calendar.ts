/** Builds a calendar with an event for each session and deadline and, on request, each talk. */
import {
  type Deadline,
  datesOf,
  isTimed,
  type Program,
  type Session,
  type Talk,
  type Timed,
  takesPlace,
} from '../../model/program.ts'
import { roomText } from '../../model/rooms.ts'
import { titleOf } from '../../render/phrases/facts.ts'
import { DEFAULT_COLOR, nearestColorName } from '../../text/css-color.ts'
import { type Duration, type Instant, MINUTE } from '../../time/types.ts'
import { wallTime } from '../../time/wall-time.ts'
import { deadlineEvent } from './deadline-event.ts'
import { describe, paragraphs, withAddress } from './describe.ts'
import type { Calendar, EventFacts } from './event.ts'
import { uidOf } from './uid.ts'

/** The parts of a program that go into the calendar. */
export interface CalendarParts {
  readonly sessions: readonly Session[]
  /** Talks that become events of their own. Those without a time are left out. */
  readonly talks: readonly { readonly talk: Talk; readonly session: Session }[]
  readonly deadlines: readonly Deadline[]
  /** Makes each timed talk of the sessions an event too. Its session then takes up no time. */
  readonly withTalks: boolean
  /** Reminders, in milliseconds before each event. */
  readonly alarms: readonly Duration[]
}

export function buildCalendar(program: Program, parts: CalendarParts): Calendar {
  const { name, color, updated } = program
  const { sessions, deadlines, withTalks, alarms } = parts
  const talksOfSessions = withTalks
    ? sessions.flatMap((session) => session.talks.map((talk) => ({ talk, session })))
    : []
  const talks = [...parts.talks, ...talksOfSessions]
  const events = [
    ...deadlines.flatMap((deadline) => deadlineEvent(deadline, program)),
    ...sessions.filter(isTimed).map((session) => sessionEvent(session, withTalks, program)),
    ...talks.flatMap(({ talk, session }) => {
      return isTimed(talk) ? talkEvent(talk, session, program) : []
    }),
  ]
  const stamp = updated ?? firstMidnight(program)
  const sequence = Math.max(0, Math.floor((updated ?? 0) / MINUTE))
  return {
    name,
    color: color === null ? DEFAULT_COLOR : nearestColorName(color),
    alarms,
    events: events.map((event) => ({ ...event, stamp, sequence })),
  }
}

/** Returns 00:00 UTC on the first date of the program, or 0 if it has no dates. */
function firstMidnight(program: Program): Instant {
  const [first] = datesOf(program)
  return first === undefined ? 0 : wallTime(first, 0)
}

function sessionEvent(session: Timed<Session>, withTalks: boolean, program: Program): EventFacts {
  const event = itemEvent(session, null, program)
  const isSplit = session.talks.some(takesPlace)
  return { ...event, transparent: event.cancelled || (withTalks && isSplit) }
}

function talkEvent(talk: Timed<Talk>, session: Session, program: Program): EventFacts {
  const event = itemEvent(talk, session, program)
  return { ...event, description: paragraphs([session.title, event.description]) }
}

function itemEvent(
  item: Timed<Session | Talk>,
  session: Session | null,
  program: Program,
): EventFacts {
  const room = roomText(item)
  const url = item.url ?? program.url
  const track = item.track ?? session?.track ?? null
  const cancelled = item.status === 'cancelled'
  return {
    uid: uidOf(program.id, item.id),
    start: item.start,
    end: item.end,
    summary: titleOf(item),
    description: withAddress(describe(item, session, program.timezone), url),
    location: item.elsewhere ? null : [room ?? [], program.venue ?? []].flat().join(', ') || null,
    url,
    categories: [item.type, ...(track === null ? [] : [track])],
    cancelled,
    transparent: cancelled,
  }
}
