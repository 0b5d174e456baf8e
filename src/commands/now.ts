import type { Context } from '../context.ts'
import type { ExitStatus } from '../errors.ts'
import { askNow, liveMoment } from '../query/now.ts'
import { clean } from '../render/clean.ts'
import { nowJson } from '../render/json.ts'
import { renderNow } from '../render/now.ts'
import { clocksFor } from '../time/clocks.ts'
import { clockTime, isoDate } from '../time/format.ts'
import { type ReplyOptions, send } from './reply.ts'
import { shellWord } from './shell-word.ts'
import { openView, programName, type View, type ViewOptions } from './view.ts'

export interface NowOptions extends ViewOptions, ReplyOptions {}

export async function run(context: Context, options: NowOptions): Promise<ExitStatus> {
  const view = await openView(context, options)
  const { program, at, first, other, own } = view
  const answer = askNow(program, at)
  const shown = [...answer.current, ...answer.next].flatMap(({ item }) => [item.start, item.end])
  return send(context, options, {
    empty: answer.current.length === 0,
    json: () => nowJson({ program, zone: first, at }, answer),
    text: (screen) => {
      const clocks = clocksFor(first, other, [at, ...shown])
      const replay = replayCommand(view, programName(context, options))
      return renderNow({ program, answer, clocks, deadlineClock: own, replay }, screen)
    },
  })
}

/** The command that shows the program while it ran; null where it would have to be typed in anew. */
function replayCommand({ program, first }: View, name: string | undefined): string | null {
  const moment = liveMoment(program)
  if (moment === null || name === '-') return null
  const option = name === undefined ? '' : ` -p ${shellWord(name)}`
  return `esfomo now${clean(option)} --at "${isoDate(moment, first)} ${clockTime(moment, first)}"`
}
