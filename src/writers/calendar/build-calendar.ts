/** Builds a calendar with an event for each session and deadline and, on request, each talk. */
import {
  type Announcement,
  type Deadline,
  datesOf,
  isTimed,
  type Program,
  type Session,
  type Talk,
  type Timed,
} from '../../model/program.ts'
import { roomText } from '../../model/rooms.ts'
import { type ItemInSession, namedFacts } from '../../render/phrases/facts.ts'
import { listChairs, listPeople } from '../../render/phrases/people.ts'
import { formatTimeOn } from '../../render/phrases/times.ts'
import { capitalize } from '../../text/capitalize.ts'
import { formatTime, isoDate, offsetLabel, shortDate } from '../../time/format.ts'
import { type Duration, type Instant, type IsoDate, MINUTE, type Zone } from '../../time/types.ts'
import { wallTime } from '../../time/wall-time.ts'
import { AOE, UTC } from '../../time/zone.ts'
import type { Calendar, CalendarEvent } from './event.ts'
import { uidOf } from './uid.ts'

/** A deadline with a date. Those to be determined are not in the calendar. */
type DatedDeadline = Deadline & {
  readonly due: Instant
  readonly announcement: Announcement
}

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
  const { name, updated } = program
  const { sessions, deadlines, withTalks, alarms } = parts
  const talksOfSessions = withTalks
    ? sessions.flatMap((session) => session.talks.map((talk) => ({ talk, session })))
    : []
  return {
    name,
    stamp: updated ?? firstMidnight(program),
    sequence: Math.max(0, Math.floor((updated ?? 0) / MINUTE)),
    alarms,
    events: [
      ...deadlines.filter(isDated).map((deadline) => deadlineEvent(deadline, program)),
      ...sessions.filter(isTimed).map((session) => sessionEvent(session, program, withTalks)),
      ...[...parts.talks, ...talksOfSessions].flatMap(({ talk, session }) =>
        talkEvent(talk, session, program),
      ),
    ],
  }
}

function isDated(deadline: Deadline): deadline is DatedDeadline {
  return deadline.due !== null && deadline.announcement !== null
}

/** Returns 00:00 UTC on the first date of the program, or 0 if it has no dates. */
function firstMidnight(program: Program): Instant {
  const [first] = datesOf(program)
  return first === undefined ? 0 : wallTime(first, 0)
}

function sessionEvent(
  session: Timed<Session>,
  program: Program,
  withTalks: boolean,
): CalendarEvent {
  return {
    ...itemEvent(session, program),
    start: session.start,
    end: session.end,
    description: describe({ item: session, session: null }, session.talks, program),
    cancelled: session.status === 'cancelled',
    transparent: withTalks && session.talks.some(({ start }) => start !== null),
  }
}

function talkEvent(talk: Talk, session: Session, program: Program): CalendarEvent[] {
  const { start, end } = talk
  if (start === null || end === null) return []
  const cancelled = talk.status === 'cancelled' || session.status === 'cancelled'
  const description = paragraphs([session.title, describe({ item: talk, session }, [], program)])
  return [{ ...itemEvent(talk, program), start, end, description, cancelled, transparent: false }]
}

function itemEvent(item: Session | Talk, program: Program) {
  const place = [roomText(item), program.venue].filter((part) => part !== null).join(', ')
  return {
    uid: uidOf(program.id, item.id),
    summary: item.title,
    location: place === '' ? null : place,
    url: item.url ?? program.url,
    categories: [item.type],
  }
}

/** Returns a one-minute event: some clients drop events without length, and all drop a VTODO. */
function deadlineEvent(deadline: DatedDeadline, program: Program): CalendarEvent {
  const { id, title, type, due, was, note, url } = deadline
  const former = was
    .map((former) => (former === null ? 'unknown' : shortDate(former.date)))
    .join(', ')
  return {
    uid: uidOf(program.id, id),
    start: due,
    end: due + MINUTE,
    summary: `Deadline: ${title}`,
    description: paragraphs([
      describeDue(deadline),
      former === '' ? null : `Was: ${former}`,
      note,
      url,
    ]),
    location: null,
    url: url ?? program.url,
    categories: ['deadline', type],
    cancelled: false,
    transparent: true,
  }
}

function describeDue({ due, announcement }: DatedDeadline): string {
  const { timeInferred, zoneInferred } = announcement
  const missing = timeInferred && zoneInferred ? 'time or zone' : timeInferred ? 'time' : 'zone'
  const inferred =
    timeInferred || zoneInferred ? `\nInferred: the program gives no ${missing}.` : ''
  return `Due ${dateAndTime(due, AOE)} AoE, ${dateAndTime(due, UTC)} UTC.${inferred}`
}

function dateAndTime(instant: Instant, zone: Zone): string {
  return `${shortDate(isoDate(instant, zone))} ${formatTime(instant, zone)}`
}

function describe(slot: ItemInSession, talks: readonly Talk[], program: Program): string {
  const { speakers, chairs, type, abstract, note, url, links, start, end, endInferred } = slot.item
  const zone = program.timezone
  const hasTimes = start !== null && talks.some((talk) => talk.start !== null)
  const zoneNote = hasTimes ? ` (${zone.label} time, ${offsetLabel(zone, start)})` : ''
  const date = isoDate(start ?? 0, zone)
  const facts = namedFacts('calendar', slot).map(({ fact, text }) => `${capitalize(fact)}: ${text}`)
  const addresses = [url, ...links.map((link) => `${link.title}: ${link.url}`)]
  return paragraphs([
    speakers.length > 0 ? listPeople(speakers) : null,
    chairs.length > 0 ? capitalize(listChairs(chairs, type)) : null,
    facts.join('\n'),
    abstract,
    talks.length > 0
      ? [`Talks${zoneNote}:`, ...talks.map((talk) => talkLine(talk, zone, date))].join('\n')
      : null,
    note,
    addresses.filter((line) => line !== null).join('\n'),
    endInferred && end !== null
      ? `Ends at about ${formatTimeOn(end, zone, date)} ${zone.label} time; the program gives no end.`
      : null,
  ])
}

/** Returns a talk with its time, whose mark counts from the date of the session. */
function talkLine({ start, title, speakers, status }: Talk, zone: Zone, date: IsoDate): string {
  const time = start === null ? '-' : formatTimeOn(start, zone, date)
  const cancelled = status === 'cancelled' ? ' (cancelled)' : ''
  const who = speakers.length > 0 ? `, ${listPeople(speakers)}` : ''
  return `${time} ${title}${cancelled}${who}`
}

function paragraphs(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join('\n\n')
}
