/** Says what changed about a program besides its sessions and deadlines. */
import type { Program } from '../../model/program.ts'
import { roomText } from '../../model/rooms.ts'
import type { ProgramField } from '../../query/diff/change.ts'

/** How a field is shown: its name, and its value, if it is short enough for a line. */
const FIELDS: {
  readonly [F in ProgramField]: readonly [
    label: string,
    textOf?: (program: Program) => string | null,
  ]
} = {
  id: ['id', ({ id }) => id],
  name: ['name', ({ name }) => name],
  title: ['title', ({ title }) => title],
  venue: ['venue', ({ venue }) => venue],
  rooms: ['room', roomText],
  timezone: ['time zone', ({ timezone }) => timezone.name],
  url: ['website', ({ url }) => url],
  contact: ['contact', ({ contact }) => contact],
  motto: ['motto', ({ motto }) => motto],
  color: ['color', ({ color }) => color],
  about: ['description'],
  topics: ['topics'],
  organizers: ['organizers'],
  sponsors: ['sponsors'],
  links: ['links'],
}

export interface ProgramFact {
  readonly field: ProgramField
  /** `venue: Messe Wien`, or `topics changed` for what is too long. */
  readonly title: string
  /** `was Hofburg`, or nothing. */
  readonly was: readonly string[]
}

export function programFact(field: ProgramField, before: Program, after: Program): ProgramFact {
  const [label, textOf] = FIELDS[field]
  if (!textOf) return { field, title: `${label} changed`, was: [] }
  const [old, current] = [textOf(before), textOf(after)]
  const title = current === null ? `no ${label}` : `${label}: ${current}`
  return { field, title, was: old === null ? [] : [`was ${old}`] }
}
