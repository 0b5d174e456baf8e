/** The interface of an export format. */
import type { Program } from '../model/program.ts'
import type { Stars } from '../model/stars.ts'
import type { ListedDay } from '../query/days.ts'
import type { Selection } from '../query/select.ts'
import type { Duration, Zone } from '../time/types.ts'

/** The part of a program to export, and how. */
export interface ExportRequest {
  readonly program: Program
  readonly selection: Selection
  /** Lists the same sessions and talks by day, each day with what is on then. */
  days(): readonly ListedDay[]
  readonly stars: Stars
  /** The zone for times that have none of their own. */
  readonly zone: Zone
  /** Deadlines were asked for, by id or with `--only deadlines`. */
  readonly wantsDeadlines: boolean
  /** ics: make timed talks entries of their own. */
  readonly withTalks: boolean
  /** ics: reminders, in milliseconds before each entry. */
  readonly alarms: readonly Duration[]
  /** html: address of the same program as iCalendar, or null. */
  readonly icsUrl: string | null
}

export interface Export {
  /** Null if there is nothing to write. */
  readonly text: string | null
  /** Reports what was left out. */
  readonly notice?: string
}

/** Writes a program as text in which untrusted text is escaped. Throws a UserError if it can't. */
export type Writer = (request: ExportRequest) => Export

/** Writes several programs, which have different ids, as one text. Throws a UserError if it can't. */
export type WriterOfSeveral = (requests: readonly [ExportRequest, ...ExportRequest[]]) => Export

/** The module of a format. */
export interface WriterModule {
  readonly write: Writer
  /** Left out if the format has no place for several programs. */
  readonly writeSeveral?: WriterOfSeveral
  /** Warns of changes to the export that is replaced which its readers won't notice; null if none. */
  readonly compare?: (before: string, after: string) => string | null
}
