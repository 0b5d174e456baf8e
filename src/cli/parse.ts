/** Parses the arguments of the process into what they ask for. */
import { CommanderError } from 'commander'
import { COMMANDS, commandNamed } from '../commands/index.ts'
import type { Command } from '../definition/command.ts'
import { UserError } from '../errors.ts'
import { commandFirst, tooManyArguments } from './command-first.ts'
import { commanderFor } from './commander.ts'

export type Invocation =
  | {
      readonly kind: 'run'
      readonly command: Command
      readonly options: object
      readonly operands: readonly string[]
    }
  /** Of a command, or of the program if `command` is undefined. */
  | { readonly kind: 'help'; readonly command: Command | undefined }
  | { readonly kind: 'version' }
  | { readonly kind: 'complete'; readonly words: readonly string[] }

/** Hidden command that the completion scripts run. */
const COMPLETE = '__complete'

/** Parses a command line without the program's name. Throws a UserError for wrong usage. */
export function parseCommandLine(argv: readonly string[]): Invocation {
  if (argv[0] === COMPLETE) {
    return { kind: 'complete', words: argv.slice(argv[1] === '--' ? 2 : 1) }
  }
  const line = commandFirst(argv)
  const command = commandNamed(line[0])
  // Only the named command is set up; all are needed to suggest one for an unknown name.
  const root = commanderFor(command ? [command] : COMMANDS)
  try {
    root.parse(line, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.code === 'commander.version') return { kind: 'version' }
    if (error.exitCode !== 0) throw new UserError(usageMessage(error))
    return { kind: 'help', command }
  }
  const [parsed] = root.commands
  if (!command || !parsed) return { kind: 'help', command }
  refuseExcess(command, parsed.args)
  return { kind: 'run', command, options: parsed.opts(), operands: parsed.args }
}

const SEE_HELP = 'see esfomo --help'

function refuseExcess(command: Command, operands: readonly string[]): void {
  const { length } = command.arguments
  const isVariadic = command.arguments.some(({ variadic }) => variadic)
  if (isVariadic || command.acceptsExcess || operands.length <= length) return
  const error = tooManyArguments(command.name, length, operands.length)
  throw new UserError(`${error.message}; ${SEE_HELP}`)
}

/** Returns commander's sentence in the form of our messages: one line, with the guess at its end. */
function usageMessage({ message }: CommanderError): string {
  const [sentence = '', suggestion] = message.replace(/^error: /, '').split('\n')
  const guess = /Did you mean (?:one of )?(.*)\?\)/.exec(suggestion ?? '')?.[1]
  const plain = sentence.replaceAll("'", '"').replace(/\.$/, '')
  return `${plain}; ${guess === undefined ? SEE_HELP : `did you mean ${guess}?`}`
}
