/** Keeps the answer of `now` up to date, as time passes and as the program changes. */
import type { Context } from '../context.ts'
import type { ExitStatus } from '../errors.ts'
import { nextChange } from '../query/now.ts'
import { renderChange } from '../render/change.ts'
import { constant, type Followed, follow } from '../reply/follow.ts'
import { writeHeld } from '../reply/notice.ts'
import { nextMinute, type WatchedAnswer, watch } from '../reply/watch.ts'
import { openSource } from '../request/open-program.ts'
import { type OpenNow, openNow } from './now.answer.ts'
import type { NowOptions } from './now.ts'

export async function watchNow(context: Context, options: NowOptions): Promise<ExitStatus> {
  const { version } = await openSource(context, options)
  // Before the program is read: a change in between must not be missed.
  const known = (await version?.()) ?? null
  const opened = await openNow(context, options)
  await writeHeld(context)
  const open = async () => watchedAnswer(await openNow(silent(context), options), options)
  const [value, openedAt] = [watchedAnswer(opened, options), opened.request.at]
  const followed: Followed<WatchedAnswer> =
    version === null || known === null
      ? constant(value, openedAt)
      : follow({ version, open }, { value, openedAt, known })
  return watch(context, options, opened.request.now, followed)
}

function watchedAnswer(
  { request, filters, ask, text, oneline }: OpenNow,
  options: NowOptions,
): WatchedAnswer {
  const { program, zones } = request
  return {
    zone: zones.primary,
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

/** Returns the context without notices and progress, which would be repeated, amid the answer. */
function silent(context: Context): Context {
  const write = async () => {}
  const stderr = { ...NOWHERE, write }
  return { ...context, stderr, showProgress: write }
}

const NOWHERE = {
  isTerminal: false,
  columns: undefined,
  rows: undefined,
  hasLinks: false,
  isOpen: true,
} as const
