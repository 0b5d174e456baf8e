/** Builds the parts of the JSON documents: sessions, talks, deadlines, people. */
import type { Deadline, Link, Person, Program, Session, Talk } from '../../model/program.ts'
import { roomText } from '../../model/rooms.ts'
import { hasStar, type Stars } from '../../model/stars.ts'
import type { ListedDay } from '../../query/days.ts'
import { type DeadlineAnswer, movementOf } from '../../query/deadlines.ts'
import type { Slot } from '../../query/slots.ts'
import type { TimedSlot } from '../../query/timed-slots.ts'
import { isoInstant } from '../../time/format.ts'
import { type Duration, type Instant, SECOND, type Zone } from '../../time/types.ts'
import type * as schema from './schema/parts.ts'
import type { DatedHead, Head, Json, SeveralHead } from './types.ts'

/** The context that the parts of a document share. */
export interface JsonView {
  readonly program: Program
  /** The zone that times are shown in. */
  readonly zone: Zone
}

/** The context of a document that depends on the time. */
export interface DatedView extends JsonView {
  readonly at: Instant
}

/** The context of sessions and talks. */
export interface ItemsView extends JsonView {
  readonly stars: Stars
}

export const VERSION = { schemaVersion: 1 } as const

/** Returns the fields that a document about a program begins with. */
export function head({ program, zone }: JsonView): Head {
  return { ...VERSION, program: identityJson(program), timezone: zone.name }
}

/** The context of a document about one or several programs. */
export interface SeveralView {
  readonly programs: readonly Program[]
  readonly isAboutSeveral: boolean
  readonly zone: Zone
  readonly at: Instant
}

/** Returns the fields that a document about one or several programs begins with. */
export function severalHead({ programs, isAboutSeveral, zone, at }: SeveralView): SeveralHead {
  const identities = programs.map(identityJson)
  return {
    ...VERSION,
    program: isAboutSeveral ? null : (identities[0] ?? null),
    programs: identities,
    timezone: zone.name,
    at: isoInstant(at, zone),
  }
}

export function datedHead(view: DatedView): DatedHead {
  return { ...head(view), at: isoInstant(view.at, view.zone) }
}

export function identityJson({
  id,
  name,
  title,
  timezone,
  url,
}: Program): Json<typeof schema.Identity> {
  return { id, name, title, timezone: timezone.name, url }
}

/** Returns everything about a program but its days and deadlines. */
export function detailsJson({ program, zone }: JsonView): Json<typeof schema.Details> {
  return {
    ...identityJson(program),
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

export function dayJson(
  { date, sessions, continuing }: ListedDay,
  view: ItemsView,
): Json<typeof schema.Day> {
  const json = (session: Session) => sessionJson(session, view)
  return { date, sessions: sessions.map(json), continuing: continuing.map(json) }
}

function sessionJson(session: Session, view: ItemsView): Json<typeof schema.Session> {
  const talks = session.talks.map((talk) => itemJson({ item: talk, session }, [], view))
  return itemJson({ item: session, session: null }, talks, view)
}

/** A session or talk, with the session that a talk is part of. */
interface ItemInSession {
  readonly item: Session | Talk
  readonly session: Session | null
}

/** Returns a session or talk: the facts that SHOWN lists for JSON, in its order. */
function itemJson<T>({ item, session }: ItemInSession, talks: T, view: ItemsView) {
  const { program, zone, stars } = view
  return {
    id: item.id,
    program: program.id,
    title: item.title,
    type: item.type,
    status: item.status,
    start: timeJson(item.start, zone),
    end: timeJson(item.end, zone),
    endInferred: item.endInferred,
    room: roomText(item),
    rooms: item.rooms,
    track: item.track,
    language: item.language,
    speakers: item.speakers.map(personJson),
    chairs: item.chairs.map(personJson),
    talks,
    url: item.url,
    links: item.links.map(linkJson),
    abstract: item.abstract,
    note: item.note,
    starred: hasStar({ item, session }, program, stars),
  } satisfies Omit<Json<typeof schema.Talk>, 'talks'> & { talks: T }
}

export function slotJson(
  { kind, item, session }: Slot,
  view: ItemsView,
): Json<typeof schema.Entry> {
  return {
    kind,
    session: session ? { id: session.id, title: session.title } : null,
    ...('talks' in item ? sessionJson(item, view) : itemJson({ item, session }, [], view)),
  }
}

export function timedJson(slot: TimedSlot, view: ItemsView): Json<typeof schema.Timed> {
  const { start, end } = slot.item
  const times = { start: isoInstant(start, view.zone), end: isoInstant(end, view.zone) }
  return { ...slotJson(slot, view), ...times }
}

export function currentJson(
  slot: TimedSlot,
  view: DatedView & ItemsView,
): Json<typeof schema.Current> {
  const { start, end } = slot.item
  return {
    ...timedJson(slot, view),
    elapsed: toSeconds(view.at - start),
    remaining: toSeconds(end - view.at),
  }
}

export function comingJson(
  slot: TimedSlot,
  view: DatedView & ItemsView,
): Json<typeof schema.Coming> {
  return { ...timedJson(slot, view), startsIn: toSeconds(slot.item.start - view.at) }
}

export function deadlineJson(
  deadline: Deadline,
  { program, zone }: JsonView,
): Json<typeof schema.ExportedDeadline> {
  const { id, title, type, opens, due, announcement, announced, was, note, url } = deadline
  return {
    id,
    program: program.id,
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
  view: JsonView,
): Json<typeof schema.DeadlineEntry> {
  return {
    ...deadlineJson(deadline, view),
    remaining: remaining === null ? null : toSeconds(remaining),
    status,
  }
}

export function personJson({ name, affiliation, url }: Person): Json<typeof schema.Person> {
  return { name, affiliation, url }
}

export function linkJson({ title, url }: Link): Json<typeof schema.Link> {
  return { title, url }
}

export function timeJson(instant: Instant | null, zone: Zone): string | null {
  return instant === null ? null : isoInstant(instant, zone)
}

/** Returns a duration in whole seconds, rounded down. */
export function toSeconds(duration: Duration): number {
  return Math.floor(duration / SECOND)
}
