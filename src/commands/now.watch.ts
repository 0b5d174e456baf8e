/** Keeps the answer of `now` up to date, as time passes and as the program changes. */
import type { Context } from '../context.ts'
import { EXIT, type ExitStatus, UserError } from '../errors.ts'
import { nextChangeOf } from '../query/several.ts'
import { renderChange } from '../render/change.ts'
import { constant, type Followed, follow } from '../reply/follow.ts'
import { writeHeld, writeNotice } from '../reply/notice.ts'
import { isOnScreen, nextMinute, type WatchedAnswer, watch } from '../reply/watch.ts'
import { openSource } from '../request/open-program.ts'
import type { LastVersions, ProgramError } from '../request/open-programs.ts'
import { programNames } from '../request/program-name.ts'
import { onlyProgram } from '../request/requests.ts'
import type { Source } from '../sources/source.ts'
import { type AlarmClock, alarmClock, comingOf } from './now.alarms.ts'
import { type OpenNow, openNow } from './now.answer.ts'
import type { NowOptions } from './now.ts'

export async function watchNow(context: Context, options: NowOptions): Promise<ExitStatus> {
  const alarms = alarmClock(options)
  // --refresh asks now, once.
  const { refresh: _, ...again } = options
  const sources = await changingSources(context, again)
  // Before a file is read: a change in between must not be missed.
  const known = await versionsOf(sources.map((source) => (isAddress(source) ? null : source)))
  const last: LastVersions = new Map()
  const opened = await openNow(context, options, last)
  await writeHeld(context)
  if (alarms && !isOnScreen(context, options)) await noticeSilence(context, opened)
  const open = async () => {
    const reopened = await openNow(silent(context), again, last)
    const broken = [...reopened.request.errors, ...(await oldCopiesAmong(sources))].map(keyed)
    return { value: watchedAnswer(reopened, options, alarms), broken }
  }
  const [value, openedAt] = [watchedAnswer(opened, options, alarms), opened.request.at]
  const broken = opened.request.errors.map(keyed)
  const followed: Followed<WatchedAnswer> =
    known === null
      ? constant(value)
      : follow({ version: () => versionsOf(sources), open }, { value, openedAt, known, broken })
  const status = await watch(context, options, opened.request.now, followed)
  return status === EXIT.ok && opened.request.errors.length > 0 ? EXIT.trouble : status
}

/** Says that no alarm will be given: a pipe would show nothing at all. */
async function noticeSilence(context: Context, opened: OpenNow): Promise<void> {
  const { request, filters } = opened
  if (comingOf(opened, request.at).length > 0) return
  const has = request.isAboutSeveral ? 'have' : 'has'
  const which = filters ? filters.matching + filters.advice : ''
  await writeNotice(context, `${request.program.id} ${has} nothing to ring for${which}`)
}

type Changing = Pick<Source, 'name' | 'path' | 'read'> & {
  readonly version: NonNullable<Source['version']>
}

/** Returns the sources that may change. */
async function changingSources(context: Context, options: NowOptions): Promise<Changing[]> {
  const names = programNames(context, options)
  const sources =
    names.length < 2
      ? [await openSource(context, onlyProgram(options, names))]
      : await Promise.all(
          names.map((program) => {
            const find = () => openSource(context, { ...options, program })
            return find().catch(() => notFound(program, find))
          }),
        )
  return sources.filter((source): source is Changing => source.version !== null)
}

/** Returns what stands for a source that can't be found, which the answer reports, until it can be. */
function notFound(name: string, find: () => Promise<Source>): Changing {
  const version = () => {
    return find().then(
      async (source) => (await source.version?.()) ?? 'found',
      () => 'not found',
    )
  }
  return { name, path: name, read: async () => (await find()).read(), version }
}

/**
 * Returns a mark of the versions of all sources together, or null if none has versions: a pipe has
 * none. A source that is null has not been read.
 */
async function versionsOf(sources: readonly (Changing | null)[]): Promise<string | null> {
  const versions = await Promise.all(sources.map((source) => source?.version() ?? ''))
  return versions.every((version) => version === null) ? null : JSON.stringify(versions)
}

function isAddress({ path }: Changing): boolean {
  return path === null
}

function keyed({ name, error }: ProgramError) {
  return { key: name, error }
}

/** Returns the errors of addresses that copies stand for. */
async function oldCopiesAmong(sources: readonly Changing[]): Promise<ProgramError[]> {
  const errors: ProgramError[] = []
  for (const { name, read } of sources.filter(isAddress)) {
    // It was read a moment ago: nothing is asked.
    const { found } = await read().catch(() => ({ found: null }))
    const reason = found?.trouble
    if (reason) errors.push({ name, error: new UserError(`can't read ${name}: ${reason}`) })
  }
  return errors
}

function watchedAnswer(
  open: OpenNow,
  options: NowOptions,
  alarms: AlarmClock | null,
): WatchedAnswer {
  const { request, several, filters, ask, text, oneline } = open
  const { programs, zones } = request
  return {
    zone: zones.primary,
    text: (time, screen) => text(ask(time), screen),
    line(time) {
      const answer = ask(time)
      if (options.oneline) return { time: '', text: oneline(answer) }
      return renderChange(answer, zones.primary, filters, several)
    },
    takeAlarms: alarms && ((time) => alarms.take(open, time)),
    nextChange(time) {
      const change = nextChangeOf(programs, time)
      if (change === null) return null
      const minute = options.oneline ? nextMinute(time) : Infinity
      return Math.min(change, alarms?.next(open, time) ?? Infinity, minute)
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
