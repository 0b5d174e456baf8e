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
  'notification',
  'camera-ready',
  'registration',
  'other',
] as const
export type DeadlineType = (typeof DEADLINE_TYPES)[number]

export interface Person {
  readonly name: string
  readonly affiliation: string | null
  readonly url: string | null
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
  readonly status: 'confirmed' | 'cancelled'
  /** True if the file gives no end and `end` is inferred, usually from what comes next. */
  readonly endInferred: boolean
  readonly room: string | null
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

/** A session always has a start and an end. Its talks are in the order of the file. */
export interface Session extends SessionFields {
  readonly start: Instant
  readonly end: Instant
  readonly talks: readonly Talk[]
}

export interface Day {
  /** Date at the venue. A session may run past midnight. */
  readonly date: IsoDate
  /** Sorted by start. */
  readonly sessions: readonly Session[]
}

/** A deadline as its organisers wrote it, before it becomes an instant. */
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

export interface Deadline {
  readonly id: string
  readonly title: string
  readonly type: DeadlineType
  /** Null while the date is to be determined. */
  readonly due: Instant | null
  /** The due date as the file has it. */
  readonly announced: string
  /** Null if `due` is null. */
  readonly announcement: Announcement | null
  /** Former dates, oldest first; null for an unknown one. */
  readonly was: readonly (IsoDate | null)[]
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
  readonly room: string | null
  readonly contact: string | null
  readonly updated: Instant | null
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
