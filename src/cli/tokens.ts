/** Splits a command line into options and positional arguments, without judging them. */
import { parseArgs } from 'node:util'
import { COMMANDS } from '../commands/index.ts'
import { longFlag, type Option } from '../definition/option.ts'

export type Token = NonNullable<ReturnType<typeof parseArgs>['tokens']>[number]

/** Returns the options of all commands by their long names, without the dashes. */
export function allOptions(): Map<string, Option> {
  const options = COMMANDS.flatMap((command) => Object.entries(command.options))
  return new Map(options.map(([name, option]) => [longFlag(name).slice(2), option]))
}

/**
 * Returns the tokens of Node's parseArgs. An option of any command is known, so that options can be
 * told from their values before the command is known.
 */
export function tokenize(argv: readonly string[]): readonly Token[] {
  const config = [...allOptions()].map(([name, { kind, short }]) => {
    const type = kind === 'flag' ? ('boolean' as const) : ('string' as const)
    return [name, { type, ...(short === undefined ? {} : { short }) }] as const
  })
  const options = Object.fromEntries(config)
  const settings = { options, strict: false, allowPositionals: true, tokens: true } as const
  return parseArgs({ args: [...argv], ...settings }).tokens
}
