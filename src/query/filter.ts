/** Filters sessions, talks and deadlines by type, people, room, track, language, words, stars and time. */
import {
  type Deadline,
  type DeadlineType,
  fullName,
  lastKnownDue,
  type Session,
  type SessionType,
  type Talk,
} from '../model/program.ts'
import { isStarred } from '../model/stars.ts'
import { fold, matchesAnywhere } from '../text/match.ts'
import { MORNING, startOfDate } from '../time/date-edges.ts'
import { addDays, isoDate } from '../time/format.ts'
import { type DayLimits, isDaily, type Limits, limitsOfDay } from '../time/limits.ts'
import type { Instant, IsoDate, Zone } from '../time/types.ts'
import { UTC } from '../time/zone.ts'
import { searchText } from './search-text.ts'
import { peopleOf } from './slots.ts'

/**
 * Every filter must match with one of its values. An absent filter matches everything. Limits select
 * items by their start, or on the lists of later days by when they are on; a deadline starts when it
 * is due, or was before it went back to TBD.
 */
export interface Filters<Type = SessionType> extends Limits {
  readonly type?: ReadonlySet<Type> | undefined
  /** Full names of people. */
  readonly speaker?: ReadonlySet<string> | undefined
  /** Null selects items without a room. */
  readonly room?: ReadonlySet<string | null> | undefined
  readonly track?: ReadonlySet<string> | undefined
  /** Language ranges, as in isInRange. A talk without a language has that of its session. */
  readonly language?: ReadonlySet<string> | undefined
  /** Lists of folded words. All words of at least one list must match. */
  readonly search?: readonly (readonly string[])[] | undefined
  /** Ids of sessions and talks. */
  readonly starred?: ReadonlySet<string> | undefined
}

type Item = Session | Talk

/**
 * Decides whether a session, or a talk of `session`, matches. A talk also matches by the type,
 * track, people, text and star of its session, and by its start if the talk has none. Its room is its
 * own: the program gives each talk the room of its session unless the file says otherwise. `date`
 * is that of the day that lists it.
 */
export type Matcher = (item: Item, session: Session | null, date: IsoDate) => boolean
/** Decides the same without a date: by facts alone, or on one day. */
export type DayMatcher = (item: Item, session: Session | null) => boolean

const MATCHERS: {
  readonly [Name in Exclude<keyof Filters, keyof Limits>]-?: (
    wanted: NonNullable<Filters[Name]>,
  ) => DayMatcher
} = {
  type: (types) => inherited((item) => types.has(item.type)),
  speaker: (names) => inherited((item) => peopleOf(item).some((one) => names.has(fullName(one)))),
  track: (tracks) => inherited((item) => item.track !== null && tracks.has(item.track)),
  language: (ranges) => (item, session) => {
    const tag = item.language ?? session?.language ?? null
    return tag !== null && [...ranges].some((range) => isInRange(tag, range))
  },
  room: (wanted) => (item) => {
    return item.rooms.length === 0 ? wanted.has(null) : item.rooms.some((room) => wanted.has(room))
  },
  search: searchMatcher,
  starred: (ids) => (item, session) => isStarred(ids, item, session),
}

/** Which filters a deadline can match: it has neither people nor a place in the program. */
const FOR_DEADLINES = {
  type: true,
  speaker: false,
  room: false,
  track: false,
  language: false,
  search: true,
  starred: false,
  from: true,
  until: true,
} as const satisfies Readonly<Record<keyof Filters, boolean>>

/** Filters that no deadline matches. */
export const SESSION_FILTERS = (Object.keys(FOR_DEADLINES) as (keyof Filters)[]).filter((name) => {
  return !FOR_DEADLINES[name]
})

/** Returns a matcher that applies all filters. The dates of days are in the venue's zone. */
export function matcherFor(filters: Filters, venue: Zone): Matcher {
  const matchesFacts = factMatcher(filters)
  if (!hasLimits(filters)) return matchesFacts
  const days = new Map<IsoDate, DayMatcher>()
  return (item, session, date) => {
    const day = session ? talkDate(item, date, venue) : date
    const startsWithin =
      days.get(day) ?? startMatcher(limitsOfDay(filters, startOfDate(venue, day)))
    days.set(day, startsWithin)
    return startsWithin(item, session) && matchesFacts(item, session)
  }
}

