/** Explains a command line that can't be parsed: what is wrong, and what to write instead. */
import { COMMANDS } from '../commands/index.ts'
import type { Command } from '../definition/command.ts'
import { longFlag } from '../definition/option.ts'
import { type UnknownArgument, UserError } from '../errors.ts'
import { alternatives } from '../text/alternatives.ts'
import { didYouMean } from '../text/did-you-mean.ts'
import { nearest } from '../text/nearest.ts'
import { shellWord } from '../text/shell-word.ts'
import { type GivenLine, readLine } from './line.ts'
import {
  type Lines,
  replacementsOfArgument,
  replacementsOfCommand,
  replacementsOfOption,
  replacementsOfTime,
} from './replacements.ts'
import { rewrite, withArguments } from './rewrite.ts'
import { countDateWords, countTimeWords, MAX_TIME_WORDS } from './time-words.ts'
import { optionsOf } from './tokens.ts'

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
      return missingArgument(command)
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
  const own = [replacementsOfOption(command.name, name, value)].flat()
  const isCommand = COMMANDS.some((other) => other.name === name)
  const lines = [...own, ...ofItsCommand(name), ...(isCommand ? [name] : [])]
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
  const last = options.findLast(({ option, value }) => option?.kind !== 'flag' && !value)
  if (!last?.option || last.option.kind === 'flag') {
    return error('an option lacks its value', seeHelp(command))
  }
  const choices = 'choices' in last.option ? last.option.choices : undefined
  const wanted = choices ? alternatives(choices) : `<${last.option.value}>`
  return error(`${last.flag} needs a value: ${last.flag} ${wanted}`, seeHelp(command))
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

function missingArgument(command: Command): UserError {
  const missing = command.arguments.find(({ required }) => required)
  if (!missing) return error(`${command.name} needs an argument`, seeHelp(command))
  const { name, summary } = missing
  return error(`${command.name} needs <${name}>: ${summary}`, seeHelp(command))
}

/** Returns the error for arguments that a command does not take. */
export function argumentError(command: Command, args: readonly string[]): UserError {
  const line = readLine(command, args)
  // Commander takes `-5` for an argument.
  if (line.options.some(({ option }) => option === undefined)) return unknownOption(line)
  const { surplus, problem } = surplusOf(line)
  const text = surplus.join(' ')
  const isCommand = COMMANDS.some(({ name }) => name === text)
  const lines: Lines = isCommand ? '{}' : replacementsOfArgument(command.name, text)
  const { operands } = line
  const time = replacementsOfTime(command.name, operands.join(' '))
  const written =
    rewrite(line, time, { kind: 'operands', operands }) ??
    rewrite(line, lines, { kind: 'operands', operands: surplus })
  return error(problem, written === null ? seeHelp(command) : `write: ${written}`)
}

/** Returns the error for an argument that a program does not know, with its replacement if there is one. */
export function misplacedArgument(
  unknown: UnknownArgument,
  command: Command,
  args: readonly string[],
): UserError {
  const line = readLine(command, args)
  const { word, problem, instead } = unknown
  if (instead) return error(problem, `write: ${withArguments(line, instead)}`)
  const replaced = line.operands.join(' ') === word ? line.operands : [word]
  const written = rewrite(line, replacementsOfArgument(command.name, word), {
    kind: 'operands',
    operands: replaced,
  })
  return written === null ? unknown : error(problem, `write: ${written}`)
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
  const surplus = operands.slice(Math.max(most, dateWords))
  return { surplus, problem: `too many arguments for ${command.name}: "${surplus.join(' ')}"` }
}

/** Returns the error for an unknown command and the words behind it. */
export function unknownCommand(name: string, rest: readonly string[]): UserError {
  const problem = `unknown command "${name}"`
  const guess = nearest(
    name,
    COMMANDS.map((command) => command.name),
  )
  const end = rest.findIndex((word) => word.startsWith('-'))
  const together = [name, ...rest.slice(0, end < 0 ? undefined : end)]
  const isTime = countTimeWords(together.slice(0, MAX_TIME_WORDS)) === together.length
  const text = isTime ? together.join(' ') : name
  const [template] = [replacementsOfCommand(text)].flat()
  if (guess !== null || template === undefined) {
    return new UserError(problem + didYouMean(guess, 'see esfomo --help'))
  }
  const value = rest.filter((word) => !word.startsWith('-')).join(' ')
  const written = template
    .replace('{}', () => shellWord(text))
    .replace('{rest}', () => (value === '' ? 'WORDS' : shellWord(value)))
  return error(problem, `write: esfomo ${written}`)
}
