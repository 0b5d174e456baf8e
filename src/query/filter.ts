/** Which sessions and talks are wanted, by what they are, who is in them, where and when. */
import type { Day, Deadline, Program, Session, SessionType, Talk } from '../model/program.ts'
import {
  deadlineTypeNamed,
  roomsNamed,
  speakersNamed,
  tracksNamed,
  typeNamed,
} from '../request/resolve-names.ts'
import { anywhere, fold, partsOf } from '../text/match.ts'
import type { Instant } from '../time/types.ts'
import { peopleOf } from './slots.ts'

type Texts = readonly string[]

/** What is asked for, as it was typed: any of the texts of a list, and something of each list. */
export interface Filters {
  readonly types?: Texts | undefined
  readonly speakers?: Texts | undefined
  readonly rooms?: Texts | undefined
  readonly tracks?: Texts | undefined
  readonly searches?: Texts | undefined
  /** from ≤ start < until */
  readonly from?: Instant | undefined
  readonly until?: Instant | undefined
}

/**
 * Whether a session, or a talk of a block, is wanted. What is said of a block (type, track, people,
 * text) is said of all its talks too; its room and its time a talk has only where it names no own.
 */
export type Matcher = (item: Session | Talk, session: Session | null) => boolean

/**
 * Fails with a UserError for a type that the format does not know and a room or track that the
 * program does not: a misspelt one must not look like an empty answer.
 */
export function matcherFor(program: Program, filters: Filters): Matcher {
  const { types, speakers, rooms, tracks, searches } = filters
  const all: Matcher[] = [
    ...(types ? [ofEither(typeMatcher(types))] : []),
    ...(speakers ? [ofEither(speakerMatcher(speakers, program))] : []),
    ...(tracks ? [ofEither(trackMatcher(tracks, program))] : []),
    ...(rooms ? [roomMatcher(rooms, program)] : []),
    ...(searches ? [searchMatcher(searches)] : []),
    ({ start }, session) => isWithin(start ?? session?.start ?? null, filters),
  ]
  return (item, session) => all.every((matches) => matches(item, session))
}

/** For what a talk or its block may be. */
function ofEither(matches: (item: Session | Talk) => boolean): Matcher {
  return (item, session) => matches(item) || (session !== null && matches(session))
}

function typeMatcher(wanted: Texts) {
  const types = new Set<SessionType>(wanted.map(typeNamed))
  return ({ type }: Session | Talk) => types.has(type)
}

function speakerMatcher(wanted: Texts, program: Program) {
  const names = new Set(wanted.flatMap((text) => speakersNamed(program, text)))
  return (item: Session | Talk) => peopleOf(item).some(({ name }) => names.has(name))
}

function trackMatcher(wanted: Texts, program: Program) {
  const tracks = new Set(wanted.flatMap((text) => tracksNamed(program, text)))
  return ({ track }: Session | Talk) => track !== null && tracks.has(track)
}

function roomMatcher(wanted: Texts, program: Program): Matcher {
  const rooms = new Set(wanted.flatMap((text) => roomsNamed(program, text)))
  return ({ room }) => rooms.has(room)
}

/** What is wanted of some days. A block of which some talks are wanted has those alone. */
export function filterDays(days: readonly Day[], matches: Matcher): readonly Day[] {
  return days
    .map(({ date, sessions }) => ({
      date,
      sessions: sessions.flatMap((session) => {
        const talks = session.talks.filter((talk) => matches(talk, session))
        return talks.length === 0 && !matches(session, null) ? [] : withTalks(session, talks)
      }),
    }))
    .filter(({ sessions }) => sessions.length > 0)
}

/** A session with some of its talks. */
export function withTalks(session: Session, talks: readonly Talk[]): Session {
  return talks.length === session.talks.length ? session : { ...session, talks }
}

/** Whether a deadline is wanted; by room, track or person none is. Fails with a UserError. */
export function deadlineMatcher(filters: Filters): (deadline: Deadline) => boolean {
  const { types, speakers, rooms, tracks, searches } = filters
  const wantedTypes = types?.map(deadlineTypeNamed)
  const wanted = searches?.map(partsOf)
  return ({ type, title, note, due }) => {
    const text = fold(`${title} ${note ?? ''}`)
    const mentions = (parts: Texts) => parts.every((part) => anywhere(text, part))
    return (
      !(speakers || rooms || tracks) &&
      (wantedTypes?.includes(type) ?? true) &&
      (wanted?.some(mentions) ?? true) &&
      isWithin(due, filters)
    )
  }
}

function isWithin(instant: Instant | null, { from, until }: Filters): boolean {
  if (from === undefined && until === undefined) return true
  return instant !== null && (from ?? -Infinity) <= instant && instant < (until ?? Infinity)
}

function searchMatcher(searches: Texts): Matcher {
  const wanted = searches.map(partsOf)
  const texts = new Map<Session | Talk, string>()
  const textOf = (item: Session | Talk) => {
    const known = texts.get(item)
    if (known !== undefined) return known
    const text = fold(searchable(item))
    texts.set(item, text)
    return text
  }
  return (item, session) => {
    const has = (part: string) => {
      return anywhere(textOf(item), part) || (session !== null && anywhere(textOf(session), part))
    }
    return wanted.some((parts) => parts.every(has))
  }
}

function searchable(item: Session | Talk): string {
  const { title, abstract, note, room, track } = item
  const people = peopleOf(item).flatMap(({ name, affiliation }) => [name, affiliation])
  return [title, ...people, track, room, note, abstract].filter((text) => text !== null).join('\n')
}