/** Returns the date of a talk: later than that of its session if the session takes several days. */
function talkDate({ start }: Item, sessionDate: IsoDate, venue: Zone): IsoDate {
  const own = start === null ? sessionDate : isoDate(start - MORNING, venue)
  return own > sessionDate ? own : sessionDate
}

/** Returns a matcher that applies all filters but --from and --until. */
export function factMatcher({ from: _from, until: _until, ...facts }: Filters): DayMatcher {
  const given = Object.entries(facts).filter(([, wanted]) => wanted !== undefined)
  const all = given.map(([name, wanted]) => {
    return (MATCHERS[name as keyof typeof facts] as (wanted: unknown) => DayMatcher)(wanted)
  })
  return (item, session) => all.every((matches) => matches(item, session))
}

export function hasLimits({ from, until }: Limits): boolean {
  return from !== undefined || until !== undefined
}

/** Returns a matcher that compares starts. A talk without a time has that of its session. */
export function startMatcher({ night, ...day }: DayLimits): DayMatcher {
  const windows = night ? [day, night] : [day]
  return ({ start }, session) => {
    const instant = start ?? session?.start ?? null
    return instant !== null && windows.some(({ from, until }) => from <= instant && instant < until)
  }
}

/** Returns whether a tag is in a language range: `en` covers `en-GB` (RFC 4647, section 3.3.1). */
export function isInRange(tag: string, range: string): boolean {
  return `${tag}-`.toLowerCase().startsWith(`${range}-`.toLowerCase())
}

/** Returns a matcher that accepts a talk if the talk itself or its session matches. */
function inherited(matches: (item: Item) => boolean): DayMatcher {
  return (item, session) => matches(item) || (session !== null && matches(session))
}

/** Returns a session with only the given talks. */
export function withTalks<S extends Session>(session: S, talks: readonly Talk[]): S {
  return talks.length === session.talks.length ? session : { ...session, talks }
}

/** Returns a matcher for deadlines. Filters that ask what deadlines have not match none. */
export function deadlineMatcher(filters: Filters<DeadlineType>): (deadline: Deadline) => boolean {
  const { type: types, search } = filters
  return (deadline) => {
    const { type, title, note } = deadline
    const mentions = (words: readonly string[]) => {
      const text = fold(`${title} ${note ?? ''}`)
      return words.every((word) => matchesAnywhere(text, word))
    }
    return (
      SESSION_FILTERS.every((name) => filters[name] === undefined) &&
      (types?.has(type) ?? true) &&
      (search?.some(mentions) ?? true) &&
      isDueWithin(lastKnownDue(deadline), filters)
    )
  }
}

/**
 * Returns whether a deadline is due within limits. A time of day holds for its own date in the zone
 * of that time; two, for a span from the date before too: 22:00 to 02:00 has 01:00.
 */
function isDueWithin(due: Instant | null, { from, until }: Limits): boolean {
  if (!hasLimits({ from, until })) return true
  if (due === null) return false
  const [zone] = [from, until].filter(isDaily).map((limit) => limit.zone)
  const date = isoDate(due, zone ?? UTC)
  const dates = isDaily(from) && isDaily(until) ? [date, addDays(date, -1)] : [date]
  return dates.some((day) => {
    const limits = limitsOfDay({ from, until }, startOfDate(zone ?? UTC, day))
    return limits.from <= due && due < limits.until
  })
}

/** Cache: the HTML page searches the same items at each key that is typed. */
const foldedTexts = new WeakMap<Item, string>()

/** Returns the text of an item that a search looks at, folded. */
function foldedText(item: Item): string {
  const text = foldedTexts.get(item) ?? fold(searchText(item))
  foldedTexts.set(item, text)
  return text
}

function searchMatcher(search: readonly (readonly string[])[]): DayMatcher {
  return (item, session) => {
    const has = (word: string) => {
      return (
        matchesAnywhere(foldedText(item), word) ||
        (session !== null && matchesAnywhere(foldedText(session), word))
      )
    }
    return search.some((words) => words.every(has))
  }
}
