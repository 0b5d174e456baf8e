/** What a program file says once it is loaded: every time an instant, every default filled in. */
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

/** The fields that sessions and talks share. */
export interface SessionFields {
  readonly id: string
  readonly title: string
  readonly type: SessionType
  readonly status: 'confirmed' | 'cancelled'
  /** The file gives no end; what stands in `end` follows from what comes next. */
  readonly endInferred: boolean
  readonly room: string | null
  readonly track: string | null
  readonly speakers: readonly Person[]
  readonly chairs: readonly Person[]
  readonly url: string | null
  readonly links: readonly Link[]
  readonly abstract: string | null
  readonly note: string | null
}

/** A part of a session. Without a time of its own, `start` and `end` are null. */
export interface Talk extends SessionFields {
  readonly start: Instant | null
  readonly end: Instant | null
}

/** A timed block in a room. Its talks stand in the order of the file. */
export interface Session extends SessionFields {
  readonly start: Instant
  readonly end: Instant
  readonly talks: readonly Talk[]
}

export interface Day {
  /** A date of the venue; a session may run past its midnight. */
  readonly date: IsoDate
  /** In order of their starts. */
  readonly sessions: readonly Session[]
}

/** A deadline as its organisers wrote it, before it became an instant. */
export interface Announcement {
  readonly date: IsoDate
  /** `HH:MM`, `24:00` included. */
  readonly time: string
  readonly timeInferred: boolean
  readonly zone: Zone
  readonly zoneInferred: boolean
}

export interface Deadline {
  readonly id: string
  readonly title: string
  readonly type: DeadlineType
  /** Null while it is to be determined. */
  readonly due: Instant | null
  /** The text of the file. */
  readonly announced: string
  readonly announcement: Announcement | null
  /** Former dates, oldest first; null for one that nobody knows. */
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
  /** Soonest first, those to be determined last. */
  readonly deadlines: readonly Deadline[]
}

/** The dates of the days and the deadlines, as they are announced, in order. */
export function datesOf({ days, deadlines }: Program): IsoDate[] {
  const due = deadlines.flatMap(({ announcement }) => announcement?.date ?? [])
  return [...days.map(({ date }) => date), ...due].sort()
}
