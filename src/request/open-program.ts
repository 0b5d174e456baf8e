/** Opens the program that the user selected. */
import type { Context } from '../context.ts'
import type { Program } from '../model/program.ts'
import { type Assumed, findSource, loadProgram, type Source } from '../sources/source.ts'
import { sanitizeAll } from '../text/sanitize.ts'
import type { ProgramOptions } from './options.ts'
import { programName } from './program-name.ts'

/** What of the options of a command opening a program depends on. */
export interface OpenOptions extends ProgramOptions {
  readonly quiet?: true
  readonly oneline?: true
}

/**
 * Loads the selected program with its text sanitised for people to read, and notes for the answer if
 * something of a foreign source was guessed, changed or left out. `raw` keeps the text as written, for
 * JSON and exports, which escape it themselves. Throws a UserError.
 */
export async function openProgram(
  context: Context,
  options: OpenOptions,
  text: 'sanitised' | 'raw' = 'sanitised',
): Promise<Program> {
  const source = await openSource(context, options)
  const { program, imported } = await loadProgram(source, context, await assumedIn(options))
  if (imported !== null && !options.quiet && !options.oneline) {
    const { noticeImport } = await import('./notice-import.ts')
    noticeImport(context, options, source, imported)
  }
  // Built-in programs are known to be clean, and this is on the path of every prompt.
  return text === 'raw' || source.builtIn !== null ? program : sanitizeAll(program)
}

/** Finds the selected source. Throws a UserError for an unknown name. */
export function openSource(
  context: Context,
  options: Pick<ProgramOptions, 'program'>,
): Promise<Source> {
  return findSource(programName(context, options), context)
}

/** Returns what the options say about a source that lacks it. Throws a UserError. */
export async function assumedIn(options: ProgramOptions): Promise<Assumed | undefined> {
  if (options.assumeZone === undefined && options.assumeDate === undefined) return undefined
  const { parseAssumed } = await import('./assumed.ts')
  return parseAssumed(options)
}
