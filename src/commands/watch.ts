/** An answer that is drawn anew as time goes on, until someone ends it. */
import type { Context, Happenings } from '../context.ts'
import { EXIT, type ExitStatus } from '../errors.ts'
import type { Screen } from '../render/screen.ts'
import { type Instant, MINUTE, SECOND } from '../time/types.ts'
import { type ReplyOptions, screenOf, shownText } from './reply.ts'

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

const ENTER = '\u001b[?1049h\u001b[?25l'
/** Terminals keep what was beside a screen that changes its size. */
const CLEAR = '\u001b[2J'
const LEAVE = '\u001b[?25h\u001b[?1049l'

/** On a terminal the whole screen is the answer's, and given back; in a pipe a line a change. */
export async function watch(
  context: Context,
  options: ReplyOptions,
  watched: Watched,
): Promise<ExitStatus> {
  const { stdout, env } = context
  const happenings = context.listen()
  try {
    return stdout.isTerminal && env.TERM !== 'dumb'
      ? await watchOnScreen(context, options, watched, happenings)
      : await watchInLines(context, watched, happenings)
  } finally {
    happenings.stop()
  }
}

async function watchOnScreen(
  context: Context,
  options: ReplyOptions,
  { now, text, nextChange }: Watched,
  happenings: Happenings,
): Promise<ExitStatus> {
  const { stdout } = context
  let drawn: Instant | null = null
  let due: Instant = 0
  await stdout.write(ENTER)
  try {
    while (stdout.isOpen) {
      const at = now()
      // The clock can be set back, and a machine that has slept is late.
      if (drawn === null || at < drawn || at >= due) {
        await stdout.write(
          frame(shownText(text(at, screenOf(context, options)), context), stdout.rows),
        )
        drawn = at
        due = Math.min(nextChange(at) ?? Infinity, nextMinute(at))
      }
      const happening = await happenings.next(SECOND)
      const end = endOf(happening)
      if (end !== null) return end
      if (happening === 'resized') await stdout.write(CLEAR)
      if (happening !== 'time') drawn = null
      if (happening === 'suspended') {
        await stdout.write(LEAVE)
        await happenings.suspend()
        await stdout.write(ENTER)
      }
    }
    return EXIT.ok
  } finally {
    await stdout.write(LEAVE).catch(() => {})
  }
}

async function watchInLines(
  context: Context,
  { now, line, nextChange }: Watched,
  happenings: Happenings,
): Promise<ExitStatus> {
  const { stdout } = context
  let drawn: Instant | null = null
  let due: Instant | null = 0
  let last = ''
  while (stdout.isOpen) {
    const at = now()
    if (drawn === null || at < drawn || (due !== null && at >= due)) {
      const text = line(at)
      if (text !== last) await stdout.write(shownText(`${text}\n`, context))
      last = text
      drawn = at
      due = nextChange(at)
    }
    const happening = await happenings.next(SECOND)
    const end = endOf(happening)
    if (end !== null) return end
    if (happening === 'suspended') await happenings.suspend()
  }
  return EXIT.ok
}

function endOf(happening: string): ExitStatus | null {
  if (happening === 'interrupted') return EXIT.interrupted
  return happening === 'terminated' ? EXIT.terminated : null
}

/** At the minute clocks go on, and a second later countdowns, which are rounded down. */
export function nextMinute(at: Instant): Instant {
  const minute = Math.floor(at / MINUTE) * MINUTE
  return at < minute + SECOND ? minute + SECOND : minute + MINUTE
}

/** The text at the top of the screen; of one that is higher than the screen, as much as it holds. */
function frame(text: string, rows: number | undefined): string {
  const lines = text.split('\n').slice(0, -1)
  const room = rows || lines.length
  const left = lines.length - room
  const shown = left > 0 ? [...lines.slice(0, room - 1), `… ${left + 1} more lines`] : lines
  // Each line clears what was behind it, and the last what was below: no flicker.
  return `\u001b[H${shown.map((line) => `${line}\u001b[K`).join('\r\n')}\u001b[J`
}
