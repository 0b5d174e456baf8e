/** The model of a change between two versions of a program. */
import type { Deadline, Program, Session } from '../../model/program.ts'
import type { Slot } from '../slots.ts'

/** In the order in which answers list them: those first that people must know to be in the right place. */
export const CHANGE_KINDS = [
  'moved',
  'room',
  'cancelled',
  'restored',
  'renamed',
  'people',
  'new',
  'gone',
  'details',
] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]

/**
 * The fields of a session or talk that may change; `session` is the one that a talk is part of, `date` the
 * day of a session whose time is to be announced.
 */
export type SlotField =
  | Exclude<keyof Session, 'endInferred' | 'endGuessed' | 'elsewhere' | 'talks'>
  | 'date'
  | 'session'

export type DeadlineField = Exclude<keyof Deadline, 'opening' | 'announcement'>

export type ProgramField = Exclude<keyof Program, 'updated' | 'days' | 'deadlines'>

/** What changed about one thing. `before` is null for what is new, `after` for what is gone. */
interface ChangeOf<Of extends string, Thing, Field extends string> {
  readonly kind: ChangeKind
  readonly of: Of
  readonly before: Thing | null
  readonly after: Thing | null
  /** The fields that differ; empty for what is new or gone. */
  readonly fields: readonly Field[]
}

export type SlotChange = ChangeOf<'session' | 'talk', Slot, SlotField>
export type DeadlineChange = ChangeOf<'deadline', Deadline, DeadlineField>
export type ProgramChange = ChangeOf<'program', Program, ProgramField>
export type Change = SlotChange | DeadlineChange | ProgramChange

export function isSlotChange(change: Change): change is SlotChange {
  return change.of === 'session' || change.of === 'talk'
}

/** Decides of one field whether it changed, and what kind of change that is. */
export interface FieldRule<Thing, Field extends string> {
  readonly field: Field
  readonly kind: ChangeKind
  isSame(before: Thing, after: Thing): boolean
}

/** A kind of change, with the fields that differ. */
export interface KindOfChange<Field extends string> {
  readonly kind: ChangeKind
  readonly fields: readonly Field[]
}

/** Returns the changes that rules find between two versions of a thing, one of each kind. */
export function changesBy<Thing, Field extends string>(
  rules: readonly FieldRule<Thing, Field>[],
  before: Thing,
  after: Thing,
): KindOfChange<Field>[] {
  const found = new Map<ChangeKind, Field[]>()
  for (const { field, kind, isSame } of rules) {
    if (isSame(before, after)) continue
    const fields = found.get(kind)
    if (!fields) found.set(kind, [field])
    else if (!fields.includes(field)) fields.push(field)
  }
  return [...found].map(([kind, fields]) => ({ kind, fields }))
}

/** Returns whether two values are the same text, number or null, or lists or objects of the same ones. */
export function isSameValue(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
