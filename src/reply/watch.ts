/** An answer that is drawn anew as time goes on, until someone ends it. */
import type { Context, Output, WakeReason } from '../context.ts'
import { EXIT, type ExitStatus } from '../errors.ts'
import type { Screen } from '../render/layout/screen.ts'
import { type Instant, MINUTE, SECOND } from '../time/types.ts'
import { toLocale } from './locale.ts'
import type { ReplyOptions } from './options.ts'
import { screenOf } from './reply.ts'

export interface Watched {
  /** The time of the answer. */
  now(): Instant
  /** The answer, for a terminal. */
  text(at: Instant, screen: Screen): string
  /** What there is to say of it in a line, for a pipe; nothing where it is empty. */
  line(at: Instant): string
  /** When the line changes next; null where it never does. */
  nextChange(at: Instant): Instant | null
}

/** Where an answer is drawn. */
interface Surface {
  enter(): Promise<void>
  leave(): Promise<void>
  /** When it has to be drawn again; null where it never has to. */
  draw(at: Instant): Promise<Instant | null>
  clear(): Promise<void>
}

/** On a terminal the whole screen is the answer's, and given back; in a pipe a line a change. */
export async function watch(
  context: Context,
  options: ReplyOptions,
  watched: Watched,
): Promise<ExitStatus> {
  const { stdout } = context
  const onScreen = screenOf(context, options).left !== null
  const surface = onScreen ? screenSurface(context, options, watched) : lines(context, watched)
  const wakeups = context.listen()
  let drawn: Instant | null = null
  let due: Instant | null = null
  await surface.enter()
  try {
    while (stdout.isOpen) {
      const at = watched.now()
      // The clock can be set back, and a machine that has slept is late.
      if (drawn === null || at < drawn || (due !== null && at >= due)) {
        due = await surface.draw(at)
        drawn = at
        if (due === null) return EXIT.ok
      }
      const reason = await wakeups.next(SECOND)
      const end = ENDS[reason]
      if (end !== undefined) return end
      if (reason !== 'time') drawn = null
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

const ENDS: Partial<Record<WakeReason, ExitStatus>> = {
  closed: EXIT.ok,
  interrupted: EXIT.interrupted,
  terminated: EXIT.terminated,
}

const ENTER = '\u001b[?1049h\u001b[?25l'
const LEAVE = '\u001b[?25h\u001b[?1049l'
/** Terminals keep what was beside a screen that changes its size. */
const CLEAR = '\u001b[2J'

function screenSurface(
  context: Context,
  options: ReplyOptions,
  { text, nextChange }: Watched,
): Surface {
  const { stdout } = context
  return {
    enter: () => stdout.write(ENTER),
    leave: () => stdout.write(LEAVE),
    clear: () => stdout.write(CLEAR),
    async draw(at) {
      const whole = text(at, screenOf(context, options))
      await stdout.write(toLocale(frame(whole, stdout), context))
      return Math.min(nextChange(at) ?? Number.POSITIVE_INFINITY, nextMinute(at))
    },
  }
}

function lines(context: Context, { line, nextChange }: Watched): Surface {
  const nothing = async () => {}
  let last = ''
  return {
    ...{ enter: nothing, leave: nothing, clear: nothing },
    async draw(at) {
      const text = line(at)
      if (text !== last) await context.stdout.write(toLocale(`${text}\n`, context))
      last = text
      return nextChange(at)
    },
  }
}

/** At the minute clocks go on, and a second later countdowns, which are rounded down. */
export function nextMinute(at: Instant): Instant {
  const minute = Math.floor(at / MINUTE) * MINUTE
  return at < minute + SECOND ? minute + SECOND : minute + MINUTE
}

/** The text at the top of the screen; of one that is higher than the screen, as much as it holds. */
function frame(text: string, { rows }: Output): string {
  const all = text.split('\n').slice(0, -1)
  const room = rows || all.length
  const left = all.length - room
  const shown = left > 0 ? [...all.slice(0, room - 1), `… ${left + 1} more lines`] : all
  // Each line clears what was behind it, and the last what was below: no flicker.
  return `\u001b[H${shown.map((line) => `${line}\u001b[K`).join('\r\n')}\u001b[J`
}
