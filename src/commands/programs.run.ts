import type { Context } from '../context.ts'
import type { ExitStatus } from '../errors.ts'
import { renderPrograms } from '../render/programs.ts'
import { sendReply } from '../reply/reply.ts'
import { BUILT_IN } from '../sources/built-in.ts'
import { findSource, loadProgram } from '../sources/source.ts'
import type { ProgramsOptions } from './programs.ts'

export async function run(context: Context, options: ProgramsOptions): Promise<ExitStatus> {
  const programs = await Promise.all(
    BUILT_IN.map(async (id) => (await loadProgram(await findSource(id, context), context)).program),
  )
  return sendReply(context, options, {
    empty: false,
    json: ({ programsJson }) => programsJson(programs),
    text: (screen) => renderPrograms(programs, screen),
  })
}
