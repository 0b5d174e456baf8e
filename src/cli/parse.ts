/** Parses the arguments of the process into what they ask for. */
import { CommanderError } from 'commander'
import type { Command } from '../definition/command.ts'
import { UserError } from '../errors.ts'
import { didYouMean } from '../text/did-you-mean.ts'
import {
  commandFirst,
  commandNamed,
  DEFAULT_COMMAND,
  HELP_COMMAND,
  isTopic,
  type TopicName,
  tooManyArguments,
} from './command-first.ts'
import { commanderFor } from './commander.ts'

export type Invocation =
  | {
      readonly kind: 'run'
      readonly command: Command
      readonly options: object
      readonly operands: readonly string[]
    }
  /** Help for a command or topic, or for the program if `subject` is undefined. */
  | { readonly kind: 'help'; readonly subject: Command | TopicName | undefined }
  | { readonly kind: 'version' }
  | { readonly kind: 'complete'; readonly words: readonly string[] }

/** Hidden command that the completion scripts run. */
const COMPLETE = '__complete'

/** Parses a command line without the program's name. Rejects with a UserError for wrong usage. */
export async function parseCommandLine(argv: readonly string[]): Promise<Invocation> {
  if (argv[0] === COMPLETE) {
    return { kind: 'complete', words: argv.slice(argv[1] === '--' ? 2 : 1) }
  }
  const commands = await commandsFor(argv)
  const line = commandFirst(argv, commands)
  if (isTopic(line[1]) && line[0] === HELP_COMMAND.name) return { kind: 'help', subject: line[1] }
  const command = commandNamed(line[0], commands)
  // Only the named command is set up; all are needed to suggest one for an unknown name.
  const root = commanderFor(command ? [command] : commands)
  try {
    root.parse(line, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.code === 'commander.version') return { kind: 'version' }
    if (error.exitCode !== 0) throw new UserError(usageMessage(error))
    return { kind: 'help', subject: command }
  }
  const [parsed] = root.commands
  if (!command || !parsed) return { kind: 'help', subject: command }
  refuseExcess(command, parsed.args)
  return { kind: 'run', command, options: parsed.opts(), operands: parsed.args }
}

/** Returns the commands that a line may mean. The default one loads no other: prompts run it. */
async function commandsFor([first]: readonly string[]): Promise<readonly Command[]> {
  if (first === undefined || first === DEFAULT_COMMAND.name) return [DEFAULT_COMMAND]
  const { COMMANDS } = await import('../commands/index.ts')
  return COMMANDS
}

const SEE_HELP = 'see esfomo --help'

function refuseExcess(command: Command, operands: readonly string[]): void {
  const { length } = command.arguments
  const isVariadic = command.arguments.some(({ variadic }) => variadic)
  if (isVariadic || command.acceptsExcess || operands.length <= length) return
  const error = tooManyArguments(command.name, length, operands.length)
  throw new UserError(`${error.message}; ${SEE_HELP}`)
}

/** Returns commander's message in the form of ours: one line, with the guess at its end. */
function usageMessage({ message }: CommanderError): string {
  const [sentence = '', suggestion] = message.replace(/^error: /, '').split('\n')
  const guesses = /Did you mean (?:one of )?(.*)\?\)/.exec(suggestion ?? '')?.[1]
  const plain = sentence.replaceAll("'", '"').replace(/\.$/, '')
  return plain + didYouMean(guesses?.split(', ') ?? null, SEE_HELP)
}
