/** Opens what completion takes its words from. */
import type { Context } from '../context.ts'
import type { Program } from '../model/program.ts'
import { programOfAll } from '../query/all-programs.ts'
import { loadProgram } from '../sources/load-program.ts'
import { assumedIn, openSource } from './open-program.ts'
import { isStandardInput, programNames } from './program-name.ts'
import type { AssumedOptions } from './request-words.ts'

/** The programs that a command line selects. */
export interface Selected extends AssumedOptions {
  /** Empty for the default, or for those of ESFOMO_PROGRAM. */
  readonly names: readonly string[]
  /** The command answers for several. */
  readonly maySelectSeveral: boolean
}

/** Returns the selected program, or one of all that can be opened; null if there is none. Never rejects. */
export async function openToComplete(
  context: Context,
  { names: given, maySelectSeveral, ...assumed }: Selected,
): Promise<Program | null> {
  const names = programNames(context, given.length === 0 ? {} : { program: given })
  if (names.length > 1 && !maySelectSeveral) return null
  const selected = names.length === 0 ? [undefined] : names
  const opened = await Promise.all(selected.map((name) => open(context, name, assumed)))
  const [first, ...others] = opened.filter((program) => program !== null)
  if (!first || others.length === 0) return first ?? null
  return programOfAll([first, ...others], first.timezone)
}

async function open(
  context: Context,
  name: string | undefined,
  assumed: AssumedOptions,
): Promise<Program | null> {
  // Standard input is the terminal of the shell.
  if (isStandardInput(name ?? '')) return null
  // Completion is no place for errors: the command itself will report them.
  try {
    // Nor to wait for a server.
    const selected = name === undefined ? {} : { program: name }
    const source = await openSource(context, { ...selected, offline: true })
    return (await loadProgram(source, context, await assumedIn(assumed))).program
  } catch {
    return null
  }
}
