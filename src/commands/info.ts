import { defineCommand } from '../definition/command.ts'
import type { Options, OptionValues } from '../definition/option.ts'
import { replyOptions } from '../reply/options.ts'
import { requestOptions } from '../request/options.ts'

const options = { ...requestOptions, ...replyOptions } as const satisfies Options

export type InfoOptions = OptionValues<typeof options>

export const info = defineCommand({
  name: 'info',
  summary: 'Describe the event: dates, place, topics, people, links',
  arguments: [],
  options,
  examples: [
    ['esfomo info', 'what the event is'],
    ['esfomo info -p esfomo-2024', 'the same for another edition'],
  ],
  marks: ['inferred', 'otherDate'],
  load: () => import('./info.run.ts'),
})
