/** Splits the arguments of a command into options and operands, also where they are wrong. */
import { COMMANDS } from '../../commands/index.ts'
import type { Command } from '../../definition/command.ts'
import type { Option } from '../../definition/option.ts'
import { optionsOf, type Token, tokenize } from '../tokens.ts'
import { countTimeWords, MAX_TIME_WORDS } from './time-words.ts'

/** Name that a time before now, such as `-1h`, gets as an option. */
const AGO = 'ago'

export interface GivenLine {
  readonly command: Command
  readonly options: readonly GivenOption[]
  readonly operands: readonly string[]
}

type Positional = Extract<Token, { readonly kind: 'positional' }>

export interface GivenOption {
  /** As it was written: `--type` or `-n`. */
  readonly flag: string
  /** Long name without dashes, or one letter if no command has it. */
  readonly name: string
  /** Undefined if the command lacks it. */
  readonly option: Option | undefined
  readonly value: string | undefined
  /** Operands right behind the value. */
  readonly behind: readonly string[]
  /** The value was written with `=`, or no command has the option. */
  readonly hasOwnValue: boolean
}

/**
 * Reads the arguments of a command. A word after an option that no command has is taken for its
 * value.
 */
export function readLine(command: Command, args: readonly string[]): GivenLine {
  const words = args.flatMap(splitNumber)
  const tokens = tokenize(
    words.map(({ text }) => text),
    [...COMMANDS, command],
  )
  const own = optionsOf([command])
  const known = optionsOf(COMMANDS)
  const options: GivenOption[] = []
  const operands: string[] = []
  const taken = new Set<number>()
  for (const [at, token] of tokens.entries()) {
    if (token.kind === 'positional' && !taken.has(token.index)) operands.push(token.value)
    if (token.kind !== 'option') continue
    const isNew = !known.has(token.name)
    const following = isNew && token.value === undefined ? valueBehind(tokens.slice(at + 1)) : []
    for (const { index } of following) taken.add(index)
    const behind = following.length > 0 ? following.map(({ value }) => value).join(' ') : undefined
    options.push({
      flag: words[token.index]?.flag ?? token.rawName,
      name: token.name,
      option: own.get(token.name),
      value: token.value ?? behind,
      behind: positionalsBehind(tokens.slice(at + 1)).map(({ value }) => value),
      hasOwnValue: token.inlineValue === true || isNew,
    })
  }
  return { command, options, operands }
}

function positionalsBehind(tokens: readonly Token[]): readonly Positional[] {
  const end = tokens.findIndex(({ kind }) => kind !== 'positional')
  return tokens.slice(0, end < 0 ? undefined : end) as Positional[]
}

/** Returns the positional that is an option's value, or several that are a date or time together. */
function valueBehind(tokens: readonly Token[]): readonly Positional[] {
  const positionals = positionalsBehind(tokens)
  const count = countTimeWords(positionals.slice(0, MAX_TIME_WORDS).map(({ value }) => value))
  return positionals.slice(0, Math.max(1, count))
}

/** Splits `-n5`, takes `-5` for the same and `-1h` for a time, with the flag as it was written. */
function splitNumber(word: string): { readonly text: string; readonly flag?: string }[] {
  if (/^-\d+[mhdw]\w*$/i.test(word)) return [{ text: `--${AGO}=${word}`, flag: word }]
  const [, letter = '', digits = ''] = /^-([a-z]?)(\d+)$/i.exec(word) ?? []
  if (digits === '') return [{ text: word }]
  return [{ text: `-${letter || 'n'}`, flag: letter ? `-${letter}` : word }, { text: digits }]
}
