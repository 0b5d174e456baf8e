/** Opens what is gone from programs that have addresses since the versions before. */
import type { Context } from '../context.ts'
import { UserError } from '../errors.ts'
import type { Program } from '../model/program.ts'
import { goneSince } from '../query/gone.ts'
import { loadProgram } from '../sources/load-program.ts'
import type { Assumed, Source } from '../sources/source.ts'
import { assumedIn } from './open-program.ts'
import type { AssumedOptions } from './request-words.ts'

/** Returns what is gone from each program, as a program of its own, as far as a version before is kept. */
export async function openGone(
  context: Context,
  options: AssumedOptions,
  programs: readonly Program[],
  sources: readonly Source[],
): Promise<ReadonlyMap<Program, Program>> {
  const assumed = await assumedIn(options)
  const all = new Map<Program, Program>()
  for (const [index, program] of programs.entries()) {
    const source = sources[index]
    const gone = source ? await goneFrom(source, program, context, assumed) : null
    if (gone !== null) all.set(program, gone)
  }
  return all
}

async function goneFrom(
  source: Source,
  program: Program,
  context: Context,
  assumed: Assumed | undefined,
): Promise<Program | null> {
  const former = source.readBefore?.() ?? null
  if (former === null) return null
  try {
    const old = { ...source, mark: null, read: async () => former.contents }
    const before = await loadProgram(old, context, assumed)
    return goneSince(before.program, program, former.replaced)
  } catch (error) {
    // It was a program when it was current; what the options say of it may have been something else.
    if (error instanceof UserError) return null
    throw error
  }
}
