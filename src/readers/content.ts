/** The content of a source, for readers to recognise and read. */
import type { Path } from '../model/problem.ts'

/** Data of a JSON or YAML text. */
export interface Data {
  readonly value: unknown
  /** Returns a place for people to find: `line 12` in YAML, `sessions[3]` in JSON. */
  placeOf(path: Path): string
}

/** What a text is by its looks, which says who may read it: `own` is the format of esfomo. */
export type Syntax = 'own' | 'xml' | 'icalendar' | 'json' | 'yaml' | 'csv' | 'text'

export interface Content {
  /** As read: iCalendar is unfolded before it is decoded. */
  readonly bytes: Uint8Array
  /** Decoded, without a byte order mark. */
  readonly text: string
  readonly syntax: Syntax
  /** The parsed text if the syntax is json or yaml, else null. */
  readonly data: Data | null
}
