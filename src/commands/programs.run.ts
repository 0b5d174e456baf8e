import type { Context } from '../context.ts'
import type { ExitStatus } from '../errors.ts'
import { programsJson } from '../render/json/answers.ts'
import { renderPrograms } from '../render/programs.ts'
import { type ReplyOptions, send } from '../reply/reply.ts'
import { BUILT_IN, findSource, openProgram } from '../sources/find-program.ts'

export async function run(context: Context, options: ReplyOptions): Promise<ExitStatus> {
  const programs = await Promise.all(
    BUILT_IN.map((id) => openProgram(findSource(id, context), context)),
  )
  return send(context, options, {
    empty: false,
    json: () => programsJson(programs),
    text: (screen) => renderPrograms(programs, screen),
  })
}
