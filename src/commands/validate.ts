import { defineCommand } from '../definition/command.ts'
import type { Options, OptionValues } from '../definition/option.ts'
import { replyOptions } from '../reply/options.ts'
import { programOptions } from '../request/options.ts'
import { BUILT_IN } from '../sources/built-in.ts'

const options = {
  strict: { kind: 'flag', summary: 'treat warnings, and notes on another format, as errors' },
  ...programOptions,
  ...replyOptions,
} as const satisfies Options

export type ValidateOptions = OptionValues<typeof options>

export const validate = defineCommand({
  name: 'validate',
  summary: 'Check programs, and report each problem and each guess',
  arguments: [
    {
      name: 'source',
      summary:
        'files, folders or names of programs to check, as -p takes them (default: that of -p)',
      variadic: true,
      complete: { words: () => BUILT_IN, ownNames: true, files: true },
    },
  ],
  options,
  examples: [
    ['esfomo validate ours.yaml', 'each problem with its line and its fix'],
    ['esfomo validate --strict *.yaml', 'a check in CI'],
    ['esfomo validate schedule.xml', 'what was guessed, changed and left out of another format'],
  ],
  load: () => import('./validate.run.ts'),
})
