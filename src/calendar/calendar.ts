/** A program as a calendar: an event a session and an event a deadline. */
import type { Announcement, Deadline, Program, Session, Talk } from '../model.ts'
import { listChairs, listPeople } from '../people.ts'
import { clockTime, isoDate, offsetLabel, shortDate } from '../time/format.ts'
import { wallTime } from '../time/offset.ts'
import { type Instant, MINUTE, type Zone } from '../time/types.ts'
import { AOE, UTC } from '../time/zone.ts'
import type { Calendar, CalendarEvent } from './event.ts'
import { uidOf } from './uid.ts'

/** A deadline to be determined has no place in a calendar. */
export type DatedDeadline = Deadline & {
  readonly due: Instant
  readonly announcement: Announcement
}

export function buildCalendar(program: Program): Calendar {
  const { name, updated, days, deadlines } = program
  const sessions = days.flatMap((day) => day.sessions)
  return {
    name,
    stamp: updated ?? firstDate(program),
    sequence: Math.floor((updated ?? 0) / MINUTE),
    events: [
      ...deadlines.filter(isDated).map((deadline) => deadlineEvent(deadline, program)),
      ...sessions.map((session) => sessionEvent(session, program)),
    ],
  }
}

export function isDated(deadline: Deadline): deadline is DatedDeadline {
  return deadline.due !== null && deadline.announcement !== null
}

function firstDate({ days, deadlines }: Program): Instant {
  const dates = [
    ...days.map(({ date }) => date),
    ...deadlines.flatMap(({ announcement }) => announcement?.date ?? []),
  ]
  return dates.sort().map((date) => wallTime(date, 0))[0] ?? 0
}

function sessionEvent(session: Session, program: Program): CalendarEvent {
  const place = [session.room, program.venue].filter((part) => part !== null).join(', ')
  return {
    uid: uidOf(program.id, session.id),
    start: session.start,
    end: session.end,
    summary: session.title,
    description: describeSession(session, program),
    location: place === '' ? null : place,
    url: session.url ?? program.url,
    categories: [session.type],
    cancelled: session.status === 'cancelled',
    transparent: false,
  }
}

/** A deadline lasts a minute: some clients drop what has no length, and all drop a VTODO. */
function deadlineEvent(deadline: DatedDeadline, program: Program): CalendarEvent {
  const { id, title, type, due, note, url } = deadline
  return {
    uid: uidOf(program.id, id),
    start: due,
    end: due + MINUTE,
    summary: `Deadline: ${title}`,
    description: paragraphs([describeDue(deadline), note, url]),
    location: null,
    url: url ?? program.url,
    categories: ['deadline', type],
    cancelled: false,
    transparent: true,
  }
}

function describeDue({ due, announcement }: DatedDeadline): string {
  const { timeInferred, zoneInferred } = announcement
  const given = timeInferred && zoneInferred ? 'hour and no zone' : timeInferred ? 'hour' : 'zone'
  const inferred = timeInferred || zoneInferred ? `\nInferred: the program gives no ${given}.` : ''
  return `Due ${dateAndTime(due, AOE)} AoE, ${dateAndTime(due, UTC)} UTC.${inferred}`
}

function dateAndTime(instant: Instant, zone: Zone): string {
  return `${shortDate(isoDate(instant, zone))} ${clockTime(instant, zone)}`
}

function describeSession(session: Session, program: Program): string {
  const { speakers, chairs, type, talks, abstract, note, url, links, end, endInferred } = session
  const zone = program.timezone
  const timed = talks.some(({ start }) => start !== null)
  const clock = timed ? ` (${zone.label} time, ${offsetLabel(zone, session.start)})` : ''
  return paragraphs([
    speakers.length > 0 ? listPeople(speakers) : null,
    chairs.length > 0 ? capitalised(listChairs(chairs, type)) : null,
    abstract,
    talks.length > 0
      ? [`Talks${clock}:`, ...talks.map((talk) => talkLine(talk, zone))].join('\n')
      : null,
    note,
    [url, ...links.map((link) => `${link.title}: ${link.url}`)]
      .filter((line) => line !== null)
      .join('\n'),
    endInferred
      ? `Ends at about ${clockTime(end, zone)} in ${zone.label}; the program gives no end.`
      : null,
  ])
}

function talkLine({ start, title, speakers, status }: Talk, zone: Zone): string {
  const time = start === null ? '-' : clockTime(start, zone)
  const cancelled = status === 'cancelled' ? ' (cancelled)' : ''
  const who = speakers.length > 0 ? `, ${listPeople(speakers)}` : ''
  return `${time} ${title}${cancelled}${who}`
}

function paragraphs(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join('\n\n')
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
