/** What a calendar is told of a program, before it is put into the format of calendars. */
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
  /** Takes up no time: no one is busy during a deadline. */
  readonly transparent: boolean
}

export interface Calendar {
  readonly name: string
  /** When the program last changed; the same for the same program, whenever it is exported. */
  readonly stamp: Instant
  /** Grows with every change. */
  readonly sequence: number
  readonly events: readonly CalendarEvent[]
  /** How long before each event a reminder is due. */
  readonly alarms: readonly Duration[]
}
