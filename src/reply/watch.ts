/** Redraws an answer as time passes, until the user ends it. */
import type { Context, Output, WakeReason } from '../context.ts'
import { EXIT, type ExitStatus } from '../errors.ts'
import type { LogLine } from '../render/change.ts'
import type { Screen } from '../render/layout/screen.ts'
import { type Instant, MINUTE, SECOND } from '../time/types.ts'
import { toLocale } from './locale.ts'
import type { ReplyOptions } from './options.ts'
import { screenOf } from './reply.ts'

export interface WatchedAnswer {
  /** Returns the instant to answer for. */
  now(): Instant
  /** Returns the answer for a terminal. */
  text(at: Instant, screen: Screen): string
  /** Returns the answer in one line for a pipe; its text is empty if there is nothing to show. */
  line(at: Instant): LogLine
  /** Returns the instant of the next change of the answer, or null if there is none. */
  nextChange(at: Instant): Instant | null
}

/** A screen or pipe that an answer is drawn on. */
interface Surface {
  enter(): Promise<void>
  leave(): Promise<void>
  /** Draws the answer. Returns the instant at which to redraw it, or null for never. */
  draw(at: Instant): Promise<Instant | null>
  clear(): Promise<void>
}

/**
 * Shows an answer and keeps it up to date. On a terminal it takes the whole screen, which is
 * restored at the end; in a pipe each change is a line. Returns the exit status.
 */
export async function watch(
  context: Context,
  options: ReplyOptions,
  watched: WatchedAnswer,
): Promise<ExitStatus> {
  const { stdout } = context
  const onScreen = screenOf(context, options).left !== null
  const surface = onScreen
    ? screenSurface(context, options, watched)
    : pipeSurface(context, watched)
  const wakeups = context.listen()
  let drawnAt: Instant | null = null
  let redrawAt: Instant | null = null
  await surface.enter()
  try {
    while (stdout.isOpen) {
      const at = watched.now()
      // The clock can be set back, and a machine that was asleep wakes up late.
      if (drawnAt === null || at < drawnAt || (redrawAt !== null && at >= redrawAt)) {
        redrawAt = await surface.draw(at)
        drawnAt = at
        if (redrawAt === null) return EXIT.ok
      }
      const reason = await wakeups.next(SECOND)
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

function screenSurface(
  context: Context,
  options: ReplyOptions,
  { text, nextChange }: WatchedAnswer,
): Surface {
  const { stdout } = context
  return {
    enter: () => stdout.write(ENTER),
    leave: () => stdout.write(LEAVE),
    clear: () => stdout.write(CLEAR),
    async draw(at) {
      const answer = text(at, screenOf(context, options))
      await stdout.write(toLocale(frame(answer, stdout), context))
      return Math.min(nextChange(at) ?? Number.POSITIVE_INFINITY, nextMinute(at))
    },
  }
}

function pipeSurface(context: Context, { line, nextChange }: WatchedAnswer): Surface {
  const doNothing = async () => {}
  let last = ''
  return {
    enter: doNothing,
    leave: doNothing,
    clear: doNothing,
    async draw(at) {
      const { time, text } = line(at)
      const isNew = text !== '' && text !== last
      if (isNew) await context.stdout.write(toLocale(`${time}${text}\n`, context))
      last = text
      return nextChange(at)
    },
  }
}

/** Returns the next full minute, when the clock and the countdowns of an answer change. */
export function nextMinute(at: Instant): Instant {
  return (Math.floor(at / MINUTE) + 1) * MINUTE
}

/** Returns the sequences that draw a text from the top of the screen, cut to its rows. */
function frame(text: string, { rows }: Output): string {
  const all = text.split('\n').slice(0, -1)
  const height = rows || all.length
  const excess = all.length - height
  const shown = excess > 0 ? [...all.slice(0, height - 1), `… ${excess + 1} more lines`] : all
  // Each line erases to its end, and the last one all below it: this avoids flicker.
  return `\u001b[H${shown.map((line) => `${line}\u001b[K`).join('\r\n')}\u001b[J`
}
