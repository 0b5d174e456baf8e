/** Options that decide how an answer is printed. */
import type { Options, OptionValues } from '../definition/option.ts'

const jsonOption = {
  json: { kind: 'flag', summary: 'print JSON' },
} as const satisfies Options

export const colourOption = {
  color: {
    kind: 'value',
    value: 'when',
    choices: ['auto', 'always', 'never'],
    summary: 'when to use colour',
    negation: 'same as --color never',
  },
} as const satisfies Options

export const replyOptions = { ...jsonOption, ...colourOption } as const satisfies Options

/** For commands whose answer can be empty. */
export const statusOptions = {
  exitStatus: { kind: 'flag', short: 'e', summary: 'exit with status 1 when nothing matches' },
  quiet: { kind: 'flag', short: 'q', summary: 'like -e, but print nothing' },
} as const satisfies Options

export type ReplyOptions = OptionValues<typeof replyOptions & typeof statusOptions>
