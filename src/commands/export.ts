import { defineCommand } from '../definition/command.ts'
import type { Options, OptionValues } from '../definition/option.ts'
import { colourOption } from '../reply/options.ts'
import { itemsAndPeople } from '../request/candidates.ts'
import { filterOptions } from '../request/filter-options.ts'
import { programOptions, severalOption, zoneOption } from '../request/options.ts'
import { alternatives } from '../text/alternatives.ts'
import { DEFAULT_FORMAT, FORMAT_NAMES, FORMATS } from '../writers/index.ts'

const options = {
  output: {
    kind: 'value',
    short: 'o',
    value: 'file',
    summary: 'write to this file, completely or not at all',
    complete: { files: true },
  },
  only: {
    kind: 'value',
    value: 'kind',
    choices: ['sessions', 'deadlines'],
    summary: 'export only these',
  },
  talks: { kind: 'flag', summary: 'ics: add an entry for each timed talk' },
  alarm: {
    kind: 'list',
    value: 'duration',
    summary: 'ics: add a reminder before each entry, such as 10m; repeatable',
  },
  icsUrl: {
    kind: 'value',
    value: 'address',
    summary: 'html: name the address of the calendar, for those who subscribe to it',
  },
  ...filterOptions,
  ...programOptions,
  ...severalOption,
  ...zoneOption,
  ...colourOption,
} as const satisfies Options

export type ExportOptions = OptionValues<typeof options>

const purposes = FORMAT_NAMES.map((name) => `${name} (${FORMATS[name].purpose})`)

export const exportCommand = defineCommand({
  name: 'export',
  summary: `Export the program as ${alternatives(FORMAT_NAMES)}`,
  arguments: [
    {
      name: 'format',
      summary: `${alternatives(purposes)}; ${DEFAULT_FORMAT} if left out`,
      complete: { words: () => FORMAT_NAMES, fromProgram: itemsAndPeople },
    },
    {
      name: 'what',
      summary: 'only these: ids, titles or words of them, or names of people',
      variadic: true,
      complete: { fromProgram: itemsAndPeople },
    },
  ],
  options,
  examples: [
    ...FORMAT_NAMES.map((name) => FORMATS[name].example),
    ['esfomo export gu closing --alarm 10m -o mine.ics', 'two sessions, with a reminder'],
    ['esfomo export "Avanika Narayan" -o hers.ics', 'all that a person presents or chairs'],
    ['esfomo export --only deadlines -o due.ics', 'the deadlines alone'],
    ['esfomo export csv --type invited', 'a table of the invited talks'],
  ],
  marks: ['inferred', 'otherDate'],
  load: () => import('./export.run.ts'),
})
