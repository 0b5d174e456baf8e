/** Opens the program that the user selected. */
import type { Context } from '../context.ts'
import type { Program } from '../model/program.ts'
import { holdNotice } from '../reply/notice.ts'
import type { Asking, Found } from '../sources/address/read-address.ts'
import { type LoadedProgram, loadProgram } from '../sources/load-program.ts'
import { type Assumed, findSource, type Source } from '../sources/source.ts'
import { sanitizeAll } from '../text/sanitize.ts'
import type { ProgramOptions } from './options.ts'
import { programName } from './program-name.ts'
import type { AssumedOptions } from './request-words.ts'

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
  const assumed = await assumedIn(options)
  const { program, imported, found, isSanitised } = await loadProgram(source, context, assumed)
  const isSilent = options.quiet || options.oneline
  if (!isSilent) await noticeCopy(context, source, found)
  if (imported !== null && !isSilent) {
    const { noticeImport } = await import('./notice-import.ts')
    noticeImport(context, options, source, imported)
  }
  return readable({ program, isSanitised }, text)
}

/** Returns a program with its text sanitised, unless it is to stay as written. */
export function readable(
  { program, isSanitised }: Pick<LoadedProgram, 'program' | 'isSanitised'>,
  text: 'sanitised' | 'raw',
): Program {
  return text === 'raw' || isSanitised ? program : sanitizeAll(program)
}

/** Adds a notice to the answer if a copy that is past its time stands for an address. */
export async function noticeCopy(
  context: Context,
  source: Source,
  found: Found | null,
): Promise<void> {
  if (found === null || found.trouble === null) return
  const { describeCopy } = await import('./describe-copy.ts')
  holdNotice(context, `${source.name}: ${describeCopy(found, context.now())}`)
}

/** Finds the selected source. Throws a UserError for an unknown name. */
export function openSource(
  context: Context,
  options: Pick<ProgramOptions, 'program' | 'refresh' | 'offline'>,
): Promise<Source> {
  return findSource(programName(context, options), context, askingIn(options))
}

/** Returns whether an address is asked, as the options say. */
export function askingIn({
  refresh,
  offline,
}: Pick<ProgramOptions, 'refresh' | 'offline'>): Asking {
  return refresh ? 'now' : offline ? 'never' : 'as needed'
}

/** Returns what the options say about a source that lacks it. Throws a UserError. */
export async function assumedIn(options: AssumedOptions): Promise<Assumed | undefined> {
  if (options.assumeZone === undefined && options.assumeDate === undefined) return undefined
  const { parseAssumed } = await import('./assumed.ts')
  return parseAssumed(options)
}
