/** Parses the arguments of the process into what they ask for. */
import { CommanderError } from 'commander'
import type { Command } from '../definition/command.ts'
import {
  commandFirst,
  commandOf,
  DEFAULT_COMMAND,
  HELP_COMMAND,
  isTopic,
  type TopicName,
} from './command-first.ts'
import { COMMAND, commanderFor } from './commander.ts'
import { takesOperands } from './operands.ts'
import type { IsFile } from './usage-errors/usage-error.ts'

export type Invocation =
  | {
      readonly kind: 'run'
      readonly command: Command
      readonly options: object
      readonly operands: readonly string[]
      /** All words after the command. */
      readonly args: readonly string[]
    }
  /** Help for a command or topic, or for the program if `subject` is undefined. */
  | { readonly kind: 'help'; readonly subject: Command | TopicName | undefined }
  | { readonly kind: 'version' }
  | { readonly kind: 'complete'; readonly words: readonly string[] }

/** Hidden command that the completion scripts run. */
const COMPLETE = '__complete'

/**
 * Parses a command line without the program's name. Rejects with a UserError for wrong usage, whose
 * advice depends on the files that there are.
 */
export async function parseCommandLine(
  argv: readonly string[],
  isFile: IsFile = async () => false,
): Promise<Invocation> {
  if (argv[0] === COMPLETE) {
    return { kind: 'complete', words: argv.slice(argv[1] === '--' ? 2 : 1) }
  }
  await refuseUnquotedTimes(argv)
  const commands = await commandsFor(argv)
  const line = commandFirst(argv, commands)
  const [name = '', ...words] = line
  if (isTopic(words[0]) && name === HELP_COMMAND.name) return { kind: 'help', subject: words[0] }
  const { command, args } = commandOf(line, commands) ?? { command: undefined, args: words }
  if (!command && !name.startsWith('-')) {
    const { unknownCommand } = await import('./usage-errors/usage-error.ts')
    throw await unknownCommand(name, words, isFile)
  }
  const root = commanderFor(command)
  try {
    root.parse([command ? COMMAND : name, ...args], { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.code === 'commander.version') return { kind: 'version' }
    if (error.exitCode === 0 || !command) return { kind: 'help', subject: command }
    throw (await import('./usage-errors/usage-error.ts')).usageError(error.code, command, args)
  }
  const [parsed] = root.commands
  if (!command || !parsed) return { kind: 'help', subject: command }
  if (!takesOperands(command, parsed.args)) {
    const { argumentError } = await import('./usage-errors/usage-error.ts')
    throw await argumentError(command, args, isFile)
  }
  const options = parsed.opts()
  const alone = optionWithoutRequired(command, options)
  if (alone !== undefined) {
    throw (await import('./usage-errors/usage-error.ts')).missingOption(alone, command, args)
  }
  return { kind: 'run', command, options, operands: parsed.args, args }
}

/** Returns the name of an option that is given without the one that it requires. */
function optionWithoutRequired({ options }: Command, given: object): string | undefined {
  return Object.keys(given).find((name) => {
    const required = options[name]?.requires
    return required !== undefined && !(required in given)
  })
}

/** Options whose value is a time or a duration. */
const TIME_OPTION = /^--(?:at|from|until|within|alarm)(?:=|$)/

/**
 * Rejects times of several words that lack their quotes, with another error if the line has one.
 * Loads code only if more words follow an option.
 */
async function refuseUnquotedTimes(argv: readonly string[]): Promise<void> {
  const isFollowed = argv.some((word, index) => {
    const next = argv[index + (word.includes('=') ? 1 : 2)] ?? '-'
    return TIME_OPTION.test(word) && !next.startsWith('-')
  })
  if (!isFollowed) return
  const { quoteTimes, unquotedTime } = await import('./usage-errors/unquoted-time.ts')
  const quoted = quoteTimes(argv, TIME_OPTION)
  if (!quoted) return
  await parseCommandLine(quoted.argv)
  throw unquotedTime(quoted)
}

/** Returns the commands that a line may mean. The default one loads no other: prompts run it. */
async function commandsFor([first]: readonly string[]): Promise<readonly Command[]> {
  if (first === undefined || first === DEFAULT_COMMAND.name) return [DEFAULT_COMMAND]
  const { COMMANDS } = await import('../commands/index.ts')
  return COMMANDS
}
