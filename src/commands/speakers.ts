import { defineCommand } from '../definition/command.ts'
import type { Options, OptionValues } from '../definition/option.ts'
import { replyOptions, statusOptions } from '../reply/options.ts'
import { people } from '../request/candidates.ts'
import { requestOptions } from '../request/options.ts'

const options = { ...requestOptions, ...replyOptions, ...statusOptions } as const satisfies Options

export type SpeakersOptions = OptionValues<typeof options>

export const speakers = defineCommand({
  name: 'speakers',
  summary: 'List speakers with their sessions and talks',
  arguments: [
    {
      name: 'name',
      summary: 'only people with this name, else all with it in their names',
      complete: { fromProgram: people },
    },
  ],
  joined: /\S/,
  options,
  examples: [
    ['esfomo speakers', 'everyone'],
    ['esfomo speakers gu', 'everyone called Gu'],
  ],
  marks: ['inferred', 'otherDate', 'onNow', 'starred'],
  load: () => import('./speakers.run.ts'),
})
