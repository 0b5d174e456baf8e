/** What the readers of all lists of deadlines share: the events of a list and their dates. */
import type { Path } from '../../model/problem.ts'
import type { Fields } from '../data/access.ts'

/** One event of a list, such as ICML 2026. */
export interface ListedEvent {
  /** As the list has it. */
  readonly id: string | null
  /** Name without the year: `ICML`. */
  readonly series: string
  readonly year: string | null
  readonly fullName: string | null
  readonly url: string | null
  readonly venue: readonly (string | null)[]
  /** When it takes place, in words: `July 6-11, 2026`. */
  readonly date: string | null
  readonly fields: Fields
  readonly path: Path
  /** All objects that it consists of, to tell which of their keys are not read. */
  readonly parts: readonly Fields[]
}

/** One date of an event. */
export interface ListedDate {
  /** The word of the list for its type: `abstract`, `camera_ready`. */
  readonly word: string
  /** What its title says behind the name of the event: `paper (Round 1)`. */
  readonly label: string
  /** As the list has it: `2026-01-28 23:59:59`, `TBD`. Null if it is missing. */
  readonly date: string | null
  /** As the list has it; null if it names none. */
  readonly zone: string | null
  /** The date from which on it is open, in the same zone. */
  readonly opens?: string | null
  readonly note: string | null
  readonly url: string | null
  /** True if another date of the event says the same. */
  readonly isRepeat?: boolean
  readonly path: Path
}

/** A kind of list. One list may mix the entries of several kinds. */
export interface ListFormat {
  /** Its name, which titles and ids of lists have: `ccfddl`. */
  readonly name: string
  /** Returns whether an entry of a list is of this kind. */
  readonly isEntry: (entry: Fields) => boolean
  /** Returns the events of an entry, which stands at a path. */
  readonly eventsOf: (entry: Fields, path: Path) => Iterable<ListedEvent>
  /** Returns all dates of an event. */
  readonly datesOf: (event: ListedEvent) => Iterable<ListedDate>
  /** Keys of events and dates that are read. */
  readonly keys: readonly string[]
  /** Keys that are read for an event alone: its place and full name. */
  readonly headKeys: readonly string[]
}

/** An event with the id that no other event of its list has. */
export interface IdentifiedEvent extends ListedEvent {
  readonly id: string
  /** Name with the year: `ICML 2026`. */
  readonly name: string
  readonly format: ListFormat
}
