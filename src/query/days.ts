/** Lists the sessions of each date, with those that have been on since an earlier one. */
import {
  type Day,
  isTimed,
  type Program,
  type Session,
  type Talk,
  type Timed,
} from '../model/program.ts'
import { MORNING, timeOnDate } from '../time/date-edges.ts'
import { addDays, isoDate } from '../time/format.ts'
import type { Duration, Instant, IsoDate, Zone } from '../time/types.ts'
import { zonePair } from '../time/zone-pair.ts'

/** What lies on one date of a clock in one of the venue's days: on the venue's clock, all of it. */
export interface ListedDay extends Day, Hours {
  /** The date on that clock. `date` is the venue's. */
  readonly on: IsoDate
  /** Sessions of earlier dates that run past 6:00, or have talks that start between its hours. */
  readonly continuing: readonly Timed<Session>[]
}

/** The hours of a list. */
interface Hours {
  /** 0:00 of the date. */
  readonly start: Instant
  /** 6:00 on the venue's clock, 0:00 on another: the night there is not the venue's. */
  readonly from: Instant
  /** 6:00 of the next date. */
  readonly until: Instant
}

/**
 * Returns the lists of a program in order of time, on the venue's clock or on that of `zone`. On
 * another clock a session is listed on the date that it starts on there, in its day at the venue; one
 * whose time is to be announced keeps its date.
 */
export function listDays(program: Program, zone: Zone = program.timezone): ListedDay[] {
  const venueHours = hoursFrom(MORNING, program.timezone)
  const clock = isVenueClock(program, zone) ? null : zone
  const hoursOf = clock ? hoursFrom(0, clock) : venueHours
  const lists = new Map<string, List>()
  const listOf = (on: IsoDate, date: IsoDate): List => {
    const list = lists.get(on + date) ?? { on, date, continuing: [], sessions: [], ...hoursOf(on) }
    lists.set(on + date, list)
    return list
  }
  for (const { date, sessions } of program.days) {
    if (sessions.length === 0) listOf(date, date)
    for (const session of sessions) {
      const on = clock && session.start !== null ? isoDate(session.start, clock) : date
      listOf(on, date).sessions.push(session)
      if (!isTimed(session)) continue
      const days = [date, ...laterDates(session, date, venueHours)]
      for (const later of laterDates(session, on, hoursOf)) {
        listOf(later, days.findLast((day) => day <= later) ?? date).continuing.push(session)
      }
    }
  }
  return [...lists].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, list]) => list)
}

/** A list while it is filled. */
interface List extends ListedDay {
  readonly continuing: Timed<Session>[]
  readonly sessions: Session[]
}

/** Returns whether a clock shows the venue's time whenever a session starts. */
function isVenueClock({ days, timezone }: Program, zone: Zone): boolean {
  if (zone.name === timezone.name) return true
  const starts = days.flatMap(({ sessions }) => sessions.flatMap(({ start }) => start ?? []))
  return zonePair(zone, timezone, starts).second === null
}

/** Returns the hours of dates whose lists begin at a time of day. Each date is looked up once. */
function hoursFrom(begin: Duration, zone: Zone): (date: IsoDate) => Hours {
  const cache = new Map<IsoDate, Hours>()
  return (date) => {
    const hours = cache.get(date) ?? {
      start: timeOnDate(zone, date, 0),
      from: timeOnDate(zone, date, begin),
      until: timeOnDate(zone, addDays(date, 1), MORNING),
    }
    cache.set(date, hours)
    return hours
  }
}

/** Returns the dates after `on` whose lists a session is on. */
function laterDates(
  { end, talks }: Timed<Session>,
  on: IsoDate,
  hoursOf: (date: IsoDate) => Hours,
): IsoDate[] {
  const dates: IsoDate[] = []
  let [before, date] = [on, addDays(on, 1)]
  for (; hoursOf(date).start < end; [before, date] = [date, addDays(date, 1)]) {
    const { from, until } = hoursOf(date)
    const hasTalk = talks.some(({ start }) => start !== null && from <= start && start < until)
    if (hoursOf(before).until < end || hasTalk) dates.push(date)
  }
  return dates
}

/** A session or talk on a list. */
export interface ListedItem {
  readonly item: Session | Talk
  /** The session that a talk is part of. */
  readonly session: Session | null
  /** True for a session that began before the list. */
  readonly continues: boolean
  /** When it starts, or the list that it continues on. Null if its time is to be announced. */
  readonly since: Instant | null
}

/** Returns the sessions and talks of a list, each session before its talks. */
export function itemsOf(day: ListedDay): ListedItem[] {
  return [
    ...day.continuing.flatMap((session) => {
      const since = Math.max(session.start, day.from)
      return itemsOfSession(session, talksOn(day, session, true), since)
    }),
    ...day.sessions.flatMap((session) => itemsOfSession(session, talksOn(day, session, false))),
  ]
}

/** Returns a session and talks of it. `since` is given for a session that may have begun before. */
export function itemsOfSession(
  session: Session,
  talks: readonly Talk[],
  since: Instant | null = session.start,
): ListedItem[] {
  const continues = since !== session.start
  return [
    { item: session, session: null, continues, since },
    ...talks.map((item) => ({ item, session, continues: false, since: item.start ?? since })),
  ]
}

/**
 * Returns the talks of a session that are on a list: those of its hours, and those without a time.
 * Only of a session that is continuing can talks be earlier.
 */
export function talksOn({ from, until }: Hours, { talks }: Session, isContinuing: boolean): Talk[] {
  const first = isContinuing ? from : -Infinity
  return talks.filter(({ start }) => start === null || (first <= start && start < until))
}

/** Returns whether a list has anything on it. */
export function hasSessions({ continuing, sessions }: ListedDay): boolean {
  return continuing.length + sessions.length > 0
}

/**
 * Returns by the id of each session the list of its day: of several, the last one that has begun, or
 * the first if none has.
 */
export function listsAt(days: readonly ListedDay[], at: Instant): ReadonlyMap<string, ListedDay> {
  const lists = new Map<string, ListedDay>()
  for (const day of days) {
    for (const { id } of [...day.continuing, ...day.sessions]) {
      if (day.from <= at || !lists.has(id)) lists.set(id, day)
    }
  }
  return lists
}
