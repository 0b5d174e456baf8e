/** Leaves out changes that follow from another one that is listed. */
import type { Program } from '../../model/program.ts'
import {
  type Change,
  isSlotChange,
  type ProgramChange,
  type SlotChange,
} from '../../query/diff/change.ts'
import type { Slot } from '../../query/slots.ts'
import { hasSameLength } from './slot-facts.ts'

export interface FoldedChange {
  readonly change: Change
  /** The changes that it stands for: those of the talks of a block, of sessions in the room. */
  readonly others: readonly SlotChange[]
}

/**
 * Returns the changes to list: talks that moved, changed rooms or were cancelled with their session are
 * counted there, sessions in the room of the program with that room. Of what is cancelled, no other change
 * is listed but that of its id.
 */
export function foldChanges(changes: readonly Change[]): FoldedChange[] {
  const slots = changes.filter(isSlotChange)
  const bySession = new Map(
    slots
      .filter(({ of }) => of === 'session')
      .map((change) => [keyOf(change, idOf(change)), change]),
  )
  const room = changes.find((change): change is ProgramChange => {
    return change.of === 'program' && change.fields.includes('rooms')
  })
  const cancelled = new Set(changes.filter(({ kind }) => kind === 'cancelled').map(itemKey))
  const followers = new Map<Change, SlotChange[]>()
  const listed: Change[] = []
  for (const change of changes) {
    if (cancelled.has(itemKey(change)) && change.kind !== 'cancelled') {
      listed.push(...idChange(change))
      continue
    }
    const leader = isSlotChange(change) ? leaderOf(change, bySession, room) : null
    if (leader === null) listed.push(change)
    else followersOf(leader, followers).push(change as SlotChange)
  }
  return listed.map((change) => ({ change, others: followers.get(change) ?? [] }))
}

function followersOf(leader: Change, followers: Map<Change, SlotChange[]>): SlotChange[] {
  const known = followers.get(leader) ?? []
  followers.set(leader, known)
  return known
}

/** Returns a change with the id alone, or nothing if that is the same. */
function idChange(change: Change): Change[] {
  const hasId = (change.fields as readonly string[]).includes('id')
  return hasId ? [{ ...change, fields: ['id'] } as Change] : []
}

const STATUS: ReadonlySet<string> = new Set(['cancelled', 'restored'])

/** Returns the listed change that one follows from, or null. */
function leaderOf(
  change: SlotChange,
  bySession: ReadonlyMap<string, SlotChange>,
  room: ProgramChange | undefined,
): Change | null {
  const session = (change.after ?? change.before)?.session
  const block = session ? bySession.get(keyOf(change, session.id)) : undefined
  if (block && isSameMove(change, block)) {
    return change.kind === 'room' ? (leaderOf(block, new Map(), room) ?? block) : block
  }
  return room && isOfProgramRoom(change, room) ? room : null
}

function isSameMove(talk: SlotChange, block: SlotChange): boolean {
  switch (talk.kind) {
    case 'moved':
      return isAsLong(talk) && shiftOf(talk) !== null && shiftOf(talk) === shiftOf(block)
    case 'room':
      return (
        roomsOf(talk.before) === roomsOf(block.before) &&
        roomsOf(talk.after) === roomsOf(block.after)
      )
    default:
      return STATUS.has(talk.kind)
  }
}

function isAsLong({ before, after }: SlotChange): boolean {
  return before !== null && after !== null && hasSameLength(before.item, after.item)
}

/** Returns by how much a start moved, or null. */
function shiftOf({ before, after }: SlotChange): number | null {
  const [old, current] = [before?.item.start ?? null, after?.item.start ?? null]
  return old === null || current === null || old === current ? null : current - old
}

function roomsOf(slot: Slot | null): string {
  return JSON.stringify([slot?.item.elsewhere, slot?.item.rooms])
}

function isOfProgramRoom({ kind, before, after }: SlotChange, room: ProgramChange): boolean {
  const isIn = (slot: Slot | null, program: Program | null) => {
    return (
      !slot?.item.elsewhere && JSON.stringify(slot?.item.rooms) === JSON.stringify(program?.rooms)
    )
  }
  return kind === 'room' && isIn(before, room.before) && isIn(after, room.after)
}

function keyOf({ kind }: Change, id: string): string {
  return `${kind} ${id}`
}

function idOf({ before, after }: SlotChange): string {
  return (after ?? before)?.item.id ?? ''
}

/** Returns what tells the items of changes apart. */
function itemKey(change: Change): string {
  if (isSlotChange(change)) return `item ${idOf(change)}`
  return `${change.of} ${(change.after ?? change.before)?.id}`
}
