import type { Context } from '../context.ts'
import type { ExitStatus } from '../errors.ts'
import { sendReply } from '../reply/reply.ts'
import { openNow } from './now.answer.ts'
import type { NowOptions } from './now.ts'

export async function run(context: Context, options: NowOptions): Promise<ExitStatus> {
  if (options.watch) {
    const { watchNow } = await import('./now.watch.ts')
    return watchNow(context, options)
  }
  const { request, filters, stars, ask, text } = await openNow(context, options)
  const { at, zones } = request
  const answer = ask(at)
  return sendReply(context, options, {
    empty: answer.current.length === 0,
    isIncomplete: request.errors.length > 0,
    json: ({ nowJson }) => nowJson({ ...request, stars, zone: zones.primary }, answer),
    text: (screen) => text(answer, screen),
    notice: ({ isTerminal }) => {
      const isMistake = options.oneline && isTerminal && filters?.hasMatch === false
      return isMistake
        ? `${request.program.id} ${request.isAboutSeveral ? 'have' : 'has'} nothing${filters.matching}${filters.advice}`
        : null
    },
  })
}
