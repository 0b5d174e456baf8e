import { defineCommand } from '../definition/command.ts'
import type { Options, OptionValues } from '../definition/option.ts'
import { replyOptions, statusOptions } from '../reply/options.ts'
import { filterOptions } from '../request/filter-options.ts'
import { requestOptions, severalOption } from '../request/options.ts'
import * as runner from './now.run.ts'

const options = {
  oneline: {
    kind: 'flag',
    summary: 'print one short line for a status bar, or nothing once the program is over',
    conflicts: ['json'],
  },
  watch: {
    kind: 'flag',
    summary:
      'keep running and redraw at each change, until Ctrl-C or q; in a pipe, print a line at each change until the program is over',
    conflicts: ['json', 'quiet', 'exitStatus'],
  },
  alarm: {
    kind: 'list',
    value: 'duration',
    summary:
      'with --watch: ring the bell this long before each start, such as 10m; in a pipe, print a line then, and nothing else; repeatable',
    requires: 'watch',
  },
  ...filterOptions,
  ...requestOptions,
  ...severalOption,
  ...replyOptions,
  ...statusOptions,
} as const satisfies Options

export type NowOptions = OptionValues<typeof options>

export const now = defineCommand({
  name: 'now',
  summary: 'Show what is on, what is next and the next deadline (the default)',
  arguments: [],
  options,
  examples: [
    ['esfomo now', 'what is on and for how long'],
    ['esfomo now --at "2025-07-19 10:35"', 'what is on at another time'],
    ['esfomo now --speaker gu', 'when someone speaks next'],
    ['esfomo now --watch', 'each change as it comes, until Ctrl-C or q'],
    ['esfomo now --watch --alarm 10m', 'the same, and the bell 10 minutes before each start'],
    ['esfomo now --oneline', 'one line for a status bar'],
    ['esfomo now -q', 'exit status 0 while something is on'],
  ],
  marks: ['inferred', 'otherDate', 'starred'],
  // Prompts run this command, so it is part of the core.
  load: async () => runner,
})
