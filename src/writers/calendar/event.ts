/** The model of a calendar, before it is written as iCalendar. */
import type { Duration, Instant } from '../../time/types.ts'

/** What an event says of a session, talk or deadline. */
export interface EventFacts {
  readonly uid: string
  readonly start: Instant
  readonly end: Instant
  readonly summary: string
  readonly description: string
  readonly location: string | null
  readonly url: string | null
  readonly categories: readonly string[]
  readonly cancelled: boolean
  /** Takes up no time: nobody is busy during a deadline. */
  readonly transparent: boolean
}

export interface CalendarEvent extends EventFacts {
  /** Instant of the last change to its program. It does not depend on the time of the export. */
  readonly stamp: Instant
  /** Revision number (SEQUENCE); grows with every change. */
  readonly sequence: number
}

export interface Calendar {
  readonly name: string
  /** A CSS 3 name. */
  readonly color: string
  readonly events: readonly CalendarEvent[]
  /** Reminders, in milliseconds before each event. */
  readonly alarms: readonly Duration[]
}
