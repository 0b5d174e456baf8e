/** Selects sessions, talks and deadlines by type, people, place, words and time. */
import type { Day, Deadline, DeadlineType, Session, SessionType, Talk } from '../model/program.ts'
import { anywhere, fold } from '../text/match.ts'
import type { Instant } from '../time/types.ts'
import { searchText } from './search-text.ts'
import { peopleOf } from './slots.ts'

/** Something of each filter must match. An absent filter matches everything. */
export interface Filters<Type = SessionType> {
  readonly type?: ReadonlySet<Type> | undefined
  /** Names of people. */
  readonly speaker?: ReadonlySet<string> | undefined
  /** Null is no room. */
  readonly room?: ReadonlySet<string | null> | undefined
  readonly track?: ReadonlySet<string> | undefined
  /** Any of these lists of folded words; all words of a list. */
  readonly search?: readonly (readonly string[])[] | undefined
  /** from ≤ start < until */
  readonly from?: Instant | undefined
  readonly until?: Instant | undefined
}

type Item = Session | Talk

/**
 * Decides whether a session, or a talk of `session`, is wanted. A session's type, track, people and
 * text hold for all its talks; its room and time only for talks that name none of their own.
 */
export type Matcher = (item: Item, session: Session | null) => boolean

export function matcherFor(filters: Filters): Matcher {
  const { type, speaker, room, track, search } = filters
  const matchers: (Matcher | undefined)[] = [
    type && inherited((item) => type.has(item.type)),
    speaker && inherited((item) => peopleOf(item).some(({ name }) => speaker.has(name))),
    track && inherited((item) => item.track !== null && track.has(item.track)),
    room && ((item) => room.has(item.room)),
    search && searchMatcher(search),
    ({ start }, session) => isWithin(start ?? session?.start ?? null, filters),
  ]
  const all = matchers.filter((matches) => matches !== undefined)
  return (item, session) => all.every((matches) => matches(item, session))
}

/** Matches a talk by itself or by its session. */
function inherited(matches: (item: Item) => boolean): Matcher {
  return (item, session) => matches(item) || (session !== null && matches(session))
}

/** Returns the wanted part of some days. A session with only some wanted talks keeps those alone. */
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

/** Returns a matcher for deadlines. None has a room, a track or people. */
export function deadlineMatcher(filters: Filters<DeadlineType>): (deadline: Deadline) => boolean {
  const { type: types, speaker, room, track, search } = filters
  return ({ type, title, note, due }) => {
    const mentions = (words: readonly string[]) => {
      const text = fold(`${title} ${note ?? ''}`)
      return words.every((word) => anywhere(text, word))
    }
    return (
      !(speaker || room || track) &&
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
    const known = texts.get(item) ?? fold(searchText(item))
    texts.set(item, known)
    return known
  }
  return (item, session) => {
    const has = (word: string) => {
      return anywhere(textOf(item), word) || (session !== null && anywhere(textOf(session), word))
    }
    return search.some((words) => words.every(has))
  }
}
