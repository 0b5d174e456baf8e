/** Opens the program that the user selected. */
import type { Context } from '../context.ts'
import type { Program } from '../model/program.ts'
import { findSource, loadProgram, type Source } from '../sources/source.ts'
import { sanitizeAll } from '../text/sanitize.ts'
import type { RequestOptions } from './options.ts'
import { setting } from './setting.ts'

/**
 * Loads the selected program with its text sanitised for people to read. `raw` keeps the text as
 * written, for JSON and exports, which escape it themselves. Throws a UserError.
 */
export async function openProgram(
  context: Context,
  options: Pick<RequestOptions, 'program'>,
  text: 'sanitised' | 'raw' = 'sanitised',
): Promise<Program> {
  const source = findSource(programName(context, options), context)
  const program = await loadProgram(source, context)
  // Built-in programs are known to be clean, and this is on the path of every prompt.
  return text === 'raw' || source.builtIn !== null ? program : sanitizeAll(program)
}

/** Returns a function for the version of the selected program, or null if that never changes. */
export function programVersion(
  context: Context,
  options: Pick<RequestOptions, 'program'>,
): Source['version'] {
  return findSource(programName(context, options), context).version
}

/** Returns the name of the selected program, or undefined for the default one. */
export function programName(
  { env }: Pick<Context, 'env'>,
  { program }: Pick<RequestOptions, 'program'>,
): string | undefined {
  return setting(['-p', program], 'ESFOMO_PROGRAM', env).text
}
