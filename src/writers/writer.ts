import type { Program } from '../model/program.ts'
import type { Selection } from '../query/select.ts'
import type { Duration, Zone } from '../time/types.ts'

/** What to export. */
interface ExportRequest {
  readonly program: Program
  readonly selection: Selection
  /** The zone for times that have none of their own. */
  readonly zone: Zone
  /** Whether deadlines were asked for, by id or with `--only deadlines`. */
  readonly wantsDeadlines: boolean
  /** ics: make timed talks entries of their own. */
  readonly withTalks: boolean
  /** ics: reminders, as times before each entry. */
  readonly alarms: readonly Duration[]
}

interface Export {
  /** Null if the format has no way to write an empty program. */
  readonly text: string | null
  /** What was left out, for the user. */
  readonly notice?: string
}

/** Writes a program as text in which untrusted text is escaped. Throws a UserError. */
export type Writer = (request: ExportRequest) => Export
