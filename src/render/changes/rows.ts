/** Turns changes into the rows that people read, for a terminal and for a mail. */
import type { Deadline, Program } from '../../model/program.ts'
import {
  type Change,
  type ChangeKind,
  type DeadlineChange,
  isSlotChange,
  type ProgramChange,
  type SlotChange,
} from '../../query/diff/change.ts'
import { isPastChange } from '../../query/diff/order.ts'
import type { Slot } from '../../query/slots.ts'
import { count } from '../../text/count.ts'
import type { Instant, IsoDate, Zone } from '../../time/types.ts'
import { titleOf } from '../phrases/facts.ts'
import type { RoomPlan } from '../phrases/rooms.ts'
import { TIME_TBA } from '../phrases/times.ts'
import { type ChangeClock, startOf } from './clock.ts'
import { deadlineFacts } from './deadline-facts.ts'
import { type FoldedChange, foldChanges } from './fold.ts'
import { programFact } from './program-facts.ts'
import { changeFacts, describingFacts } from './slot-facts.ts'

/** The kinds of rows: a changed id is apart from other details. */
export type RowKind = ChangeKind | 'new id'

export interface ChangeRow {
  readonly kind: RowKind
  /** Null for what has no list of its own: fields of the program. */
  readonly item:
    | { readonly of: 'slot'; readonly start: Instant | null; readonly date: IsoDate }
    | { readonly of: 'deadline'; readonly deadline: Deadline }
    | null
  readonly title: string
  readonly url: string | null
  /** Short phrases that follow the title. */
  readonly facts: readonly string[]
  /** Phrases that are texts of their own, such as a former title. */
  readonly lines: readonly string[]
  readonly isCancelled: boolean
  readonly isPast: boolean
}

export interface RowSettings {
  readonly clock: ChangeClock
  /** The zone that deadlines are shown in beside the announced one. */
  readonly deadlineZone: Zone
  readonly rooms: RoomPlan
  readonly at: Instant
  /** Names ids: for who edits the program, not for who attends. */
  readonly withIds: boolean
}

export function rowsOf(changes: readonly Change[], settings: RowSettings): ChangeRow[] {
  return foldChanges(changes).flatMap((folded) => {
    const { change } = folded
    if (isSlotChange(change)) return slotRows(change, folded, settings)
    return change.of === 'deadline'
      ? deadlineRows(change, settings)
      : programRows(change, folded, settings)
  })
}

/** Returns the items that changes are about, to decide where rooms are named. */
export function itemsIn(changes: readonly Change[]): Slot['item'][] {
  return changes.filter(isSlotChange).flatMap(({ before, after }) => {
    return [after?.item ?? [], after ? [] : (before?.item ?? [])].flat()
  })
}

function slotRows(change: SlotChange, folded: FoldedChange, settings: RowSettings): ChangeRow[] {
  const { before, after, kind, fields } = change
  // People know what is cancelled as it was.
  const slot = kind === 'cancelled' ? (before ?? after) : (after ?? before)
  if (!slot) return []
  const shown = kind === 'cancelled' || kind === 'restored' ? slot.item.title : titleOf(slot.item)
  const row = {
    item: { of: 'slot', start: startOf(slot), date: slot.date },
    title: shown,
    url: slot.item.url,
    isCancelled: kind === 'cancelled' || kind === 'gone' || slot.item.status === 'cancelled',
    isPast: isPastChange(change, settings.at),
  } as const
  const id = idRows(before?.item.id, after?.item.id, fields, settings).map((facts) => {
    return { ...row, kind: 'new id' as const, facts, lines: [] }
  })
  if (fields.length > 0 && fields.every((field) => field === 'id')) return id
  const isUntimed = kind !== 'moved' && slot.kind === 'session' && slot.item.start === null
  const facts = [
    ...(isUntimed ? [TIME_TBA] : []),
    ...slotFacts(change, slot, settings),
    ...talksFact(folded, slot),
  ]
  return [{ ...row, kind, facts, lines: formerTitle(change) }, ...id]
}

