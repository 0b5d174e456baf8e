import { defineCommand } from '../definition/command.ts'
import type { Options, OptionValues } from '../definition/option.ts'
import { replyOptions } from '../reply/options.ts'
import { programOptions } from '../request/options.ts'

const options = {
  strict: { kind: 'flag', summary: 'treat warnings as errors' },
  ...programOptions,
  ...replyOptions,
} as const satisfies Options

export type ValidateOptions = OptionValues<typeof options>

export const validate = defineCommand({
  name: 'validate',
  summary: 'Check program files, and report each problem with its line',
  arguments: [
    {
      name: 'file',
      summary: 'files to check (default: the selected program)',
      variadic: true,
      complete: { files: true },
    },
  ],
  options,
  examples: [
    ['esfomo validate ours.yaml', 'each problem with its line and its fix'],
    ['esfomo validate --strict *.yaml', 'a check in CI'],
  ],
  load: () => import('./validate.run.ts'),
})
