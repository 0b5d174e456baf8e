/** The model of a calendar, before it is written as iCalendar. */
import type { Duration, Instant } from '../../time/types.ts'

export interface CalendarEvent {
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

export interface Calendar {
  readonly name: string
  /** A CSS 3 name. */
  readonly color: string
  /** Instant of the last change to the program. It does not depend on the time of the export. */
  readonly stamp: Instant
  /** Revision number (SEQUENCE); grows with every change. */
  readonly sequence: number
  readonly events: readonly CalendarEvent[]
  /** Reminders, in milliseconds before each event. */
  readonly alarms: readonly Duration[]
}
