/** Splits a command line into options and positional arguments, without validating them. */
import { parseArgs } from 'node:util'
import type { Command } from '../definition/command.ts'
import { longFlag, type Option } from '../definition/option.ts'

export type Token = NonNullable<ReturnType<typeof parseArgs>['tokens']>[number]

const FLAG: Option = { kind: 'flag', summary: '' }

/** Returns the options of some commands by long names without dashes, with `help` and negations. */
export function optionsOf(commands: readonly Command[]): ReadonlyMap<string, Option> {
  const options = commands.flatMap((command) => Object.entries(command.options))
  const entries = options.flatMap(([key, option]): [string, Option][] => {
    const name = longFlag(key).slice(2)
    const hasNegation = option.kind === 'value' && option.negation
    return [[name, option], ...(hasNegation ? [[`no-${name}`, FLAG] as [string, Option]] : [])]
  })
  return new Map([...entries, ['help', FLAG]])
}

/**
 * Returns the tokens of Node's parseArgs. It knows the options of all `commands`, so that it finds
 * their values before it is clear which command is meant.
 */
export function tokenize(argv: readonly string[], commands: readonly Command[]): readonly Token[] {
  const config = [...optionsOf(commands)].map(([name, { kind, short }]) => {
    const type = kind === 'flag' ? ('boolean' as const) : ('string' as const)
    return [name, { type, ...(short === undefined ? {} : { short }) }] as const
  })
  const options = Object.fromEntries(config)
  const settings = { options, strict: false, allowPositionals: true, tokens: true } as const
  return parseArgs({ args: [...argv], ...settings }).tokens
}
