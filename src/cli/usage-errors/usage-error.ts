/** Explains a command line that can't be parsed: what is wrong, and what to write instead. */
import { COMMANDS } from '../../commands/index.ts'
import type { Command } from '../../definition/command.ts'
import { longFlag } from '../../definition/option.ts'
import { type UnknownArgument, UserError } from '../../errors.ts'
import { alternatives } from '../../text/alternatives.ts'
import { didYouMean } from '../../text/did-you-mean.ts'
import { nearest } from '../../text/nearest.ts'
import { filePath } from '../../text/shell-word.ts'
import { commandNamed, commandOf, DEFAULT_COMMAND } from '../command-first.ts'
import { optionsOf } from '../tokens.ts'
import { type GivenLine, type GivenOption, readLine } from './line.ts'
import { linesWithName } from './name-for-source.ts'
import { type Lines, replacementsOfOption } from './replacements.ts'
import { rewrite, takesSeveral } from './rewrite.ts'
import { countDateWords, MAX_TIME_WORDS } from './time-words.ts'
import { quoteValues } from './unquoted-value.ts'
import {
  isPlainText,
  isProgram,
  replacementsOfArgument,
  replacementsOfCommand,
  replacementsOfTime,
} from './word-replacements.ts'

/** Returns the error for what commander rejects, by the code of commander's own error. */
export function usageError(code: string, command: Command, args: readonly string[]): UserError {
  const line = readLine(command, args)
  switch (code) {
    case 'commander.unknownOption':
      return unknownOption(line)
    case 'commander.optionMissingArgument':
      return missingValue(line)
    case 'commander.invalidArgument':
      return invalidChoice(line)
    case 'commander.conflictingOption':
      return conflict(line)
    case 'commander.missingArgument':
      return missingArgument(line)
    default:
      return error(`esfomo can't read this command line (${code})`, seeHelp(command))
  }
}

function error(problem: string, advice: string): UserError {
  return new UserError(`${problem}; ${advice}`)
}

function seeHelp({ name }: Command): string {
  return `see esfomo help ${name}`
}

function unknownOption(line: GivenLine): UserError {
  const { command, options } = line
  const unknown = options.find(({ option }) => option === undefined)
  const flagged = options.find(({ option, value, hasOwnValue }) => {
    return option?.kind === 'flag' && hasOwnValue && value !== undefined
  })
  if (!unknown) return error(`${flagged?.flag ?? 'an option'} takes no value`, seeHelp(command))
  const { flag, name, value } = unknown
  const problem = `${command.name} has no option ${flag}`
  const isCommand = COMMANDS.some((other) => other.name === name)
  const lines =
    replacementsOfOption(command.name, name, value) ??
    (isCommand ? [...ofItsCommand(name), name] : ofItsCommand(name))
  const written = rewrite(line, lines, { kind: 'option', name })
  if (written !== null) return error(problem, `write: ${written}`)
  return new UserError(problem + didYouMean(similarFlags(flag, command), seeHelp(command)))
}

/** Returns a line with an option for the command that has it, if only one has. */
function ofItsCommand(name: string): string[] {
  const [owner, ...others] = COMMANDS.filter((command) => optionsOf([command]).has(name))
  if (!owner || others.length > 0) return []
  const isFlag = optionsOf([owner]).get(name)?.kind === 'flag'
  return [`${owner.name} --${name}${isFlag ? '' : ' {}'}`]
}

/** Returns the options that a flag is the beginning of, else the nearest one. */
function similarFlags(flag: string, command: Command): readonly string[] {
  const flags = [...optionsOf([command]).keys()].map((name) => `--${name}`)
  const longer = flag.length > 3 ? flags.filter((one) => one.startsWith(flag)) : []
  return longer.length > 0 ? longer : [nearest(flag, flags) ?? []].flat()
}

function missingValue({ command, options }: GivenLine): UserError {
  const last =
    options.find((option) => hasFlagAsValue(option, command)) ??
    options.findLast(({ option, value }) => option?.kind !== 'flag' && !value)
  if (!last?.option || last.option.kind === 'flag') {
    return error('an option lacks its value', seeHelp(command))
  }
  const choices = 'choices' in last.option ? last.option.choices : undefined
  const wanted = choices ? alternatives(choices) : `<${last.option.value}>`
  return error(`${last.flag} needs a value: ${last.flag} ${wanted}`, seeHelp(command))
}

