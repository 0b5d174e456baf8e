/** Keeps the answer of `now` up to date, as time passes and as the program changes. */
import type { Context } from '../context.ts'
import { EXIT, type ExitStatus } from '../errors.ts'
import { nextChangeOf } from '../query/several.ts'
import { renderChange } from '../render/change.ts'
import { constant, type Followed, follow } from '../reply/follow.ts'
import { writeHeld } from '../reply/notice.ts'
import { nextMinute, type WatchedAnswer, watch } from '../reply/watch.ts'
import { openSource } from '../request/open-program.ts'
import { programNames } from '../request/program-name.ts'
import type { Requests } from '../request/request.ts'
import { onlyProgram } from '../request/requests.ts'
import type { Source } from '../sources/source.ts'
import { type OpenNow, openNow } from './now.answer.ts'
import type { NowOptions } from './now.ts'

export async function watchNow(context: Context, options: NowOptions): Promise<ExitStatus> {
  const version = await versionOf(context, options)
  // Before the program is read: a change in between must not be missed.
  const known = (await version?.()) ?? null
  const opened = await openNow(context, options)
  await writeHeld(context)
  let readable = opened.request
  const open = async () => {
    const reopened = await openNow(silent(context), options)
    refuseLost(reopened.request, readable)
    readable = reopened.request
    return watchedAnswer(reopened, options)
  }
  const [value, openedAt] = [watchedAnswer(opened, options), opened.request.at]
  const followed: Followed<WatchedAnswer> =
    version === null || known === null
      ? constant(value, openedAt)
      : follow({ version, open }, { value, openedAt, known })
  const status = await watch(context, options, opened.request.now, followed)
  return status === EXIT.ok && opened.request.errors.length > 0 ? EXIT.trouble : status
}

/** Returns a function that marks the version of all sources together, or null if they have none. */
async function versionOf(context: Context, options: NowOptions): Promise<Source['version']> {
  const names = programNames(context, options)
  if (names.length < 2) return (await openSource(context, onlyProgram(options, names))).version
  const sources = await Promise.all(
    // The answer reports a source that can't be found.
    names.map((program) => openSource(context, { ...options, program }).catch(() => null)),
  )
  const versions = sources.flatMap((source) => source?.version ?? [])
  if (versions.length === 0) return null
  return async () => JSON.stringify(await Promise.all(versions.map((version) => version())))
}

/** Throws the error of a program that can't be read any more: its last version stays. */
function refuseLost({ errors }: Requests, before: Requests): void {
  const known = new Set(before.errors.map(({ message }) => message))
  const lost = errors.find(({ message }) => !known.has(message))
  if (lost) throw lost
}

function watchedAnswer(
  { request, several, filters, ask, text, oneline }: OpenNow,
  options: NowOptions,
): WatchedAnswer {
  const { programs, zones } = request
  return {
    zone: zones.primary,
    text: (time, screen) => text(ask(time), screen),
    line(time) {
      const answer = ask(time)
      if (options.oneline) return { time: '', text: oneline(answer) }
      return renderChange(answer, zones.primary, filters, several)
    },
    nextChange(time) {
      const change = nextChangeOf(programs, time)
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
