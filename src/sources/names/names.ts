/** The names of the user's own programs, and the file that has them. */
import type { Problem } from '../../model/problem.ts'

/** Matches a name: what `-p` takes for one, and what needs no quotes in a shell. */
const NAME_PATTERN = /^[a-z0-9][a-z0-9_-]{0,63}$/

/** Key of the file that holds the programs. */
export const PROGRAMS = 'programs'

/** Maximum size of the file, in bytes: more than a thousand programs. */
export const MAX_NAMES_BYTES = 256 * 1024

/** A program with a name, as the file has it. */
export interface NamedProgram {
  readonly name: string
  readonly source: string
  readonly assumeZone: string | null
  readonly assumeDate: string | null
}

/** An entry of the file that can't be used. */
export interface BrokenName {
  readonly name: string
  readonly problems: readonly Problem[]
}

/** In the order of the file. */
export interface Names {
  readonly names: readonly NamedProgram[]
  readonly broken: readonly BrokenName[]
}

export function isName(text: string): boolean {
  return NAME_PATTERN.test(text)
}

/** Returns the path of the file with the names, or null if the environment names no folder for it. */
export function namesPath({
  XDG_CONFIG_HOME,
  HOME,
}: Readonly<Record<string, string | undefined>>): string | null {
  // A relative path is to be ignored (XDG Base Directory Specification).
  if (XDG_CONFIG_HOME?.startsWith('/')) return `${XDG_CONFIG_HOME}/esfomo/programs.yaml`
  return HOME?.startsWith('/') ? `${HOME}/.config/esfomo/programs.yaml` : null
}
