import { defineCommand } from '../definition/command.ts'
import type { Options, OptionValues } from '../definition/option.ts'
import { replyOptions } from '../reply/options.ts'
import { itemsAndPeople } from '../request/candidates.ts'
import { requestOptions } from '../request/options.ts'

const options = { ...requestOptions, ...replyOptions } as const satisfies Options

export type ShowOptions = OptionValues<typeof options>

export const show = defineCommand({
  name: 'show',
  summary: 'Show one session, talk, deadline or person in full',
  arguments: [
    {
      name: 'what',
      summary: 'an id, the beginning of one, words of a title, or a name',
      required: true,
      complete: { fromProgram: itemsAndPeople },
    },
  ],
  joined: /\S/,
  options,
  examples: [
    ['esfomo show fptquant', 'a talk, by its id'],
    ['esfomo show "language vocabularies"', 'a talk, by words of its title'],
    ['esfomo show submission', 'a deadline'],
    ['esfomo show avanika', 'what a person presents, by a part of the name'],
  ],
  marks: ['inferred', 'otherDate', 'onNow', 'starred'],
  load: () => import('./show.run.ts'),
})
