/** A loaded program: every time is an instant, and every default is filled in. */
import type { Instant, IsoDate, Zone } from '../time/types.ts'

export const SESSION_TYPES = [
  'opening',
  'closing',
  'invited',
  'keynote',
  'tutorial',
  'talk',
  'oral',
  'contributed',
  'lightning',
  'spotlight',
  'poster',
  'panel',
  'awards',
  'break',
  'lunch',
  'social',
  'other',
] as const
export type SessionType = (typeof SESSION_TYPES)[number]

export const DEADLINE_TYPES = [
  'abstract',
  'paper',
  'supplementary',
  'rebuttal',
  'commitment',
  'notification',
  'camera-ready',
  'registration',
  'other',
] as const
export type DeadlineType = (typeof DEADLINE_TYPES)[number]

export type Status = 'confirmed' | 'cancelled'

export interface Person {
  readonly name: string
  readonly affiliation: string | null
  readonly url: string | null
}

/** Returns `Avanika Narayan (Stanford / Rox)`, or the name alone. */
export function fullName({ name, affiliation }: Person): string {
  return affiliation === null ? name : `${name} (${affiliation})`
}

export interface Link {
  readonly title: string
  readonly url: string
}

/** Fields that sessions and talks share. */
export interface SessionFields {
  readonly id: string
  readonly title: string
  readonly type: SessionType
  readonly status: Status
  /** True if the file gives no end and `end` is inferred, usually from what comes next. */
  readonly endInferred: boolean
  /** True if nothing in the file implies the inferred end: only its usual length does. */
  readonly endGuessed: boolean
  /** The rooms it takes place in, several if it fills more than one; empty if it has none. */
  readonly rooms: readonly string[]
  /** True if the file says that it is in none of the rooms, unlike one whose room is unknown. */
  readonly elsewhere: boolean
  readonly track: string | null
  /** BCP 47 tag, such as `en` or `en-GB`. */
  readonly language: string | null
  readonly speakers: readonly Person[]
  readonly chairs: readonly Person[]
  readonly url: string | null
  readonly links: readonly Link[]
  readonly abstract: string | null
  readonly note: string | null
}

/** A part of a session. `start` and `end` are null if it has no time of its own. */
export interface Talk extends SessionFields {
  readonly start: Instant | null
  readonly end: Instant | null
}

/**
 * `start` and `end` are null if the time is to be announced. The talks are in the order of the file.
 */
export interface Session extends SessionFields {
  readonly start: Instant | null
  readonly end: Instant | null
  readonly talks: readonly Talk[]
}

/** A session or talk that has a time. */
export type Timed<T> = T & { readonly start: Instant; readonly end: Instant }

export function isTimed<T extends Session | Talk>(item: T): item is Timed<T> {
  return item.start !== null && item.end !== null
}

/** Returns whether a session or talk takes place at a known time. */
export function takesPlace<T extends Session | Talk>(item: T): item is Timed<T> {
  return isTimed(item) && item.status === 'confirmed'
}

export interface Day {
  /** Date at the venue. A session may run past midnight. */
  readonly date: IsoDate
  /** Sorted by start. Sessions whose time is to be announced come last. */
  readonly sessions: readonly Session[]
}

/** A due date or an opening as its organisers wrote it, before it becomes an instant. */
export interface Announcement {
  readonly date: IsoDate
  /** `HH:MM`, `24:00` included. */
  readonly time: string
  /** True if the file gives no time. */
  readonly timeInferred: boolean
  readonly zone: Zone
  /** True if the file gives no zone. */
  readonly zoneInferred: boolean
}

/** A former due date. */
export interface FormerDue {
  readonly date: IsoDate
  /** `HH:MM`, `24:00` included; null if the file gives no time. */
  readonly time: string | null
  readonly zone: Zone
  /** The end of the date if it has no time. */
  readonly instant: Instant
}

export interface Deadline {
  readonly id: string
  readonly title: string
  readonly type: DeadlineType
  readonly status: Status
  /** Instant from which things can be handed in; null if it is always open until it is due. */
  readonly opens: Instant | null
  /** Null if `opens` is null. */
  readonly opening: Announcement | null
  /** Null while the date is to be determined. */
  readonly due: Instant | null
  /** The due date as the file has it. */
  readonly announced: string
  /** Null if `due` is null. */
  readonly announcement: Announcement | null
  /** Former due dates, oldest first; null for an unknown one. */
  readonly was: readonly (FormerDue | null)[]
  readonly note: string | null
  readonly url: string | null
}

export interface Program {
  readonly id: string
  readonly name: string
  readonly title: string | null
  readonly motto: string | null
  readonly url: string | null
  readonly timezone: Zone
  readonly venue: string | null
  /** Rooms of the sessions that name no other. */
  readonly rooms: readonly string[]
  readonly contact: string | null
  readonly updated: Instant | null
  /** Accent, in lower case: `#0a7c66` or a CSS name. */
  readonly color: string | null
  readonly about: string | null
  readonly topics: readonly string[]
  readonly organizers: readonly Person[]
  readonly sponsors: readonly Person[]
  readonly links: readonly Link[]
  readonly days: readonly Day[]
  /** Soonest first; those to be determined come last. */
  readonly deadlines: readonly Deadline[]
}

/** Returns the dates of the days, and of the deadlines as announced, sorted. */
export function datesOf({ days, deadlines }: Program): IsoDate[] {
  const due = deadlines.flatMap(({ announcement }) => announcement?.date ?? [])
  return [...days.map(({ date }) => date), ...due].sort()
}

/** Returns when a deadline is due or, if that is to be determined, its last known former date. */
export function lastKnownDue({ due, was }: Deadline): Instant | null {
  return due ?? was.findLast((former) => former !== null)?.instant ?? null
}
