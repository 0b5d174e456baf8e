import { defineCommand } from '../definition/command.ts'
import type { Options, OptionValues } from '../definition/option.ts'
import { replyOptions } from '../reply/options.ts'
import { sessionsAndPeople } from '../request/candidates.ts'
import { requestOptions } from '../request/options.ts'

const options = {
  remove: {
    kind: 'flag',
    summary: 'remove stars: of these, or of all that is no longer in the program',
  },
  ...requestOptions,
  ...replyOptions,
} as const satisfies Options

export type StarOptions = OptionValues<typeof options>

export const star = defineCommand({
  name: 'star',
  summary: 'Star sessions and talks as yours; alone, plan your days',
  arguments: [
    {
      name: 'what',
      summary: 'ids, the beginnings of ids, titles or words of them, or names of people',
      variadic: true,
      complete: { fromProgram: sessionsAndPeople, starredWith: 'remove' },
    },
  ],
  options,
  examples: [
    ['esfomo star fptquant "lightning talks"', 'two that you will attend'],
    ['esfomo star "Avanika Narayan"', 'all that a person presents or chairs'],
    ['esfomo star', 'your days, with clashes and free times'],
    ['esfomo star --remove fptquant', 'one less'],
    ['esfomo export --starred --alarm 10m -o mine.ics', 'your calendar'],
  ],
  marks: ['inferred', 'otherDate', 'onNow', 'starred'],
  load: () => import('./star.run.ts'),
})
