/** Keeps the answer of `now` up to date as time passes. */
import type { Context } from '../context.ts'
import type { ExitStatus } from '../errors.ts'
import { nextChange } from '../query/now.ts'
import { renderChange } from '../render/change.ts'
import { nextMinute, type WatchedAnswer, watch } from '../reply/watch.ts'
import { type OpenNow, openNow } from './now.answer.ts'
import type { NowOptions } from './now.ts'

export async function watchNow(context: Context, options: NowOptions): Promise<ExitStatus> {
  return watch(context, options, watchedAnswer(await openNow(context, options), options))
}

function watchedAnswer(
  { request, filters, ask, text, oneline }: OpenNow,
  options: NowOptions,
): WatchedAnswer {
  const { program, zones } = request
  return {
    now: request.now,
    text: (time, screen) => text(ask(time), screen),
    line(time) {
      const answer = ask(time)
      if (options.oneline) return { time: '', text: oneline(answer) }
      return renderChange(answer, zones.primary, filters)
    },
    nextChange(time) {
      const change = nextChange(program, time)
      return change !== null && options.oneline ? Math.min(change, nextMinute(time)) : change
    },
  }
}
