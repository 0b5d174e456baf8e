/**
 * Describes a program as data for search engines: https://schema.org/Event, with an Event for each session
 * and talk. As in Markdown, an end is left out if nothing in the file implies it.
 */
import type { Event, Graph, Organization, Person, Place, WithContext } from 'schema-dts'
import {
  type Deadline,
  isTimed,
  type Program,
  type Person as ProgramPerson,
  type Session,
  type Status,
  type Talk,
} from '../../model/program.ts'
import { roomText } from '../../model/rooms.ts'
import type { ListedDay } from '../../query/days.ts'
import { planRoomsOf, type RoomPlan } from '../../render/phrases/rooms.ts'
import { shortIsoInstant } from '../../time/format.ts'
import type { Zone } from '../../time/types.ts'
import { heldDays, programDates } from './program-dates.ts'
import { withReferences } from './references.ts'

type PlainEvent = Extract<Event, { '@type': 'Event' }>
type PlainPerson = Extract<Person, { '@type': 'Person' }>
type PlainOrganization = Extract<Organization, { '@type': 'Organization' }>
type PlainPlace = Extract<Place, { '@type': 'Place' }>

const CONTEXT = 'https://schema.org'

/**
 * Returns an Event for the program with what is listed of it or, if that is nothing, one for each of its
 * deadlines that has a date. Returns null if there is none.
 */
export function jsonLd(
  program: Program,
  lists: readonly ListedDay[],
): WithContext<PlainEvent> | Graph | null {
  const sessions = listedSessions(lists)
  const events =
    sessions.length > 0
      ? [programEvent(program, sessions)]
      : program.deadlines.flatMap((deadline) => deadlineEvent(deadline, program))
  const [first, ...others] = withReferences(events)
  if (!first) return null
  return others.length === 0
    ? { '@context': CONTEXT, ...first }
    : { '@context': CONTEXT, '@graph': [first, ...others] }
}

/** Returns the sessions of all lists, each once, with the talks that any list has of it. */
function listedSessions(lists: readonly ListedDay[]): Session[] {
  const sessions = new Map<string, Session>()
  for (const session of lists.flatMap((day) => [...day.continuing, ...day.sessions])) {
    const before = sessions.get(session.id)
    sessions.set(session.id, before ? joined(before, session) : session)
  }
  return [...sessions.values()]
}

function joined(before: Session, session: Session): Session {
  const talks = new Map([...before.talks, ...session.talks].map((talk) => [talk.id, talk]))
  return { ...session, talks: [...talks.values()] }
}

function programEvent(program: Program, sessions: readonly Session[]): PlainEvent {
  const { name, title, about, motto, url, timezone, organizers, sponsors, days } = program
  const held = heldDays(days)
  const rooms = planRoomsOf(program)
  return withoutNulls<PlainEvent>({
    '@type': 'Event',
    name,
    alternateName: title,
    description: about ?? motto,
    url,
    ...programDates(held.length > 0 ? held : days, timezone),
    eventStatus: statusOf(held.length > 0 ? 'confirmed' : 'cancelled'),
    location: placeOf(program, rooms),
    organizer: oneOrAll(organizers.map(personOf)),
    sponsor: oneOrAll(sponsors.map(sponsorOf)),
    subEvent: oneOrAll(sessions.map((session) => sessionEvent(session, { zone: timezone, rooms }))),
  })
}

/** Returns the venue, with the room in it if the whole program has only one. */
function placeOf({ venue }: Program, { heading }: RoomPlan): PlainPlace | null {
  const room = heading === null ? null : placeNamed(heading)
  return venue === null
    ? room
    : withoutNulls<PlainPlace>({ ...placeNamed(venue), containsPlace: room })
}

/** The context of sessions and talks. */
interface ItemView {
  readonly zone: Zone
  readonly rooms: RoomPlan
}

function sessionEvent(session: Session, view: ItemView): PlainEvent {
  const talks = session.talks.map((talk) => itemEvent(talk, session, view))
  return withoutNulls<PlainEvent>({
    ...itemEvent(session, null, view),
    subEvent: oneOrAll(talks),
  })
}

/** Returns a session or talk without what the program, or the session of the talk, has already. */
function itemEvent(
  item: Session | Talk,
  session: Session | null,
  { zone, rooms }: ItemView,
): PlainEvent {
  const { title, url, start, status, language, speakers } = item
  const isThere = session !== null && roomText(session) === roomText(item)
  return withoutNulls<PlainEvent>({
    '@type': 'Event',
    name: title,
    url,
    startDate: start === null ? null : shortIsoInstant(start, zone),
    endDate: isTimed(item) && !item.endGuessed ? shortIsoInstant(item.end, zone) : null,
    eventStatus: status === 'cancelled' ? statusOf(status) : null,
    location: isThere || rooms.beside(item) === null ? null : oneOrAll(item.rooms.map(placeNamed)),
    performer: oneOrAll(speakers.map(personOf)),
    inLanguage: language === session?.language ? null : language,
  })
}

/** Returns an Event for a deadline, on the date that is announced; none if it has no date. */
function deadlineEvent(deadline: Deadline, program: Program): PlainEvent[] {
  const { title, due, announcement, status } = deadline
  if (due === null || announcement === null) return []
  const { timeInferred, date, zone } = announcement
  const when = timeInferred ? date : shortIsoInstant(due, zone)
  const url = deadline.url ?? program.url
  return [
    withoutNulls<PlainEvent>({
      '@type': 'Event',
      name: `${program.name}: ${title}`,
      startDate: when,
      endDate: when,
      eventStatus: statusOf(status),
      location: url === null ? null : { '@type': 'VirtualLocation', url: url.toWellFormed() },
    }),
  ]
}

function statusOf(status: Status) {
  return status === 'cancelled'
    ? 'https://schema.org/EventCancelled'
    : 'https://schema.org/EventScheduled'
}

function placeNamed(name: string): PlainPlace {
  return withoutNulls<PlainPlace>({ '@type': 'Place', name })
}

function personOf({ name, affiliation, url }: ProgramPerson): PlainPerson {
  return withoutNulls<PlainPerson>({
    '@type': 'Person',
    name,
    affiliation: affiliation === null ? null : organizationNamed(affiliation),
    url,
  })
}

/** Returns a sponsor: an organization, unless it has an affiliation. */
function sponsorOf(sponsor: ProgramPerson): PlainPerson | PlainOrganization {
  return sponsor.affiliation === null
    ? withoutNulls<PlainOrganization>({ ...organizationNamed(sponsor.name), url: sponsor.url })
    : personOf(sponsor)
}

function organizationNamed(name: string): PlainOrganization {
  return withoutNulls<PlainOrganization>({ '@type': 'Organization', name })
}

/** Returns the values of a property as JSON-LD has them: an only one by itself, null for none. */
function oneOrAll<T>(values: readonly T[]): T | readonly T[] | null {
  return values.length > 1 ? values : (values[0] ?? null)
}

/** Returns the fields that are not null. Their text is well-formed Unicode. */
function withoutNulls<T extends object>(fields: { [K in keyof T]: T[K] | null }): T {
  const known = Object.entries(fields).filter(([, value]) => value !== null)
  return Object.fromEntries(
    known.map(([key, value]) => [key, typeof value === 'string' ? value.toWellFormed() : value]),
  ) as T
}
