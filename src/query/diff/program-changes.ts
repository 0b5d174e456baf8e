/** Finds what changed about a program besides its sessions and deadlines. */
import type { Program } from '../../model/program.ts'
import {
  type ChangeKind,
  changesBy,
  type FieldRule,
  isSameValue,
  type ProgramChange,
  type ProgramField,
} from './change.ts'

/** The kind of change of each field. That of the rooms is a change of room for sessions without one. */
const KINDS = {
  id: 'details',
  name: 'renamed',
  title: 'renamed',
  venue: 'room',
  rooms: 'room',
  timezone: 'details',
  url: 'details',
  motto: 'details',
  contact: 'details',
  color: 'details',
  about: 'details',
  topics: 'details',
  organizers: 'details',
  sponsors: 'details',
  links: 'details',
} as const satisfies Record<ProgramField, ChangeKind>

const RULES = (Object.keys(KINDS) as ProgramField[]).map((field) => ({
  field,
  kind: KINDS[field],
  isSame: (a, b) => isSameValue(fieldOf(a, field), fieldOf(b, field)),
})) satisfies FieldRule<Program, ProgramField>[]

export function programChanges(before: Program, after: Program): ProgramChange[] {
  return changesBy(RULES, before, after).map((change) => {
    return { ...change, of: 'program', before, after }
  })
}

/** Returns a field; of a zone, its name alone. */
function fieldOf(program: Program, field: ProgramField): unknown {
  return field === 'timezone' ? program.timezone.name : program[field]
}
