/**
 * Says what a day holds without its sessions. A program from the store parses a session when it is
 * first accessed, so queries ask here which they need.
 */
import type { Instant } from '../time/types.ts'
import { once } from './once.ts'
import {
  type Day,
  type Person,
  type Session,
  type Talk,
  type Timed,
  takesPlace,
} from './program.ts'

/** What is known of a day before any of its sessions. */
export interface DayOutline {
  /** First start and last end of the sessions that take place; null without any. */
  readonly sessions: Range | null
  /** First and last start of the sessions and talks that take place; null without any. */
  readonly starts: Range | null
  /** True if the time of a confirmed session is to be announced. */
  readonly awaitsTimes: boolean
  /** Ids in the order of the program: a space between sessions, a comma before each talk. */
  readonly ids: string
}

interface Range {
  readonly first: Instant
  readonly last: Instant
}

/** Times of a session and of its talks, as far as they take place. */
export type SessionTimes = readonly [start: Instant, end: Instant, ...talkStarts: Instant[]]

/** Everyone on stage, each once, in the order of the program; two lists are parsed faster than pairs. */
interface DayPeople {
  readonly names: readonly string[]
  readonly affiliations: readonly (string | null)[]
}

/** The parts of a day, each made when it is first needed. */
export interface DayParts {
  readonly outline: DayOutline
  /** The times of each session; null for one that does not take place. */
  readonly times: readonly (SessionTimes | null)[]
  /** Titles of the sessions and talks, in the order of their ids. */
  readonly titles: readonly string[]
  readonly people: DayPeople
  session(index: number): Session
}

const parts = new WeakMap<Day, DayParts>()

/** Sets the parts of a day, so that they are known before its sessions. */
export function setParts(day: Day, known: DayParts): void {
  parts.set(day, known)
}

export function partsOf(day: Day): DayParts {
  const known = parts.get(day)
  if (known) return known
  const made = partsFrom(day)
  parts.set(day, made)
  return made
}

export function outlineOf(day: Day): DayOutline {
  return partsOf(day).outline
}

/** Returns the sessions of a day that take place at times that pass a test. */
export function sessionsAt(day: Day, test: (times: SessionTimes) => boolean): Timed<Session>[] {
  const { times, session } = partsOf(day)
  return times.flatMap((one, index) => {
    return one !== null && test(one) ? (session(index) as Timed<Session>) : []
  })
}

/** Returns the session of a day that has an id, or a talk with it; null if there is none. */
export function sessionWithId(day: Day, id: string): Session | null {
  const { outline, session } = partsOf(day)
  const index = outline.ids.split(' ').findIndex((ids) => ids.split(',').includes(id))
  return index < 0 ? null : session(index)
}

/** Returns the ids of the sessions and talks of a day. */
export function idsOf(day: Day): string[] {
  const { ids } = outlineOf(day)
  return ids === '' ? [] : ids.split(/[ ,]/)
}

function partsFrom(day: Day): DayParts {
  const { sessions } = day
  const times = sessions.map(timesOf)
  const outline = once(() => outlineFrom(day, times))
  return {
    times,
    get outline() {
      return outline()
    },
    get titles() {
      return itemsOf(day).map(({ title }) => title)
    },
    get people() {
      return peopleFrom(day)
    },
    session: (index) => sessions[index] as Session,
  }
}

function timesOf(session: Session): SessionTimes | null {
  if (!takesPlace(session)) return null
  const talks = session.talks.filter((talk) => takesPlace(talk))
  return [session.start, session.end, ...talks.map(({ start }) => start)]
}

function outlineFrom({ sessions }: Day, times: DayParts['times']): DayOutline {
  const held = times.filter((one) => one !== null)
  const starts = held.flatMap(([start, _, ...talks]) => [start, ...talks])
  return {
    sessions: rangeOf([...held.map(([start]) => start), ...held.map(([, end]) => end)]),
    starts: rangeOf(starts),
    awaitsTimes: sessions.some(({ start, status }) => start === null && status === 'confirmed'),
    ids: sessions.map((one) => [one, ...one.talks].map(({ id }) => id).join(',')).join(' '),
  }
}

function rangeOf(instants: readonly Instant[]): Range | null {
  if (instants.length === 0) return null
  // Not Math.min(...instants): the number of arguments is limited.
  return {
    first: instants.reduce((a, b) => Math.min(a, b)),
    last: instants.reduce((a, b) => Math.max(a, b)),
  }
}

function peopleFrom(day: Day): DayPeople {
  const people = new Map<string, Person>()
  for (const person of itemsOf(day).flatMap(({ speakers, chairs }) => [...speakers, ...chairs])) {
    const key = JSON.stringify([person.name, person.affiliation])
    if (!people.has(key)) people.set(key, person)
  }
  const all = [...people.values()]
  return {
    names: all.map(({ name }) => name),
    affiliations: all.map(({ affiliation }) => affiliation),
  }
}

function itemsOf({ sessions }: Day): (Session | Talk)[] {
  return sessions.flatMap((session) => [session, ...session.talks])
}
