/** Keeps the answer of `now` up to date, as time passes and as the program changes. */
import type { Context } from '../context.ts'
import { EXIT, type ExitStatus } from '../errors.ts'
import { nextChangeOf } from '../query/several.ts'
import { renderChange } from '../render/change.ts'
import { follow } from '../reply/follow.ts'
import { writeHeld, writeNotice } from '../reply/notice.ts'
import { isOnScreen, nextMinute, type WatchedAnswer, watch } from '../reply/watch.ts'
import type { ProgramError } from '../request/open-programs.ts'
import { programNames } from '../request/program-name.ts'
import { ProgramVersions } from '../request/program-versions.ts'
import { type AlarmClock, alarmClock, comingOf } from './now.alarms.ts'
import { type OpenNow, openNow } from './now.answer.ts'
import { changingSources, changingStars, oldCopyOf } from './now.sources.ts'
import type { NowOptions } from './now.ts'

export async function watchNow(context: Context, options: NowOptions): Promise<ExitStatus> {
  const alarms = alarmClock(options)
  // --refresh asks now, once.
  const { refresh: _, ...again } = options
  // Before a file is read: a change in between must not be missed.
  const sources = await changingSources(context, again, programNames(context, options))
  const stars = await changingStars(context, options)
  const parts = [...sources, ...stars]
  const programs = new ProgramVersions()
  const opened = await programs.open((through) => openNow(context, options, through))
  await writeHeld(context)
  if (alarms && !isOnScreen(context, options)) await noticeSilence(context, opened)
  const open = async (changed: ReadonlySet<string>) => {
    const renewed = await programs.renew(changed, (through) => {
      const needsStars = again.starred === true || stars.some(({ key }) => changed.has(key))
      return openNow(silent(context), again, through, needsStars)
    })
    const { value, errors } = renewed
    const [only] = sources.length === 1 ? sources : []
    // Of several programs, the errors have those that a copy stands for.
    const all = only && errors.length === 0 ? await oldCopyOf(only) : errors
    return {
      value: value && watchedAnswer(value, options, alarms),
      opened: renewed.opened,
      broken: all.map(keyed),
    }
  }
  const { errors, at, now } = opened.request
  const followed = follow(
    { parts, open },
    {
      value: watchedAnswer(opened, options, alarms),
      openedAt: at,
      known: parts.map(({ known }) => known),
      broken: errors.map(keyed),
    },
  )
  const status = await watch(context, options, now, followed)
  return status === EXIT.ok && errors.length > 0 ? EXIT.trouble : status
}

/** Says that no alarm will be given: a pipe would show nothing at all. */
async function noticeSilence(context: Context, opened: OpenNow): Promise<void> {
  const { request, filters } = opened
  if (comingOf(opened, request.at).length > 0) return
  const has = request.isAboutSeveral ? 'have' : 'has'
  const which = filters ? filters.matching + filters.advice : ''
  await writeNotice(context, `${request.program.id} ${has} nothing to ring for${which}`)
}

function keyed({ name, error }: ProgramError) {
  return { key: name, error }
}

function watchedAnswer(
  open: OpenNow,
  options: NowOptions,
  alarms: AlarmClock | null,
): WatchedAnswer {
  const { request, several, filters, stars, ask, text, oneline } = open
  const { programs, zones } = request
  return {
    zone: zones.primary,
    text: (time, screen) => text(ask(time), screen),
    line(time) {
      const answer = ask(time)
      if (options.oneline) return { time: '', text: oneline(answer) }
      return renderChange(answer, zones.primary, filters, several, stars)
    },
    alarms: alarms && {
      take: (time) => alarms.take(open, time),
      pending: (time) => alarms.pending(open, time),
    },
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
