import type { Context } from '../context.ts'
import type { ExitStatus } from '../errors.ts'
import { askNow, liveMoment, type NowAnswer, nextChange } from '../query/now.ts'
import { renderChange } from '../render/change.ts'
import { clean } from '../render/layout/sanitize.ts'
import { type Screen, wrap } from '../render/layout/screen.ts'
import { renderNow } from '../render/now.ts'
import { renderOneline } from '../render/oneline.ts'
import { type ReplyOptions, send } from '../reply/reply.ts'
import { openView, programName, type View, type ViewOptions } from '../request/view.ts'
import { shellWord } from '../text/shell-word.ts'
import { formatTime, isoDate } from '../time/format.ts'
import { type ZonePair, zonePair } from '../time/zone-pair.ts'

export interface NowOptions extends ViewOptions, ReplyOptions {
  readonly oneline?: boolean
  readonly watch?: boolean
}

export async function run(context: Context, options: NowOptions): Promise<ExitStatus> {
  const view = await openView(context, options)
  const { program, at, first, own } = view
  const replay = replayCommand(view, programName(context, options), options.tz)
  const text = (answer: NowAnswer, screen: Screen) => {
    if (options.oneline) return lineText(renderOneline(answer, first), screen)
    const zones = clocksOf(answer, view)
    return renderNow({ program, answer, zones, deadlineZone: own, replay }, screen)
  }
  if (options.watch) {
    const { watch, nextMinute } = await import('../reply/watch.ts')
    return watch(context, options, {
      now: view.now,
      text: (time, screen) => text(askNow(program, time), screen),
      line: (time) =>
        (options.oneline ? renderOneline : renderChange)(askNow(program, time), first),
      nextChange: (time) => {
        const change = nextChange(program, time)
        return change !== null && options.oneline ? nextMinute(time) : change
      },
    })
  }
  const answer = askNow(program, at)
  return send(context, options, {
    empty: answer.current.length === 0,
    async json() {
      const { nowJson } = await import('../render/json/answers.ts')
      return nowJson({ program, zone: first, at }, answer)
    },
    text: (screen) => text(answer, screen),
  })
}

/** Nothing where there is nothing to say. */
function lineText(line: string, { columns }: Screen): string {
  if (line === '') return ''
  return `${columns === null ? line : wrap(line, columns).join('\n')}\n`
}

function clocksOf({ at, phase, current, next }: NowAnswer, { first, other }: View): ZonePair {
  const shown = [...current, ...next].flatMap(({ item }) => [item.start, item.end])
  // Once it is over no time is shown, and none has to be looked up.
  return zonePair(first, other, phase === 'after' ? shown : [at, ...shown])
}

/** The command that shows the program while it ran; null where it would have to be typed in anew. */
function replayCommand(
  { program, first }: View,
  name: string | undefined,
  tz: string | undefined,
): string | null {
  const moment = liveMoment(program)
  if (moment === null || name === '-') return null
  const options = Object.entries({ '-p': name, '--tz': tz }).flatMap(([flag, value]) => {
    return value === undefined ? [] : ` ${flag} ${shellWord(value)}`
  })
  const time = `${isoDate(moment, first)} ${formatTime(moment, first)}`
  return `esfomo now${clean(options.join(''))} --at "${time}"`
}