/** The kinds of changes of which is said what they are about. */
const DESCRIBED: ReadonlySet<ChangeKind> = new Set(['new', 'gone', 'cancelled', 'restored'])

/** Returns what is said beside the title. */
function slotFacts(change: SlotChange, slot: Slot, { clock, rooms }: RowSettings): string[] {
  const { kind } = change
  const room = rooms.beside(slot.item)
  const own = changeFacts(change, clock)
  const session = slot.session ? [slot.session.title] : []
  if (DESCRIBED.has(kind)) return describingFacts(slot, room)
  if (kind === 'room') return [...session, ...own]
  return [...session, ...(room === null ? [] : [room]), ...own]
}

function formerTitle({ kind, fields, before }: SlotChange): string[] {
  return kind === 'renamed' && fields.includes('title') && before
    ? [`was ${before.item.title}`]
    : []
}

/** Returns `with its 3 talks`, for a session that they moved with. */
function talksFact({ others }: FoldedChange, { kind, item }: Slot): string[] {
  const some = others.length
  if (some === 0 || kind !== 'session') return []
  const all = 'talks' in item ? item.talks.length : 0
  const which = some === all ? `its ${count(some, 'talk')}` : `${some} of its ${all} talks`
  return [`with ${which}`]
}

function idRows(
  before: string | undefined,
  after: string | undefined,
  fields: readonly string[],
  { withIds }: RowSettings,
): string[][] {
  return fields.includes('id') && withIds ? [[`${before} became ${after}`]] : []
}

function deadlineRows(change: DeadlineChange, settings: RowSettings): ChangeRow[] {
  const { before, after, kind, fields } = change
  const deadline = kind === 'cancelled' ? (before ?? after) : (after ?? before)
  if (!deadline) return []
  const isStatus = kind === 'cancelled' || kind === 'restored'
  const row = {
    item: { of: 'deadline', deadline },
    title: isStatus ? deadline.title : titleOf(deadline),
    url: deadline.url,
    isCancelled: kind === 'cancelled' || kind === 'gone' || deadline.status === 'cancelled',
    isPast: isPastChange(change, settings.at),
  } as const
  const id = idRows(before?.id, after?.id, fields, settings).map((facts) => {
    return { ...row, kind: 'new id' as const, facts, lines: [] }
  })
  if (fields.length > 0 && fields.every((field) => field === 'id')) return id
  const lines = kind === 'renamed' && before ? [`was ${before.title}`] : []
  const facts = deadlineFacts(change, settings.deadlineZone)
  return [{ ...row, kind, facts, lines }, ...id]
}

/** Returns `for 3 sessions`, and talks of other sessions. */
function sessionsFact(changes: readonly SlotChange[]): string[] {
  const items = changes.map(({ after, before }) => after ?? before)
  const sessions = items.filter((slot) => slot?.kind === 'session')
  const known = new Set(sessions.map((slot) => slot?.item.id))
  const talks = items.filter((slot) => slot?.kind === 'talk' && !known.has(slot.session.id))
  const counts = [
    ...(sessions.length > 0 ? [count(sessions.length, 'session')] : []),
    ...(talks.length > 0 ? [count(talks.length, 'talk')] : []),
  ]
  return counts.length === 0 ? [] : [`for ${counts.join(' and ')}`]
}

function programRows(
  { kind, fields, before, after }: ProgramChange,
  { others }: FoldedChange,
  { withIds }: RowSettings,
): ChangeRow[] {
  if (!before || !after) return []
  const shown = fields.filter((field) => withIds || (field !== 'id' && field !== 'color'))
  return shown.map((field) => {
    const { title, was } = programFact(field, before as Program, after as Program)
    const sessions = field === 'rooms' ? sessionsFact(others) : []
    return {
      kind,
      item: null,
      title,
      url: null,
      facts: [...was, ...sessions],
      lines: [],
      isCancelled: false,
      isPast: false,
    }
  })
}
