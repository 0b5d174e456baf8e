import type { Context } from '../context.ts'
import type { ExitStatus } from '../errors.ts'
import { askDeadlines } from '../query/deadlines.ts'
import { renderInfo } from '../render/info.ts'
import { sendReply } from '../reply/reply.ts'
import { openRequest } from '../request/request.ts'
import { zonePair } from '../time/zone-pair.ts'
import type { InfoOptions } from './info.ts'

export async function run(context: Context, options: InfoOptions): Promise<ExitStatus> {
  const { program, at, zones } = await openRequest(context, options)
  const deadlines = askDeadlines(program, at)
  const starts = program.days.flatMap(({ sessions }) =>
    sessions.flatMap(({ start }) => start ?? []),
  )
  const view = {
    program,
    deadlines,
    zones: zonePair(zones.primary, zones.second, starts),
    at,
    deadlineZone: zones.deadlines,
  }
  return sendReply(context, options, {
    empty: false,
    json: ({ infoJson }) => infoJson({ program, zone: zones.primary, at }, deadlines),
    text: (screen) => renderInfo(view, screen),
  })
}
