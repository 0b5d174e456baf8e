/** Keeps the answer of `now` up to date, as time passes and as the program changes. */
import type { Context } from '../context.ts'
import { EXIT, type ExitStatus, UserError } from '../errors.ts'
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
  // --refresh asks now, once.
  const { refresh: _, ...again } = options
  const sources = await changingSources(context, again)
  // Before a file is read: a change in between must not be missed.
  const known = await versionsOf(sources.map((source) => (isAddress(source) ? null : source)))
  const opened = await openNow(context, options)
  await writeHeld(context)
  let readable = opened.request
  const open = async () => {
    const reopened = await openNow(silent(context), again)
    refuseLost(reopened.request, readable)
    readable = reopened.request
    return { value: watchedAnswer(reopened, options), trouble: await oldCopyAmong(sources) }
  }
  const [value, openedAt] = [watchedAnswer(opened, options), opened.request.at]
  const followed: Followed<WatchedAnswer> =
    known === null
      ? constant(value, openedAt)
      : follow({ version: () => versionsOf(sources), open }, { value, openedAt, known })
  const status = await watch(context, options, opened.request.now, followed)
  return status === EXIT.ok && opened.request.errors.length > 0 ? EXIT.trouble : status
}

/** Returns the sources that may change. */
async function changingSources(context: Context, options: NowOptions): Promise<Source[]> {
  const names = programNames(context, options)
  const sources =
    names.length < 2
      ? [await openSource(context, onlyProgram(options, names))]
      : await Promise.all(
          // The answer reports a source that can't be found.
          names.map((program) => openSource(context, { ...options, program }).catch(() => null)),
        )
  return sources.filter((source) => source !== null && source.version !== null) as Source[]
}

/**
 * Returns a mark of the versions of all sources together, or null if none has versions: a pipe has
 * none. A source that is null has not been read.
 */
async function versionsOf(sources: readonly (Source | null)[]): Promise<string | null> {
  const versions = await Promise.all(sources.map((source) => source?.version?.() ?? ''))
  return versions.every((version) => version === null) ? null : JSON.stringify(versions)
}

function isAddress({ path }: Source): boolean {
  return path === null
}

/** Throws the error of a program that can't be read any more: its last version stays. */
function refuseLost({ errors }: Requests, before: Requests): void {
  const known = new Set(before.errors.map(({ message }) => message))
  const lost = errors.find(({ message }) => !known.has(message))
  if (lost) throw lost
}

/** Returns the error of an address that a copy stands for, or null if there is none. */
async function oldCopyAmong(sources: readonly Source[]): Promise<UserError | null> {
  for (const { name, read } of sources.filter(isAddress)) {
    // It was read a moment ago: nothing is asked.
    const { found } = await read().catch(() => ({ found: null }))
    if (found?.trouble) return new UserError(`can't read ${name}: ${found.trouble}`)
  }
  return null
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