/** Returns whether an option took another option of its command for its value: `-o -p ours.yaml`. */
function hasFlagAsValue({ option, value, hasOwnValue }: GivenOption, { options }: Command) {
  if (option === undefined || option.kind === 'flag' || hasOwnValue) return false
  return Object.entries(options).some(([name, { short }]) => {
    return value === longFlag(name) || value === `-${short}`
  })
}

function invalidChoice({ command, options }: GivenLine): UserError {
  for (const { flag, option, value = '' } of options) {
    if (option?.kind !== 'value' || !option.choices || option.choices.includes(value)) continue
    const { choices } = option
    const advice = didYouMean(nearest(value, choices), `write ${alternatives(choices)}`)
    return new UserError(`${flag} can't be "${value}"${advice}`)
  }
  return error('an option has a value that it does not take', seeHelp(command))
}

function conflict({ command, options }: GivenLine): UserError {
  const given = options.map(({ name }) => name)
  for (const { flag, option } of options) {
    const others = (option?.conflicts ?? []).map((name) => longFlag(name).slice(2))
    const index = given.findIndex((name) => others.includes(name))
    const other = options[index]
    if (other) return error(`${flag} and ${other.flag} can't be used together`, seeHelp(command))
  }
  return error("two options can't be used together", seeHelp(command))
}

/** Returns the error for an option that needs another one beside it. */
export function missingOption(name: string, command: Command, args: readonly string[]): UserError {
  const required = longFlag(command.options[name]?.requires ?? '')
  const problem = `${longFlag(name)} needs ${required}`
  const nothing = { kind: 'operands', operands: [] } as const
  const written = rewrite(readLine(command, args), `@ ${required}`, nothing)
  return error(problem, written === null ? seeHelp(command) : `write: ${written}`)
}

function missingArgument(line: GivenLine): UserError {
  const { command, operands } = line
  const missing = command.arguments.filter(({ required }) => required)[operands.length]
  if (!missing) return error(`${command.name} needs an argument`, seeHelp(command))
  const { name, summary } = missing
  const named = command.name === 'programs add' ? linesWithName(operands) : []
  const written = rewrite(line, named, { kind: 'operands', operands })
  if (written !== null) return error(`${command.name} needs a name too`, `write: ${written}`)
  return error(`${command.name} needs <${name}>: ${summary}`, seeHelp(command))
}

/** Returns whether there is a file of some name. */
export type IsFile = (path: string) => Promise<boolean>

/** Returns the error for arguments that a command does not take. */
export async function argumentError(
  command: Command,
  args: readonly string[],
  isFile: IsFile,
): Promise<UserError> {
  const line = readLine(command, args)
  // Commander takes `-5` for an argument.
  if (line.options.some(({ option }) => option === undefined)) return unknownOption(line)
  if (line.options.some((option) => hasFlagAsValue(option, command))) return missingValue(line)
  const { surplus, problem } = surplusOf(line)
  // Of a command within another and its file, the file is not what is wrong.
  const words = command.commands ? surplus.slice(1) : []
  const isSource = await Promise.all(surplus.map((word) => words.length === 0 && isFile(word)))
  const files = surplus.filter((_, index) => isSource[index]).slice(0, 1)
  return (
    replaceWords(line, files, problem, files.flatMap(linesOfFile)) ??
    replaceWords(line, surplus, problem, linesOfInner(line)) ??
    error(problem, seeHelp(command))
  )
}

/** Returns the line with the nearest command within the one that was given, or none. */
function linesOfInner({ command: { name, commands = [] }, operands: [word = ''] }: GivenLine) {
  const words = commands.map((inner) => inner.name.slice(name.length + 1))
  const near = nearest(word, words) ?? words.find((one) => word.length > 1 && one.startsWith(word))
  return near === undefined ? [] : [[name, near, '{others}']]
}

/** Returns the error that suggests what to write instead of some operands, or of the file among them. */
function replaceWords(
  line: GivenLine,
  wrong: readonly string[],
  problem: string,
  lines: Lines = [],
): UserError | null {
  const { command, operands } = line
  const unquoted = quoteValues(line, wrong)
  if (unquoted)
    return error(`the value of ${unquoted.flag} needs quotes`, `write: ${unquoted.line}`)
  const time = replacementsOfTime(command.name, operands)
  const replace = (words: readonly string[], by: Lines) => {
    return rewrite(line, by, { kind: 'operands', operands: words })
  }
  const file = wrong.filter(isProgram).slice(0, 1)
  const files = takesSeveral(command) && file.length > 0 ? operands.filter(isProgram) : []
  const several = [['@', ...files.flatMap((one) => ['-p', one])]]
  const written =
    replace(operands, time) ??
    (files.length > 1 ? replace(files, several) : null) ??
    replace(wrong, lines) ??
    replace(file, replacementsOfArgument(command, file)) ??
    replace(wrong, replacementsOfArgument(command, wrong))
  return written === null ? null : error(problem, `write: ${written}`)
}

