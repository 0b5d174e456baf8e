/** Opens what is gone from programs that have addresses since the versions before. */
import type { Context } from '../context.ts'
import { UserError } from '../errors.ts'
import type { Program } from '../model/program.ts'
import { goneSince } from '../query/gone.ts'
import { loadProgram } from '../sources/load-program.ts'
import type { Assumed, Source } from '../sources/source.ts'
import type { Instant } from '../time/types.ts'
import { assumedIn } from './open-program.ts'
import type { AssumedOptions } from './request-words.ts'

/**
 * Returns what calendars, with talks or without, keep of the version before of each program, as a program of
 * its own, as far as a version before is kept.
 */
export async function openGone(
  context: Context,
  options: AssumedOptions & { readonly talks?: true | undefined },
  programs: readonly Program[],
  sources: readonly Source[],
): Promise<ReadonlyMap<Program, Program>> {
  const assumed = await assumedIn(options)
  const withTalks = options.talks === true
  const all = new Map<Program, Program>()
  for (const [index, program] of programs.entries()) {
    const source = sources[index]
    const former = source ? await openFormer(source, context, assumed) : null
    const gone = former && goneSince(former.program, program, former.replaced, withTalks)
    if (gone !== null) all.set(program, gone)
  }
  return all
}

/** Returns the version before that of a source, and when it was replaced; null if none can be read. */
async function openFormer(
  source: Source,
  context: Context,
  assumed: Assumed | undefined,
): Promise<{ readonly program: Program; readonly replaced: Instant } | null> {
  const former = source.readBefore?.() ?? null
  if (former === null) return null
  try {
    const old = { ...source, mark: null, read: async () => former.contents }
    const { program } = await loadProgram(old, context, assumed)
    return { program, replaced: former.replaced }
  } catch (error) {
    // It was a program when it was current; what the options say of it may have been something else.
    if (error instanceof UserError) return null
    throw error
  }
}
