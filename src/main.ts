/** From the arguments to the exit status; the one place where errors end. */
import { CommanderError } from 'commander'
import { commandFirst } from './cli/command-first.ts'
import { calledFirst, defineCli, type Job } from './cli/commander.ts'
import type { Context } from './context.ts'
import { EXIT, type ExitStatus, FileError, InvalidProgram, UserError } from './errors.ts'
import { problemLines } from './render/problems.ts'
import { noticeText } from './reply/notice.ts'

/** Asked by the completion scripts alone, and so no command that help would tell of. */
const COMPLETE = '__complete'

/** Runs a command line without the name of the program. Never rejects. */
export async function main(argv: readonly string[], context: Context): Promise<ExitStatus> {
  try {
    const status = await run(argv, context)
    const bare = argv.length === 0 && context.stdout.isTerminal && context.stderr.isTerminal
    if (bare)
      await context.stderr.write(noticeText(context, ['esfomo --help tells what else to ask']))
    return status
  } catch (error) {
    const text = noticeText(context, explain(error, context))
    // Where standard error is closed too there is no one left to tell.
    await context.stderr.write(text).catch(() => {})
    return EXIT.trouble
  } finally {
    await context.busy('')
  }
}

async function run(argv: readonly string[], context: Context): Promise<ExitStatus> {
  const called = calledFirst(argv)
  let job: Job | undefined
  const root = defineCli(
    context,
    (accepted) => {
      job = accepted
    },
    called,
  )
  if (argv[0] === COMPLETE) {
    const { run: complete } = await import('./cli/complete.ts')
    return complete(context, root, argv.slice(argv[1] === '--' ? 2 : 1))
  }
  try {
    const line = called === undefined ? commandFirst(argv, root) : [called, ...argv.slice(1)]
    root.parse(line, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode !== 0) throw new UserError(usageMessage(error))
  }
  return job ? job(context) : EXIT.ok
}

function explain(error: unknown, { env }: Context): string[] {
  if (error instanceof InvalidProgram) return problemLines(error.source, error.problems)
  if (error instanceof UserError) return [`esfomo: ${error.message}`, ...error.details]
  if (error instanceof FileError) return [`esfomo: can't write the answer: ${error.message}`]
  const { message, stack } = error instanceof Error ? error : new Error(String(error))
  if ((error as { code?: unknown }).code === 'MODULE_NOT_FOUND') {
    const [reason] = message.split('\n')
    return [`esfomo: a part of it is missing: ${reason}; install it anew, or build it in a clone`]
  }
  const where = env.ESFOMO_DEBUG ? (stack ?? '').split('\n').slice(1) : []
  return [`esfomo: this is a bug in esfomo: ${message} (ESFOMO_DEBUG=1 tells where)`, ...where]
}

/** commander's words in the form of ours: one line, with the guess at its end. */
function usageMessage({ message }: CommanderError): string {
  const [words = '', guess] = message.replace(/^error: /, '').split('\n')
  const meant = /Did you mean (?:one of )?(.*)\?\)/.exec(guess ?? '')?.[1]
  const plain = words
    .replaceAll("'", '"')
    .replace(/\. Expected (\d+) arguments? but got (\d+)\.$/, ': $1 expected, $2 given')
    .replace(/\.$/, '')
  return `${plain}; ${meant === undefined ? 'see esfomo --help' : `did you mean ${meant}?`}`
}
