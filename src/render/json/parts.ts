/** What the JSON documents are made of: sessions, talks, deadlines, people. */
import type { Day, Deadline, Link, Person, Program, Session, Talk } from '../../model/program.ts'
import { type DeadlineAnswer, movementOf } from '../../query/deadlines.ts'
import type { Slot } from '../../query/slots.ts'
import type { TimedSlot } from '../../query/timed-slots.ts'
import { isoInstant } from '../../time/format.ts'
import { type Duration, type Instant, SECOND, type Zone } from '../../time/types.ts'

export const SCHEMA_VERSION = 1

/** What every document says, and the zone its times are shown in. */
export interface JsonView {
  readonly program: Program
  readonly zone: Zone
  /** Null where the answer does not depend on the time. */
  readonly at: Instant | null
}

export function head({ program, zone, at }: JsonView) {
  return {
    schemaVersion: SCHEMA_VERSION,
    program: identity(program),
    timezone: zone.name,
    ...(at === null ? {} : { at: isoInstant(at, zone) }),
  }
}

/** All that a file says of its program, but its days and deadlines. */
export function detailsJson(program: Program, zone: Zone) {
  return {
    ...identity(program),
    motto: program.motto,
    venue: program.venue,
    room: program.room,
    contact: program.contact,
    updated: program.updated === null ? null : isoInstant(program.updated, zone),
    about: program.about,
    topics: program.topics,
    organizers: program.organizers.map(personJson),
    sponsors: program.sponsors.map(personJson),
    links: program.links.map(linkJson),
  }
}

export function identity({ id, name, title, timezone, url }: Program) {
  return { id, name, title, timezone: timezone.name, url }
}

export function dayJson({ date, sessions }: Day, { zone }: JsonView) {
  return { date, sessions: sessions.map((session) => sessionJson(session, zone)) }
}

function sessionJson(item: Session | Talk, zone: Zone): object {
  return {
    id: item.id,
    title: item.title,
    type: item.type,
    status: item.status,
    start: item.start === null ? null : isoInstant(item.start, zone),
    end: item.end === null ? null : isoInstant(item.end, zone),
    endInferred: item.endInferred,
    room: item.room,
    track: item.track,
    speakers: item.speakers.map(personJson),
    chairs: item.chairs.map(personJson),
    talks: 'talks' in item ? item.talks.map((talk) => sessionJson(talk, zone)) : [],
    url: item.url,
    links: item.links.map(linkJson),
    abstract: item.abstract,
    note: item.note,
  }
}

export function slotJson({ kind, item, session }: Slot, { zone }: JsonView): object {
  return {
    kind,
    session: session ? { id: session.id, title: session.title } : null,
    ...sessionJson(item, zone),
  }
}

export function comingJson(slot: TimedSlot, at: Instant, view: JsonView): object {
  return { ...slotJson(slot, view), startsIn: seconds(slot.item.start - at) }
}

export function deadlineJson(deadline: Deadline, zone: Zone) {
  const { id, title, type, due, announcement, announced, was, note, url } = deadline
  return {
    id,
    title,
    type,
    due: due === null ? null : isoInstant(due, zone),
    dueInferred: announcement !== null && (announcement.timeInferred || announcement.zoneInferred),
    announced,
    was,
    moved: movementOf(deadline),
    note,
    url,
  }
}

export function deadlineAnswerJson(
  { deadline, status, remaining }: DeadlineAnswer,
  { zone }: JsonView,
) {
  return {
    ...deadlineJson(deadline, zone),
    remaining: remaining === null ? null : seconds(remaining),
    status,
  }
}

export function personJson({ name, affiliation, url }: Person) {
  return { name, affiliation, url }
}

function linkJson({ title, url }: Link) {
  return { title, url }
}

/** Whole seconds, rounded down. */
export function seconds(duration: Duration): number {
  return Math.floor(duration / SECOND)
}
