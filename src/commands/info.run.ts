import type { Context } from '../context.ts'
import type { ExitStatus } from '../errors.ts'
import { askDeadlines } from '../query/deadlines.ts'
import { renderInfo } from '../render/info.ts'
import { infoJson } from '../render/json/answers.ts'
import { type ReplyOptions, send } from '../reply/reply.ts'
import { openView, type ViewOptions } from '../request/view.ts'
import { zonePair } from '../time/zone-pair.ts'

export interface InfoOptions extends ViewOptions, ReplyOptions {}

export async function run(context: Context, options: InfoOptions): Promise<ExitStatus> {
  const { program, at, first, other, own } = await openView(context, options)
  const deadlines = askDeadlines(program, at)
  const starts = program.days.flatMap(({ sessions }) => sessions.map(({ start }) => start))
  const zones = zonePair(first, other, starts)
  return send(context, options, {
    empty: false,
    json: () => infoJson({ program, zone: first, at }, deadlines),
    text: (screen) => renderInfo({ program, deadlines, zones, at, deadlineZone: own }, screen),
  })
}
