import { defineCommand } from '../definition/command.ts'
import type { Options, OptionValues } from '../definition/option.ts'
import { replyOptions } from '../reply/options.ts'
import { itemIds } from '../request/candidates.ts'
import { requestOptions } from '../request/options.ts'

const options = { ...requestOptions, ...replyOptions } as const satisfies Options

export type ShowOptions = OptionValues<typeof options>

export const show = defineCommand({
  name: 'show',
  summary: 'Show one session, talk or deadline in full',
  arguments: [
    {
      name: 'id',
      summary: 'its id, the beginning of its id, or words of its title',
      required: true,
      complete: { fromProgram: itemIds },
    },
  ],
  acceptsExcess: true, // the command says how to write several words
  options,
  examples: [
    ['esfomo show fptquant', 'a talk, by its id'],
    ['esfomo show "language vocabularies"', 'a talk, by words of its title'],
    ['esfomo show submission', 'a deadline'],
  ],
  marks: ['inferred', 'otherDate', 'onNow'],
  load: () => import('./show.run.ts'),
})
