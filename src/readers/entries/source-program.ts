/**
 * A program as a foreign format has it, before the rules that all such formats share: texts as they
 * stand in the source, decoded once by its parser, and times that may lack a zone. entries/ turns it
 * into the draft of a program.
 */
import type { DeadlineType } from '../../model/program.ts'
import type { Duration, IsoDate, WallTime, Zone } from '../../time/types.ts'

/** A time as the source has it. */
export interface SourceTime {
  readonly wall: WallTime
  /** The zone or offset that it is written with; null for a time on the clock of the venue. */
  readonly zone: Zone | null
}

export interface SourcePerson {
  /** The name as it stands: never parsed for commas or brackets. */
  readonly name: string
  readonly affiliation?: string | null
  readonly url?: string | null
}

export interface SourceLink {
  /** Empty or null: the host stands for it. */
  readonly title?: string | null
  /** May be relative to the base address of the program. */
  readonly url: string
}

/** A session or talk. What is left out, null or empty is unknown. */
export interface SourceItem {
  /**
   * The ids that the source gives, by kind, best first: `code`, `id`, `guid`. All items of a source
   * list the same kinds; the first that an item has is used.
   */
  readonly ids: readonly (string | null | undefined)[]
  readonly title?: string | null | undefined
  readonly subtitle?: string | null | undefined
  readonly start: SourceTime | null
  readonly end?: SourceTime | null
  /** Instead of an end. */
  readonly duration?: Duration | null
  /** The date that the source lists it under. Without a start, its time is to be announced there. */
  readonly day?: IsoDate | null
  readonly rooms?: readonly (string | null | undefined)[]
  readonly track?: string | null | undefined
  /** The word of the source for its type: `Podium`, `lecture`. */
  readonly type?: string | null | undefined
  /** The title may say the type, if `type` does not: tables and calendars have no field for it. */
  readonly typeInTitle?: boolean
  /** As the source has it: `de`, `English`, `de/en`. */
  readonly language?: string | null | undefined
  readonly isCancelled?: boolean
  /** True if the title said so with markup, which it does not have any more. */
  readonly saysCancelled?: boolean
  readonly speakers?: readonly SourcePerson[]
  readonly chairs?: readonly SourcePerson[]
  /** Parts of the description, in HTML, Markdown or plain text; those that others contain are dropped. */
  readonly abstract?: readonly (string | null | undefined)[]
  readonly notes?: readonly (string | null | undefined)[]
  readonly url?: string | null | undefined
  readonly links?: readonly SourceLink[]
  /** Talks of a block. One without a start has no time of its own. */
  readonly talks?: readonly SourceItem[]
  /** Place in the source, for notes: `line 12`, `sessions[3]`; null if it has none. */
  readonly where: string | null
}

export interface SourceDeadline {
  readonly id: string | null
  readonly type: DeadlineType
  readonly title: string
  /** As program files write it: `2026-01-28 23:59:59 AoE`, `2026-01-28`, `TBD`. */
  readonly due: string
  /** Written like `due`. */
  readonly opens?: string | null
  readonly isCancelled?: boolean
  readonly note?: string | null | undefined
  readonly url?: string | null | undefined
  readonly where: string | null
}

export interface SourceHead {
  /** A short name to make the id from: `fosdem-2026`, `38c3`, `ccfddl-icml`; else the title serves. */
  readonly acronym?: string | null | undefined
  readonly title?: string | null | undefined
  readonly subtitle?: string | null | undefined
  /** The zone that the source names for the whole program, as program files write zones. */
  readonly timezone?: string | null | undefined
  readonly venue?: readonly (string | null | undefined)[]
  readonly url?: string | null | undefined
  /** Base of relative addresses. */
  readonly baseUrl?: string | null | undefined
  readonly contact?: string | null | undefined
  /** HTML, Markdown or plain text. */
  readonly about?: string | null | undefined
  readonly organizers?: readonly SourcePerson[]
  readonly links?: readonly SourceLink[]
  /** When the source last changed. */
  readonly updated?: SourceTime | null
}

export interface SourceProgram {
  readonly head: SourceHead
  /** In the order of the source. */
  readonly items: readonly SourceItem[]
  readonly deadlines: readonly SourceDeadline[]
  /** How many sessions, talks and deadlines the source holds, counted apart from what is kept. */
  readonly entries: number
}
