import { defineCommand } from '../definition/command.ts'
import type { Options, OptionValues } from '../definition/option.ts'
import { DEADLINE_TYPES } from '../model/program.ts'
import { replyOptions, statusOptions } from '../reply/options.ts'
import { deadlineIds } from '../request/candidates.ts'
import { requestOptions, severalOption } from '../request/options.ts'

const options = {
  open: {
    kind: 'flag',
    summary: 'only those that are open now',
    conflicts: ['passed'],
  },
  passed: { kind: 'flag', summary: 'only those that have passed' },
  within: {
    kind: 'value',
    value: 'duration',
    summary: 'only those due within this time, such as 48h or 7d, whether open yet or not',
  },
  ...requestOptions,
  ...severalOption,
  ...replyOptions,
  ...statusOptions,
} as const satisfies Options

export type DeadlinesOptions = OptionValues<typeof options>

export const deadlines = defineCommand({
  name: 'deadlines',
  summary: 'List deadlines with the time left until each',
  arguments: [
    {
      name: 'what',
      summary: 'only these deadlines: ids, types such as paper, or words of titles',
      variadic: true,
      complete: { words: () => DEADLINE_TYPES, wordsLast: true, fromProgram: deadlineIds },
    },
  ],
  options,
  examples: [
    ['esfomo deadlines', 'every deadline'],
    ['esfomo deadlines --within 48h -e', 'what is due soon; exit status 1 if nothing is'],
    ['esfomo deadlines paper --open -q', 'exit status 0 while papers can be submitted'],
  ],
  marks: ['inferred'],
  load: () => import('./deadlines.run.ts'),
})
