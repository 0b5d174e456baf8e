/** Redraws an answer as time passes, until the user ends it. */
import type { Context, Output, WakeReason } from '../context.ts'
import { EXIT, type ExitStatus } from '../errors.ts'
import type { LogLine } from '../render/change.ts'
import type { Screen } from '../render/layout/screen.ts'
import { type Instant, MINUTE, type Zone } from '../time/types.ts'
import type { Followed } from './follow.ts'
import { toLocale } from './locale.ts'
import { writeNotice } from './notice.ts'
import type { ReplyOptions } from './options.ts'
import { screenOf } from './reply.ts'
import { type TroubleNotice, troubleNotices } from './trouble.ts'

export interface WatchedAnswer {
  /** The zone of the times that are shown. */
  readonly zone: Zone
  /** Returns the answer for a terminal. */
  text(at: Instant, screen: Screen): string
  /** Returns the answer in one line for a pipe; its text is empty if there is nothing to show. */
  line(at: Instant): LogLine
  /** Null if no alarms were asked for. A pipe gets them in place of `line`. */
  readonly alarms: WatchedAlarms | null
  /** Returns the instant of the next change of the answer or alarm, or null if there is none. */
  nextChange(at: Instant): Instant | null
}

interface WatchedAlarms {
  /** Returns the lines of the alarms that are due, each once. */
  take(at: Instant): readonly string[]
  /** Returns the lines of the alarms that were given for what is to come and not in the answer. */
  pending(at: Instant): readonly string[]
}

/** A screen or pipe that an answer is drawn on. */
interface Surface {
  enter(): Promise<void>
  leave(): Promise<void>
  /**
   * Draws the answer, and the notices if there are any. Returns the instant at which to redraw it, or
   * null for never.
   */
  draw(
    answer: WatchedAnswer,
    at: Instant,
    notices: readonly TroubleNotice[],
  ): Promise<Instant | null>
  clear(): Promise<void>
}

/**
 * Shows an answer and keeps it up to date. On a terminal it takes the whole screen, which is
 * restored at the end; in a pipe each change is a line. `now` returns the instant to answer for.
 * Returns the exit status.
 */
export async function watch(
  context: Context,
  options: ReplyOptions,
  now: () => Instant,
  followed: Followed<WatchedAnswer>,
): Promise<ExitStatus> {
  const { stdout } = context
  const surface = isOnScreen(context, options)
    ? screenSurface(context, options)
    : pipeSurface(context)
  const wakeups = context.listen()
  let drawnAt: Instant | null = null
  let redrawAt: Instant | null = null
  await surface.enter()
  try {
    while (stdout.isOpen) {
      const at = now()
      if (await followed.step(at)) drawnAt = null
      // The clock can be set back, and a machine that was asleep wakes up late.
      if (drawnAt === null || at < drawnAt || (redrawAt !== null && at >= redrawAt)) {
        redrawAt = await surface.draw(followed.value, at, troubleNotices(followed, at))
        drawnAt = at
        if (redrawAt === null) return EXIT.ok
      }
      const reason = await wakeups.next(followed.wait)
      const status = EXIT_STATUS[reason]
      if (status !== undefined) return status
      if (reason !== 'time') drawnAt = null
      if (reason === 'resized') await surface.clear()
      if (reason === 'suspended') {
        await surface.leave()
        await wakeups.suspend()
        await surface.enter()
      }
    }
    return EXIT.ok
  } finally {
    wakeups.stop()
    await surface.leave().catch(() => {})
  }
}

/** Returns whether an answer is drawn on a screen, not written line by line. */
export function isOnScreen(context: Context, options: ReplyOptions): boolean {
  return screenOf(context, options).left !== null
}

const EXIT_STATUS: Partial<Record<WakeReason, ExitStatus>> = {
  closed: EXIT.ok,
  hungup: EXIT.hungUp,
  interrupted: EXIT.interrupted,
  terminated: EXIT.terminated,
}

