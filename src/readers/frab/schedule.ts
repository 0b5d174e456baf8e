/** A schedule as frab JSON has it: the one structure that frab XML, frab JSON and the hub are read to. */
import { problem } from '../../model/problems/index.ts'
import { SourceError } from '../source-error.ts'

/** Members of an object, not checked yet. */
export type Fields = Readonly<Record<string, unknown>>

export interface FrabEvent {
  readonly fields: Fields
  /** Date of the day that lists it. */
  readonly day: unknown
  /** Name of the room that lists it. */
  readonly room: unknown
  /** Place in the source: `line 12`, `schedule.events[3]`. */
  readonly where: string
}

export interface FrabSchedule {
  /** Members of `schedule` that are read: `version`, `base_url`, `persons`. */
  readonly fields: Fields
  readonly conference: Fields
  readonly events: readonly FrabEvent[]
  /** How many events the source holds, with those that are left out. */
  readonly entries: number
}

/** Maximum number of events: no program has more sessions. */
const MAX_EVENTS = 15_000

/** Throws a SourceError if there are more events than a program can have. */
export function checkNumber(entries: number): void {
  if (entries <= MAX_EVENTS) return
  throw new SourceError(problem('too-large', `more than ${MAX_EVENTS} events`))
}
