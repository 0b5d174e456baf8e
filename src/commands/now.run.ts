import type { Context } from '../context.ts'
import type { ExitStatus } from '../errors.ts'
import { askNow, type NowAnswer, nextChange, replayInstant } from '../query/now.ts'
import { renderChange } from '../render/change.ts'
import type { Screen } from '../render/layout/screen.ts'
import { renderNow } from '../render/now.ts'
import { renderOneline } from '../render/oneline.ts'
import { sendReply } from '../reply/reply.ts'
import { programName } from '../request/open-program.ts'
import { openRequest, type Request } from '../request/request.ts'
import { sanitize } from '../text/sanitize.ts'
import { shellWord } from '../text/shell-word.ts'
import { formatTime, isoDate } from '../time/format.ts'
import { type ZonePair, zonePair } from '../time/zone-pair.ts'
import type { NowOptions } from './now.ts'

export async function run(context: Context, options: NowOptions): Promise<ExitStatus> {
  const request = await openRequest(context, options)
  const { program, at, zones } = request
  const replay = replayCommand(request, programName(context, options), options.tz)
  const text = (answer: NowAnswer, screen: Screen) => {
    if (options.oneline) return lineText(renderOneline(answer, zones.primary), screen)
    const view = { program, answer, deadlineZone: zones.deadlines, replay }
    return renderNow({ ...view, zones: zonesOf(answer, request) }, screen)
  }
  if (options.watch) {
    const { watch, nextMinute } = await import('../reply/watch.ts')
    const renderLine = options.oneline ? renderOneline : renderChange
    return watch(context, options, {
      now: request.now,
      text: (time, screen) => text(askNow(program, time), screen),
      line: (time) => renderLine(askNow(program, time), zones.primary),
      nextChange: (time) => {
        const change = nextChange(program, time)
        return change !== null && options.oneline ? Math.min(change, nextMinute(time)) : change
      },
    })
  }
  const answer = askNow(program, at)
  return sendReply(context, options, {
    empty: answer.current.length === 0,
    json: ({ nowJson }) => nowJson({ program, zone: zones.primary, at }, answer),
    text: (screen) => text(answer, screen),
  })
}

/** Returns a line with its line end; an empty line is no output at all. */
function lineText(line: string, screen: Screen): string {
  return line === '' ? '' : `${screen.wrap(line).join('\n')}\n`
}

function zonesOf({ at, phase, current, next }: NowAnswer, { zones }: Request): ZonePair {
  const shown = [...current, ...next].flatMap(({ item }) => [item.start, item.end])
  // Once the program is over no time is shown, so no offset needs to be looked up.
  return zonePair(zones.primary, zones.second, phase === 'after' ? shown : [at, ...shown])
}

/** Returns the command that shows the program while it ran, or null if it read standard input. */
function replayCommand(
  { program, zones }: Request,
  name: string | undefined,
  tz: string | undefined,
): string | null {
  const moment = replayInstant(program)
  if (moment === null || name === '-') return null
  const options = Object.entries({ '-p': name, '--tz': tz }).flatMap(([flag, value]) => {
    return value === undefined ? [] : ` ${flag} ${shellWord(value)}`
  })
  const time = `${isoDate(moment, zones.primary)} ${formatTime(moment, zones.primary)}`
  return `esfomo now${sanitize(options.join(''))} --at "${time}"`
}
