/** Filters sessions, talks and deadlines by type, people, room, track, language, words and time. */
import type { Day, Deadline, DeadlineType, Session, SessionType, Talk } from '../model/program.ts'
import { fold, matchesAnywhere } from '../text/match.ts'
import type { Instant } from '../time/types.ts'
import { searchText } from './search-text.ts'
import { peopleOf } from './slots.ts'

/** Every filter must match with one of its values. An absent filter matches everything. */
export interface Filters<Type = SessionType> {
  readonly type?: ReadonlySet<Type> | undefined
  /** Names of people. */
  readonly speaker?: ReadonlySet<string> | undefined
  /** Null selects items without a room. */
  readonly room?: ReadonlySet<string | null> | undefined
  readonly track?: ReadonlySet<string> | undefined
  /** Language ranges, as in isInRange. A talk without a language has that of its session. */
  readonly language?: ReadonlySet<string> | undefined
  /** Lists of folded words. All words of at least one list must match. */
  readonly search?: readonly (readonly string[])[] | undefined
  /** Selects items with from ≤ start < until. A deadline starts when it is due. */
  readonly from?: Instant | undefined
  readonly until?: Instant | undefined
}

type Item = Session | Talk

/**
 * Decides whether a session, or a talk of `session`, matches. A talk also matches by the type,
 * track, people and text of its session, and by its start if the talk has none. Its room is its
 * own: the program gives each talk the room of its session unless the file says otherwise.
 */
export type Matcher = (item: Item, session: Session | null) => boolean

const MATCHERS: {
  readonly [Name in keyof Filters]-?: (wanted: NonNullable<Filters[Name]>) => Matcher
} = {
  type: (types) => inherited((item) => types.has(item.type)),
  speaker: (names) => inherited((item) => peopleOf(item).some(({ name }) => names.has(name))),
  track: (tracks) => inherited((item) => item.track !== null && tracks.has(item.track)),
  language: (ranges) => (item, session) => {
    const tag = item.language ?? session?.language ?? null
    return tag !== null && [...ranges].some((range) => isInRange(tag, range))
  },
  room: (wanted) => (item) => {
    return item.rooms.length === 0 ? wanted.has(null) : item.rooms.some((room) => wanted.has(room))
  },
  search: searchMatcher,
  from: (from) => startMatcher((start) => start >= from),
  until: (until) => startMatcher((start) => start < until),
}

/** Which filters a deadline can match: it has neither people nor a place in the program. */
const FOR_DEADLINES = {
  type: true,
  speaker: false,
  room: false,
  track: false,
  language: false,
  search: true,
  from: true,
  until: true,
} as const satisfies Readonly<Record<keyof Filters, boolean>>

/** Filters that no deadline matches. */
export const SESSION_FILTERS = (Object.keys(FOR_DEADLINES) as (keyof Filters)[]).filter((name) => {
  return !FOR_DEADLINES[name]
})

/** Returns a matcher that applies all filters. */
export function matcherFor(filters: Filters): Matcher {
  const given = Object.entries(filters).filter(([, wanted]) => wanted !== undefined)
  const all = given.map(([name, wanted]) => {
    return (MATCHERS[name as keyof Filters] as (wanted: unknown) => Matcher)(wanted)
  })
  return (item, session) => all.every((matches) => matches(item, session))
}

function startMatcher(matches: (start: Instant) => boolean): Matcher {
  return ({ start }, session) => {
    const instant = start ?? session?.start ?? null
    return instant !== null && matches(instant)
  }
}

/** Returns whether a tag is in a language range: `en` covers `en-GB` (RFC 4647, section 3.3.1). */
export function isInRange(tag: string, range: string): boolean {
  return `${tag}-`.toLowerCase().startsWith(`${range}-`.toLowerCase())
}

/** Returns a matcher that accepts a talk if the talk itself or its session matches. */
function inherited(matches: (item: Item) => boolean): Matcher {
  return (item, session) => matches(item) || (session !== null && matches(session))
}

/**
 * Returns the days with only the matching sessions and talks, without days that have none. A
 * session is kept if it or one of its talks matches, and keeps only its matching talks.
 */
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

/** Returns a session with only the given talks. */
export function withTalks(session: Session, talks: readonly Talk[]): Session {
  return talks.length === session.talks.length ? session : { ...session, talks }
}

/** Returns a matcher for deadlines. Filters for people, rooms, tracks or languages match none. */
export function deadlineMatcher(filters: Filters<DeadlineType>): (deadline: Deadline) => boolean {
  const { type: types, search } = filters
  return ({ type, title, note, due }) => {
    const mentions = (words: readonly string[]) => {
      const text = fold(`${title} ${note ?? ''}`)
      return words.every((word) => matchesAnywhere(text, word))
    }
    return (
      SESSION_FILTERS.every((name) => filters[name] === undefined) &&
      (types?.has(type) ?? true) &&
      (search?.some(mentions) ?? true) &&
      isWithin(due, filters)
    )
  }
}

function isWithin(instant: Instant | null, { from, until }: Pick<Filters, 'from' | 'until'>) {
  if (from === undefined && until === undefined) return true
  return instant !== null && (from ?? -Infinity) <= instant && instant < (until ?? Infinity)
}

function searchMatcher(search: readonly (readonly string[])[]): Matcher {
  const texts = new Map<Item, string>()
  const textOf = (item: Item) => {
    const text = texts.get(item) ?? fold(searchText(item))
    texts.set(item, text)
    return text
  }
  return (item, session) => {
    const has = (word: string) => {
      return (
        matchesAnywhere(textOf(item), word) ||
        (session !== null && matchesAnywhere(textOf(session), word))
      )
    }
    return search.some((words) => words.every(has))
  }
}
