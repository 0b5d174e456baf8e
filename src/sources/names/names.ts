/** The names of the user's own programs, and the file that has them. */
import type { OwnContent } from '../own/own-file.ts'

/** Matches a name: what `-p` takes for one, and what needs no quotes in a shell. */
const NAME_PATTERN = /^[a-z0-9][a-z0-9_-]{0,63}$/

/** Key of the file that holds the programs. */
export const PROGRAMS = 'programs'

/** A program with a name, as the file has it. */
export interface NamedProgram {
  readonly name: string
  readonly source: string
  readonly assumeZone: string | null
  readonly assumeDate: string | null
}

/** In the order of the file. */
export interface Names extends OwnContent {
  readonly names: readonly NamedProgram[]
}

export const NO_NAMES: Names = { names: [], broken: [] }

export function isName(text: string): boolean {
  return NAME_PATTERN.test(text)
}

/** Returns the name that comes closest to a text; empty if none does. */
export function plainName(text: string): string {
  const plain = text.toLowerCase().replace(/[^a-z0-9_]+/g, '-')
  return plain
    .replace(/^[-_]+/, '')
    .slice(0, 64)
    .replace(/-+$/, '')
}
