/** A schedule as frab JSON has it: the one structure that frab XML, frab JSON and the hub are read to. */
import type { Fields } from '../data/access.ts'

export interface FrabEvent {
  readonly fields: Fields
  /** Date of the day that lists it. */
  readonly day: string | null
  /** Name of the room that lists it. */
  readonly room: string | null
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
