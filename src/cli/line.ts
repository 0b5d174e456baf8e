/** Splits the arguments of a command into options and operands, also where they are wrong. */
import { COMMANDS } from '../commands/index.ts'
import type { Command } from '../definition/command.ts'
import { longFlag, type Option } from '../definition/option.ts'
import { tokenize } from './tokens.ts'

export interface Line {
  readonly command: Command
  readonly options: readonly GivenOption[]
  readonly operands: readonly string[]
}

export interface GivenOption {
  /** As it was written: `--type` or `-n`. */
  readonly flag: string
  /** Long name without dashes, or one letter if no command has it. */
  readonly name: string
  /** Undefined if the command lacks it. */
  readonly option: Option | undefined
  readonly value: string | undefined
  /** The value was written with `=`, or no command has the option. */
  readonly hasOwnValue: boolean
}

/**
 * Reads the arguments of a command. A word after an option that no command has is taken for its
 * value.
 */
export function readLine(command: Command, args: readonly string[]): Line {
  const tokens = tokenize(args.flatMap(splitNumber), [...COMMANDS, command])
  const own = optionsByName(command)
  const known = new Set(COMMANDS.flatMap((other) => [...optionsByName(other).keys()]))
  const options: GivenOption[] = []
  const operands: string[] = []
  const taken = new Set<number>()
  for (const [at, token] of tokens.entries()) {
    if (token.kind === 'positional' && !taken.has(token.index)) operands.push(token.value)
    if (token.kind !== 'option') continue
    const next = tokens[at + 1]
    const isNew = !known.has(token.name)
    const following = isNew && next?.kind === 'positional' ? next : undefined
    if (following) taken.add(following.index)
    options.push({
      flag: token.rawName,
      name: token.name,
      option: own.get(token.name),
      value: token.value ?? following?.value,
      hasOwnValue: token.inlineValue === true || isNew,
    })
  }
  return { command, options, operands }
}

/** Splits `-n5`, and takes `-5` for the same. */
function splitNumber(word: string): string[] {
  const [, letter = '', digits = ''] = /^-([a-z]?)(\d+)$/i.exec(word) ?? []
  return digits === '' ? [word] : [`-${letter || 'n'}`, digits]
}

const FLAG: Option = { kind: 'flag', summary: '' }

/** Returns the options of a command by their long names without dashes, with `help` and negations. */
export function optionsByName({ options }: Command): ReadonlyMap<string, Option> {
  const entries = Object.entries(options).flatMap(([key, option]) => {
    const name = longFlag(key).slice(2)
    const negation = option.kind === 'value' && option.negation ? [[`no-${name}`, FLAG]] : []
    return [[name, option], ...negation] as [string, Option][]
  })
  return new Map([...entries, ['help', FLAG]])
}
