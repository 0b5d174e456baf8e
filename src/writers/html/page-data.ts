/** Defines what the script of the page reads, as JSON, deflated and in Base64. Texts are in the document. */
import type { DeadlineType, SessionType, Status } from '../../model/program.ts'
import type { OffsetTable } from '../../time/offset-table.ts'
import type { Instant, IsoDate } from '../../time/types.ts'

/** A zone with its offsets, so that those of the browser don't matter. */
export interface ZoneData extends OffsetTable {
  readonly name: string
  readonly label: string
}

/** Facts that are left out have their usual value: null, none, false, `talk` or `confirmed`. */
export interface ItemData {
  readonly id: string
  readonly start?: Instant
  readonly end?: Instant
  readonly inferred?: true
  readonly guessed?: true
  readonly type?: SessionType
  readonly status?: Status
  readonly rooms?: readonly string[]
  readonly elsewhere?: true
  readonly track?: string
  readonly language?: string
}

export interface SessionData extends ItemData {
  readonly talks?: readonly ItemData[]
}

export interface DayData {
  readonly date: IsoDate
  readonly sessions: readonly SessionData[]
}

export interface DeadlineData {
  readonly id: string
  readonly type?: DeadlineType
  readonly status?: Status
  readonly opens?: Instant
  readonly due?: Instant
}

export interface PageData {
  readonly id: string
  readonly venue: ZoneData
  /** The zone that was asked for instead of the visitor's own. */
  readonly second?: ZoneData
  readonly rooms: readonly string[]
  readonly days: readonly DayData[]
  readonly deadlines: readonly DeadlineData[]
}

/** The calendar of all that is on the page. */
export interface CalendarData {
  /** Empty if nothing has a time. */
  readonly text: string
  /** UIDs of its entries by the ids of their items. */
  readonly uids: Readonly<Record<string, string>>
}
