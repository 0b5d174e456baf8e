/** The YAML files of the user's own, which people edit by hand and commands change. */
import type { Context } from '../../context.ts'
import { cannot } from '../../errors.ts'
import type { Problem } from '../../model/problem.ts'

/** Maximum size of such a file, in bytes: more than a thousand programs, or ten thousand stars. */
export const MAX_OWN_BYTES = 256 * 1024

/** An entry of the file that can't be used. */
export interface BrokenEntry {
  readonly name: string
  readonly problems: readonly Problem[]
}

/** What a file says, in its order. It can be kept as JSON if nothing is broken. */
export interface OwnContent {
  readonly broken: readonly BrokenEntry[]
}

/** The content of a file that has been parsed. */
export interface ParsedOwn<Content> {
  readonly content: Content
  /** Problems of the file as a whole: with one, it has no content. */
  readonly problems: readonly Problem[]
}

/** A file: where it is, and how to parse it. */
export interface OwnFile<Content extends OwnContent> {
  /** What it has, in the plural. */
  readonly what: 'names' | 'stars'
  readonly name: string
  /** The variable of the XDG Base Directory Specification that names its folder, and what stands for it. */
  readonly folder: readonly [variable: `XDG_${'CONFIG' | 'DATA'}_HOME`, inHome: string]
  readonly empty: Content
  /** Loads the parser, which loads that of YAML. */
  loadParser(): Promise<(bytes: Uint8Array) => ParsedOwn<Content>>
}

/** Returns the path of a file, or null if the environment names no folder for it. */
export function ownPath(
  { folder: [variable, inHome], name }: Pick<OwnFile<OwnContent>, 'folder' | 'name'>,
  env: Context['env'],
): string | null {
  // A relative path is to be ignored (XDG Base Directory Specification).
  const [folder = '', HOME = ''] = [env[variable], env.HOME]
  if (folder.startsWith('/')) return `${folder}/esfomo/${name}`
  return HOME.startsWith('/') ? `${HOME}/${inHome}/esfomo/${name}` : null
}

/** What reading a file needs. */
export type Reading = Pick<Context, 'env' | 'files' | 'store' | 'versions'>

/**
 * Returns what a file says; most people have none. Throws a UserError if it can't be read, and an
 * InvalidProgram if it has errors that are not in a single entry.
 */
export async function readOwnFile<Content extends OwnContent>(
  own: OwnFile<Content>,
  context: Reading,
): Promise<Content> {
  const path = ownPath(own, context.env)
  if (path === null) return own.empty
  const bytes = await context.files.readOwn(path, MAX_OWN_BYTES).catch(cannot(`read ${path}`))
  if (bytes === null) return own.empty
  const { recallOwn } = await import('./recall.ts')
  return recallOwn(own, { path, bytes }, context)
}
