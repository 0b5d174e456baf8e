/** Instants, durations, wall times, dates and zones. */

/** A point in time, in milliseconds since 1970-01-01T00:00Z. */
export type Instant = number

/** A length of time in milliseconds: a difference of instants, never of wall times. */
export type Duration = number

/** A local date and time without a zone, stored as the milliseconds of the same time in UTC. */
export type WallTime = number

/** A date without a zone: `2025-07-19`. */
export type IsoDate = string

export interface Zone {
  /** An IANA name, or `±HH:MM` for a fixed offset. */
  readonly name: string
  /** Name to show: a city, `AoE`, `PT`, `UTC+2`. */
  readonly label: string
  /** Returns the offset in minutes if it is known without the zone data, else null. */
  readonly knownOffset?: (instant: Instant) => number | null
}

/** The result of parsing text written by hand. `write` suggests a correct text, or is null. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: string; readonly write: string | null }

export const SECOND: Duration = 1000
export const MINUTE: Duration = 60 * SECOND
export const HOUR: Duration = 60 * MINUTE
export const DAY: Duration = 24 * HOUR

export function ok<T>(value: T): Parsed<T> {
  return { ok: true, value }
}

export function fail(reason: string, write: string | null = null): Parsed<never> {
  return { ok: false, reason, write }
}
