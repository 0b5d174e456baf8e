import { defineCommand } from '../definition/command.ts'
import type { Options, OptionValues } from '../definition/option.ts'
import { DEFAULT_COUNT, MAX_COUNT } from '../query/next.ts'
import { replyOptions, statusOptions } from '../reply/options.ts'
import { filterOptions } from '../request/filter-options.ts'
import { requestOptions, severalOption } from '../request/options.ts'

const options = {
  ...filterOptions,
  ...requestOptions,
  ...severalOption,
  ...replyOptions,
  ...statusOptions,
} as const satisfies Options

export type NextOptions = OptionValues<typeof options>

export const next = defineCommand({
  name: 'next',
  summary: 'List the next sessions and talks',
  arguments: [
    {
      name: 'count',
      summary: `how many, from 1 to ${MAX_COUNT} (default: ${DEFAULT_COUNT})`,
      form: { pattern: /^\d+$/, name: 'a number of sessions' },
    },
  ],
  options,
  examples: [
    ['esfomo next', 'the next three'],
    ['esfomo next 1 --type invited', 'the next invited talk'],
  ],
  marks: ['inferred', 'otherDate', 'starred'],
  load: () => import('./next.run.ts'),
})
