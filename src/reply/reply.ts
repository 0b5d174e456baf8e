/** How every answer leaves: as text or as JSON, or as an exit status alone. */
import type { Context } from '../context.ts'
import { EXIT, type ExitStatus } from '../errors.ts'
import { jsonText } from '../render/json/text.ts'
import { type Screen, screen, USUAL_WIDTH } from '../render/layout/screen.ts'
import { wantsColour } from './colour.ts'
import { shownText } from './locale.ts'
import { tell } from './notice.ts'

export interface ReplyOptions {
  readonly json?: boolean
  readonly exitStatus?: boolean
  readonly quiet?: boolean
  readonly color?: string | boolean
}

export interface Reply {
  /** Whether nothing matched: status 1, for those who ask for it. */
  readonly empty: boolean
  readonly json: () => object | Promise<object>
  readonly text: (screen: Screen) => string
  /** Told on a terminal in place of an empty answer. */
  readonly note?: string
  /** Told beside the answer, where there is something to tell. */
  readonly aside?: (screen: Screen) => string | null
}

export async function send(
  context: Context,
  options: ReplyOptions,
  reply: Reply,
): Promise<ExitStatus> {
  const status = reply.empty && (options.exitStatus || options.quiet) ? EXIT.no : EXIT.ok
  if (options.quiet) return status
  const { stdout, stderr } = context
  if (options.json) await stdout.write(jsonText(await reply.json()))
  else if (reply.note === undefined || !reply.empty) {
    const shownOn = screenOf(context, options)
    await stdout.write(shownText(reply.text(shownOn), context))
    const aside = reply.aside?.(shownOn) ?? null
    if (aside !== null) await tell(context, aside)
  } else if (stderr.isTerminal) await tell(context, reply.note)
  return status
}

/** What standard output is shown on. */
export function screenOf({ stdout, env }: Context, { color }: ReplyOptions): Screen {
  const columns = stdout.isTerminal ? stdout.columns || USUAL_WIDTH : null
  return screen(columns, wantsColour(color, env, stdout.isTerminal), {
    canvas: columns ?? (Number(/^[1-9]\d{0,3}$/.exec(env.COLUMNS ?? '')) || USUAL_WIDTH),
    left: stdout.isTerminal && env.TERM && env.TERM !== 'dumb' ? 0 : null,
    links: stdout.isTerminal && stdout.hasLinks,
  })
}
