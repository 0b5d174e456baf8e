/** A point in time: milliseconds since 1970-01-01T00:00Z. */
export type Instant = number

/** A length of time in milliseconds: a difference of instants, never of wall clocks. */
export type Duration = number

/** What a wall clock shows, kept as the milliseconds of that date and time read as UTC. */
export type WallTime = number

/** `2025-07-19`: a date of some calendar on some wall, without a zone. */
export type IsoDate = string

export interface Zone {
  /** An IANA name, or `±HH:MM` for a fixed offset. */
  readonly name: string
  /** What people call it: a city, `AoE`, `PT`, `UTC+2`. */
  readonly label: string
  /** The offset in minutes, where it is known without a look into the zone data; else null. */
  readonly knownOffset?: (instant: Instant) => number | null
}

/** The outcome of reading something handwritten; `write` is what to write instead. */
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
