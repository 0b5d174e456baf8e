import { defineCommand } from '../definition/command.ts'
import type { Options, OptionValues } from '../definition/option.ts'
import { replyOptions } from '../reply/options.ts'

const options = { ...replyOptions } as const satisfies Options

export type ProgramsOptions = OptionValues<typeof options>

export const programs = defineCommand({
  name: 'programs',
  summary: 'List the built-in programs',
  arguments: [],
  options,
  examples: [['esfomo programs', 'the names that -p takes']],
  load: () => import('./programs.run.ts'),
})
