/** Which sessions and talks are wanted, by what they are, who is in them, where and when. */
import type { Day, Deadline, Program, Session, Talk } from '../model.ts'
import type { Instant } from '../time/types.ts'
import { peopleOf, roomsOf, tracksOf } from './items.ts'
import { fold } from './match.ts'
import { deadlineTypeNamed, placesNamed, speakersNamed, typeNamed } from './named.ts'

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
 * Whether a session, or a talk of a block, is wanted. A talk has what it does not say itself from
 * its block: room, track, time; and what is said of the block is said of all its talks.
 */
export type Matcher = (item: Session | Talk, block: Session | null) => boolean

/**
 * Fails with a UserError for a type that the format does not know and a room or track that the
 * program does not: a misspelt one must not look like an empty answer. People are matched by the
 * beginnings of their names, texts by all of their words.
 */
export function matcherFor(program: Program, filters: Filters): Matcher {
  const all: Matcher[] = []
  const add = (wanted: Texts | undefined, matcherOf: (wanted: Texts) => Matcher) => {
    if (wanted) all.push(matcherOf(wanted))
  }
  add(filters.types, (wanted) => {
    const types = new Set(wanted.map(typeNamed))
    return ({ type }) => types.has(type)
  })
  add(filters.rooms, (wanted) => {
    const rooms = new Set(wanted.flatMap((text) => placesNamed('room', roomsOf(program), text)))
    return ({ room }) => room !== null && rooms.has(room)
  })
  add(filters.tracks, (wanted) => {
    const tracks = new Set(wanted.flatMap((text) => placesNamed('track', tracksOf(program), text)))
    return ({ track }, block) => tracks.has(track ?? block?.track ?? '')
  })
  add(filters.speakers, (wanted) => {
    const names = new Set(wanted.flatMap((text) => speakersNamed(program, text)))
    const isIn = (item: Session | Talk) => peopleOf(item).some(({ name }) => names.has(name))
    return (item, block) => isIn(item) || (block !== null && isIn(block))
  })
  add(filters.searches, searchMatcher)
  all.push(({ start }, block) => isWithin(start ?? block?.start ?? null, filters))
  return (item, block) => all.every((matches) => matches(item, block))
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
  const { types, searches } = filters
  const wantedTypes = types?.map(deadlineTypeNamed)
  const wanted = searches?.map((text) => fold(text).split(' '))
  return ({ type, title, note, due }) => {
    const text = fold(`${title} ${note ?? ''}`)
    return (
      (wantedTypes?.includes(type) ?? true) &&
      (wanted?.some((words) => words.every((word) => text.includes(word))) ?? true) &&
      isWithin(due, filters)
    )
  }
}

function isWithin(instant: Instant | null, { from, until }: Filters): boolean {
  if (from === undefined && until === undefined) return true
  return instant !== null && (from ?? -Infinity) <= instant && instant < (until ?? Infinity)
}

function searchMatcher(searches: Texts): Matcher {
  const wanted = searches.map((text) => fold(text).split(' '))
  const texts = new Map<Session | Talk, string>()
  const textOf = (item: Session | Talk) => {
    const known = texts.get(item)
    if (known !== undefined) return known
    const text = fold(searchable(item))
    texts.set(item, text)
    return text
  }
  return (item, block) => {
    return wanted.some((words) => {
      return words.every((word) => {
        return textOf(item).includes(word) || (block !== null && textOf(block).includes(word))
      })
    })
  }
}

function searchable(item: Session | Talk): string {
  const { title, abstract, note, room, track } = item
  const people = peopleOf(item).flatMap(({ name, affiliation }) => [name, affiliation])
  return [title, ...people, track, room, note, abstract].filter((text) => text !== null).join('\n')
}
