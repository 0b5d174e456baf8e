/** Builds the parts of the JSON documents: sessions, talks, deadlines, people. */
import type { Deadline, Link, Person, Program, Session, Talk } from '../../model/program.ts'
import { roomText } from '../../model/rooms.ts'
import { factsOn, type ShownAs } from '../../model/shown.ts'
import type { ListedDay } from '../../query/days.ts'
import { type DeadlineAnswer, movementOf } from '../../query/deadlines.ts'
import type { Slot } from '../../query/slots.ts'
import type { TimedSlot } from '../../query/timed-slots.ts'
import { isoInstant } from '../../time/format.ts'
import { type Duration, type Instant, SECOND, type Zone } from '../../time/types.ts'

export const SCHEMA_VERSION = 1

/** The context that the parts of a document share. */
export interface JsonView {
  readonly program: Program
  /** The zone that times are shown in. */
  readonly zone: Zone
  /** Null if the answer does not depend on the time. */
  readonly at: Instant | null
}

/** Returns the fields that every document begins with. */
export function head({ program, zone, at }: JsonView) {
  return {
    schemaVersion: SCHEMA_VERSION,
    program: programIdentity(program),
    timezone: zone.name,
    ...(at === null ? {} : { at: isoInstant(at, zone) }),
  }
}

/** Returns everything about a program but its days and deadlines. */
export function detailsJson(program: Program, zone: Zone) {
  return {
    ...programIdentity(program),
    motto: program.motto,
    venue: program.venue,
    room: roomText(program),
    rooms: program.rooms,
    contact: program.contact,
    updated: timeJson(program.updated, zone),
    color: program.color,
    about: program.about,
    topics: program.topics,
    organizers: program.organizers.map(personJson),
    sponsors: program.sponsors.map(personJson),
    links: program.links.map(linkJson),
  }
}

export function programIdentity({ id, name, title, timezone, url }: Program) {
  return { id, name, title, timezone: timezone.name, url }
}

export function dayJson({ date, sessions, continuing }: ListedDay, { zone }: JsonView) {
  const json = (session: Session) => itemJson(session, zone)
  return { date, sessions: sessions.map(json), continuing: continuing.map(json) }
}

/** Facts that JSON does not show as the model has them. */
const VALUES = {
  start: ({ start }, zone) => timeJson(start, zone),
  end: ({ end }, zone) => timeJson(end, zone),
  speakers: ({ speakers }) => speakers.map(personJson),
  chairs: ({ chairs }) => chairs.map(personJson),
  talks: (item, zone) => ('talks' in item ? item.talks.map((talk) => itemJson(talk, zone)) : []),
  links: ({ links }) => links.map(linkJson),
} satisfies Partial<Record<JsonFact, (item: Session | Talk, zone: Zone) => unknown>>

type JsonFact = ShownAs<'json', 'own'>
type PlainFact = Exclude<JsonFact, keyof typeof VALUES>

/** Returns the facts that SHOWN lists for JSON. Unknown values are null, never absent. */
function itemJson(item: Session | Talk, zone: Zone): object {
  const fields = factsOn('json').flatMap(({ fact }) => {
    const value =
      fact in VALUES
        ? VALUES[fact as keyof typeof VALUES](item, zone)
        : (item[fact as PlainFact] satisfies string | boolean | null | readonly string[])
    // Version 1 began with rooms as one text.
    return fact === 'rooms'
      ? [
          ['room', roomText(item)],
          [fact, value],
        ]
      : [[fact, value]]
  })
  return Object.fromEntries(fields)
}

export function slotJson({ kind, item, session }: Slot, { zone }: JsonView): object {
  return {
    kind,
    session: session ? { id: session.id, title: session.title } : null,
    ...itemJson(item, zone),
  }
}

export function comingJson(slot: TimedSlot, at: Instant, view: JsonView): object {
  return { ...slotJson(slot, view), startsIn: toSeconds(slot.item.start - at) }
}

export function deadlineJson(deadline: Deadline, zone: Zone) {
  const { id, title, type, opens, due, announcement, announced, was, note, url } = deadline
  return {
    id,
    title,
    type,
    opens: timeJson(opens, zone),
    due: timeJson(due, zone),
    dueInferred: announcement !== null && (announcement.timeInferred || announcement.zoneInferred),
    announced,
    was: was.map(
      (former) => former && (former.time === null ? former.date : isoInstant(former.instant, zone)),
    ),
    moved: movementOf(deadline),
    cancelled: deadline.status === 'cancelled',
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
    remaining: remaining === null ? null : toSeconds(remaining),
    status,
  }
}

export function personJson({ name, affiliation, url }: Person) {
  return { name, affiliation, url }
}

function linkJson({ title, url }: Link) {
  return { title, url }
}

function timeJson(instant: Instant | null, zone: Zone): string | null {
  return instant === null ? null : isoInstant(instant, zone)
}

/** Returns a duration in whole seconds, rounded down. */
export function toSeconds(duration: Duration): number {
  return Math.floor(duration / SECOND)
}