const ENTER = '\u001b[?1049h\u001b[?25l'
const LEAVE = '\u001b[?25h\u001b[?1049l'
/** Clears the screen after a resize: terminals keep text from beside the old screen. */
const CLEAR = '\u001b[2J'
const BELL = '\u0007'

function screenSurface(context: Context, options: ReplyOptions): Surface {
  const { stdout } = context
  return {
    enter: () => stdout.write(ENTER),
    leave: () => stdout.write(LEAVE),
    clear: () => stdout.write(CLEAR),
    async draw({ text, alarms, nextChange }, at, notices) {
      const screen = screenOf(context, options)
      const bell = alarms?.take(at).length ? BELL : ''
      const pending = alarms?.pending(at).flatMap((line) => screen.wrap(line)) ?? []
      const lines = notices.flatMap((notice) => screen.wrap(notice.text))
      const below = [...pending, ...lines.map((line) => screen.paint.yellow(line))]
      await stdout.write(toLocale(frame(text(at, screen), below, stdout), context) + bell)
      return Math.min(nextChange(at) ?? Number.POSITIVE_INFINITY, nextMinute(at))
    },
  }
}

function pipeSurface(context: Context): Surface {
  const { stdout } = context
  const doNothing = async () => {}
  let last = ''
  /** The kinds of notices that were written, by what is broken. */
  let told: ReadonlyMap<string, ReadonlySet<string>> | null = null
  const newLine = ({ time, text }: LogLine) => {
    const isNew = text !== '' && text !== last
    last = text
    return isNew ? [`${time}${text}`] : []
  }
  // A terminal that can't be drawn on has a bell all the same.
  const ring = ([first, ...others]: readonly string[]) => {
    return first === undefined ? [] : [`${stdout.isTerminal ? BELL : ''}${first}`, ...others]
  }
  return {
    enter: doNothing,
    leave: doNothing,
    clear: doNothing,
    async draw({ line, alarms, nextChange }, at, notices) {
      const known = told
      told = new Map(notices.map(({ key, kind }) => [key, new Set(known?.get(key)).add(kind)]))
      // Each kind once while it is broken, however many attempts it takes to fix it. What is broken
      // from the start has been reported.
      const isNews = ({ key, kind }: TroubleNotice) => known && !known.get(key)?.has(kind)
      for (const { text } of notices.filter(isNews)) await writeNotice(context, text)
      const lines = alarms ? ring(alarms.take(at)) : newLine(line(at))
      for (const text of lines) await stdout.write(toLocale(`${text}\n`, context))
      return nextChange(at)
    },
  }
}

/** Returns the next full minute, when the clock and the countdowns of an answer change. */
export function nextMinute(at: Instant): Instant {
  return (Math.floor(at / MINUTE) + 1) * MINUTE
}

/** Maximum share of the screen that a notice may take. */
const MAX_NOTICE = 1 / 3

/**
 * Returns the sequences that draw a text from the top of the screen, cut to its rows, and a notice at
 * its bottom.
 */
function frame(text: string, notice: readonly string[], { rows }: Output): string {
  const all = text.split('\n').slice(0, -1)
  const below = atMost(Math.floor((rows || Infinity) * MAX_NOTICE), notice)
  const height = (rows || all.length + below.length) - below.length
  const excess = all.length - height
  const shown = excess > 0 ? [...all.slice(0, height - 1), `… ${excess + 1} more lines`] : all
  const gap = below.length === 0 ? [] : Array<string>(height - shown.length).fill('')
  // Each line erases to its end, and the last one all below it: this avoids flicker.
  const lines = [...shown, ...gap, ...below].map((line) => `${line}\u001b[K`)
  return `\u001b[H${lines.join('\r\n')}\u001b[J`
}

/** Returns the first lines of some, with an ellipsis at the end if there are more. */
function atMost(count: number, lines: readonly string[]): string[] {
  return lines.slice(0, count).map((line, index) => {
    const isCut = index === count - 1 && lines.length > count
    return isCut ? line.replace(/.(?=(?:\u001b\[\d*m)*$)/u, '…') : line
  })
}
