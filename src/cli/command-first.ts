/** Moves the command to the front of the arguments, where commander expects it. */
import { now } from '../commands/now.ts'
import type { Command } from '../definition/command.ts'
import { UserError, unknownWord } from '../errors.ts'
import { nearest } from '../text/nearest.ts'
import { optionsOf, tokenize } from './tokens.ts'

/** The command that runs if none is named. */
export const DEFAULT_COMMAND = now

/** Subjects of `esfomo help` besides the commands. */
export const TOPIC_NAMES = ['sources', 'environment', 'exit-status'] as const
export type TopicName = (typeof TOPIC_NAMES)[number]

/** `esfomo help COMMAND` is another way to write `esfomo COMMAND --help`. */
export const HELP_COMMAND = {
  name: 'help',
  summary: `Describe a command, or a topic: ${TOPIC_NAMES.join(', ')}`,
}

const HELP_OPTION = { flags: ['-h', '--help'], summary: 'show this help' } as const
export const VERSION_OPTION = {
  flags: ['-V', '--version'],
  summary: 'show version numbers',
} as const

/** Returns the options that every command has, or those that the program has without one. */
export function commonOptions(command: Command | undefined) {
  return command ? [HELP_OPTION] : [VERSION_OPTION, HELP_OPTION]
}

/** Names of the options that `optionsOf` lacks. */
const OTHER_OPTIONS = ['h', 'version', 'V']

const ALONE: readonly string[] = [...HELP_OPTION.flags, ...VERSION_OPTION.flags]

/**
 * Returns the arguments with the command first, and the default command if none is named. With a
 * default command of its own, commander would take a misspelt command for an operand.
 */
export function commandFirst(argv: readonly string[], commands: readonly Command[]): string[] {
  const [first = DEFAULT_COMMAND.name] = argv
  if (commandNamed(first, commands)) return [first, ...argv.slice(1)]
  if (argv.length === 1 && ALONE.includes(first)) return [first]
  const known = new Set([...optionsOf(commands).keys(), ...OTHER_OPTIONS])
  let isShortUnknown = false
  for (const token of tokenize(argv, commands)) {
    if (token.kind === 'option') {
      // The next word may be the value of a misspelt option: report the option instead.
      const isUnknown = !known.has(token.name)
      if (isUnknown && token.rawName.startsWith('--')) break
      isShortUnknown ||= isUnknown
      continue
    }
    // After `--` there are no options, but the command is still the first word.
    const isTerminator = token.kind === 'option-terminator'
    const name = argv[token.index + (isTerminator ? 1 : 0)] ?? DEFAULT_COMMAND.name
    const isCommand = name === HELP_COMMAND.name || commandNamed(name, commands)
    if (isShortUnknown && !isCommand) break
    const before = argv.slice(0, token.index)
    const after = argv.slice(token.index + (isTerminator ? 2 : 1))
    const dashes = isTerminator && token.index + 1 < argv.length ? ['--'] : []
    return name === HELP_COMMAND.name && !isTerminator
      ? helpFor([...before, ...after], commands)
      : [name, ...before, ...dashes, ...after]
  }
  const alone = argv.find((arg) => ALONE.includes(arg))
  return alone === undefined ? [DEFAULT_COMMAND.name, ...argv] : [alone]
}

function helpFor(others: readonly string[], commands: readonly Command[]): string[] {
  const words = others.filter((arg) => !arg.startsWith('-'))
  const [subject] = words
  const named = commandOf(words, commands)
  if (named?.args.length === 0) return [...words, '--help']
  if (named?.command.commands) throw noInner(named)
  if (words.length > 1) {
    throw new UserError('help takes one command or topic; see esfomo --help')
  }
  if (subject === undefined || subject === HELP_COMMAND.name) return ['--help']
  if (isTopic(subject)) return [HELP_COMMAND.name, subject]
  const known = [...commands.map(({ name }) => name), ...TOPIC_NAMES]
  throw unknownWord({ what: 'help on', word: subject, known, otherwise: 'see esfomo --help' })
}

/** Returns the error for words behind a command that has others within it, which they don't name. */
function noInner({ command: { name, commands = [] }, args }: NamedCommand): UserError {
  const known = commands.map((inner) => inner.name)
  const word = [name, ...args].join(' ')
  const near = nearest(word, known)
  const advice = near === null ? `see esfomo help ${name}` : `write: esfomo help ${near}`
  return new UserError(`no help on "${word}"; ${advice}`)
}

/** Returns whether a word is a subject of `esfomo help` that is not a command. */
export function isTopic(subject: unknown): subject is TopicName {
  return TOPIC_NAMES.some((name) => name === subject)
}

export function commandNamed(
  name: string | undefined,
  commands: readonly Command[],
): Command | undefined {
  return commands.find((command) => command.name === name)
}

/** A command, and the words behind its name. */
export interface NamedCommand {
  readonly command: Command
  readonly args: readonly string[]
}

/** Returns the command that a line begins with, or the one within it that comes next; or null. */
export function commandOf(
  [name, ...args]: readonly string[],
  commands: readonly Command[],
): NamedCommand | null {
  const command = commandNamed(name, commands)
  return command ? (innerCommand(command, args) ?? { command, args }) : null
}

/** Returns the command within another that its first argument names; or null. */
function innerCommand(
  { name, commands = [] }: Command,
  args: readonly string[],
): NamedCommand | null {
  if (commands.length === 0) return null
  const first = tokenize(args, commands).find(({ kind }) => kind !== 'option')
  if (first?.kind !== 'positional') return null
  const command = commandNamed(`${name} ${first.value}`, commands)
  return command ? { command, args: args.filter((_word, index) => index !== first.index) } : null
}
