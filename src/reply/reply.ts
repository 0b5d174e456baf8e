/** Sends the answer of a command: as text, as JSON, or as an exit status alone. */
import type { Context } from '../context.ts'
import { EXIT, type ExitStatus } from '../errors.ts'
import type * as jsonAnswers from '../render/json/answers.ts'
import { jsonText } from '../render/json/text.ts'
import type { AnyAnswer } from '../render/json/types.ts'
import { DEFAULT_WIDTH, type Screen, screen } from '../render/layout/screen.ts'
import { wantsColour } from './colour.ts'
import { toLocale } from './locale.ts'
import { columnsOf, writeHeld, writeNotice } from './notice.ts'
import type { ReplyOptions } from './options.ts'

export interface Reply {
  /** Nothing matched: `-e` and `-q` turn this into exit status 1. */
  readonly empty: boolean
  /** Something that was asked for can't be read, and has been reported: exit status 2. */
  readonly isIncomplete?: boolean
  /** Returns the document, from the module that renders them, which is loaded for JSON alone. */
  readonly json: (answers: typeof jsonAnswers) => AnyAnswer
  readonly text: (screen: Screen) => string
  /** The text is for other programs: it is the same in every locale. */
  readonly isData?: boolean
  /** Notice that replaces an empty answer, if standard error is a terminal. */
  readonly emptyNotice?: string
  /** Returns a notice to write after the answer, or null for none. */
  readonly notice?: (screen: Screen) => string | null
}

/** Writes the answer and its notices. Returns the exit status. */
export async function sendReply(
  context: Context,
  options: ReplyOptions,
  reply: Reply,
): Promise<ExitStatus> {
  await writeHeld(context)
  const status = reply.isIncomplete
    ? EXIT.trouble
    : reply.empty && (options.exitStatus || options.quiet)
      ? EXIT.no
      : EXIT.ok
  if (options.quiet) return status
  const { stdout, stderr } = context
  if (options.json) {
    const answers = await import('../render/json/answers.ts')
    await stdout.write(jsonText(reply.json(answers)))
  } else if (reply.emptyNotice === undefined || !reply.empty) {
    const target = screenOf(context, options)
    const text = reply.text(target)
    await stdout.write(reply.isData ? text : toLocale(text, context))
    const notice = reply.notice?.(target) ?? null
    if (notice !== null) await writeNotice(context, notice)
  } else if (stderr.isTerminal) await writeNotice(context, reply.emptyNotice)
  return status
}

/** Returns the screen for standard output. */
export function screenOf({ stdout, env }: Context, { color }: ReplyOptions): Screen {
  const columns = columnsOf(stdout)
  return screen(columns, wantsColour(color, env, stdout.isTerminal), {
    canvas: columns ?? (Number(/^[1-9]\d{0,3}$/.exec(env.COLUMNS ?? '')) || DEFAULT_WIDTH),
    left: stdout.isTerminal && env.TERM && env.TERM !== 'dumb' ? 0 : null,
    links: stdout.isTerminal && stdout.hasLinks,
  })
}