/**
 * Returns the error for an argument that a program does not know, with its replacement if there is
 * one. `isFile`: there is a file of that name.
 */
export function misplacedArgument(
  unknown: UnknownArgument,
  command: Command,
  args: readonly string[],
  isFile: boolean,
): UserError {
  const line = readLine(command, args)
  const { word, problem } = unknown
  const lines = [...(isFile ? linesOfFile(word) : []), ...unknown.lines]
  const { operands, options } = line
  if (options.some((option) => hasFlagAsValue(option, command))) return missingValue(line)
  const otherwise = unknown.lines.length === 0 ? unknown : error(problem, seeHelp(command))
  const isOne = operands.join(' ') === word
  if (isOne || operands.includes(word)) {
    return replaceWords(line, isOne ? operands : [word], problem, lines) ?? otherwise
  }
  const given = options.find(({ value }) => value === word)
  const isOnly = options.filter(({ name }) => name === given?.name).length === 1
  const written =
    given && isOnly ? rewrite(line, lines, { kind: 'option', name: given.name }) : null
  return written === null ? otherwise : error(problem, `write: ${written}`)
}

/** Returns the lines for a file in place of an option: show needs more than that. */
function linesOfFile(path: string): string[][] {
  return [
    ['@', '-p', filePath(path)],
    ['info', '-p', filePath(path)],
  ]
}

/** Returns the arguments that have the wrong form, else those beyond the last one. */
function surplusOf({ command, operands }: GivenLine): {
  surplus: readonly string[]
  problem: string
} {
  const most = command.arguments.length
  const dateWords = command.joined ? countDateWords(operands.slice(0, MAX_TIME_WORDS)) : 0
  const unfit = operands.filter((text, index) => {
    const form = command.arguments[Math.min(index, most - 1)]?.form
    return form && !form.pattern.test(text)
  })
  const form = command.arguments[0]?.form
  if (form && unfit.length > 0) {
    return { surplus: unfit, problem: `"${unfit.join(' ')}" is not ${form.name}` }
  }
  if (command.commands) {
    return { surplus: operands, problem: `${command.name} has no command "${operands[0]}"` }
  }
  const surplus = operands.slice(Math.max(most, dateWords))
  return { surplus, problem: `too many arguments for ${command.name}: "${surplus.join(' ')}"` }
}

/** Returns the error for an unknown command and the words behind it. */
export async function unknownCommand(
  name: string,
  rest: readonly string[],
  isFile: IsFile,
): Promise<UserError> {
  const problem = `unknown command "${name}"`
  const { operands } = readLine(DEFAULT_COMMAND, [name, ...rest])
  const times = [replacementsOfCommand(operands), operands] as const
  const files = (await isFile(name)) ? [['now', '-p', filePath(name)]] : []
  const alone = [[...files, ...replacementsOfCommand([name])], [name]] as const
  for (const [lines, wrong] of operands.length > 1 ? [times, alone] : [alone]) {
    for (const template of lines) {
      const parts = typeof template === 'string' ? template.split(' ') : template
      const { command = DEFAULT_COMMAND } = commandOf(parts, COMMANDS) ?? {}
      const line = readLine(command, [name, ...rest])
      const written = rewrite(line, [template], { kind: 'operands', operands: wrong })
      if (written !== null) return error(problem, `write: ${written}`)
    }
  }
  const names = COMMANDS.map((command) => command.name)
  const shown =
    isPlainText(name) && /^\p{L}/u.test(name) ? showLine(operands, [name, ...rest]) : null
  const lookUp = shown === null ? '' : `, or look it up in the program: ${shown}`
  return new UserError(problem + didYouMean(nearest(name, names), `see esfomo --help${lookUp}`))
}

function showLine(operands: readonly string[], args: readonly string[]): string | null {
  const line = readLine(commandNamed('show', COMMANDS) ?? DEFAULT_COMMAND, args)
  return rewrite(line, [['show', ...operands]], { kind: 'operands', operands })
}
