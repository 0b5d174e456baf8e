import { defineCommand } from '../definition/command.ts'
import type { Options, OptionValues } from '../definition/option.ts'
import { replyOptions, statusOptions } from '../reply/options.ts'
import { dates } from '../request/candidates.ts'
import { filterOptions } from '../request/filter-options.ts'
import { requestOptions } from '../request/options.ts'
import { DAY_WORDS } from '../request/times/day-words.ts'

const options = {
  grid: {
    kind: 'flag',
    summary: 'one column per room, one row per start time',
    conflicts: ['json'],
  },
  ...filterOptions,
  ...requestOptions,
  ...replyOptions,
  ...statusOptions,
} as const satisfies Options

export type ScheduleOptions = OptionValues<typeof options>

/** Matches days of several words, and ranges to be refused as such: `19 July`, `9-11 January`, `Sat, July 19th, 2025 10:35`, `day 2`. */
const SEVERAL_WORDS =
  /^day \d+$|^(?:[a-z]+[.,]* )?(?:(?:\d\d?-)?\d\d?[a-z.]* (?:of )?)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[.,]*(?: ~?\d.*)?$/i

export const schedule = defineCommand({
  name: 'schedule',
  summary: 'Show the schedule of a day, or of every day',
  arguments: [
    {
      name: 'day',
      summary: `${DAY_WORDS.join(', ')}, a date such as 19 July, a weekday or the number of a day (default: today while the program runs, else all)`,
      complete: { words: () => DAY_WORDS, fromProgram: dates },
    },
  ],
  joined: SEVERAL_WORDS,
  options,
  examples: [
    ['esfomo schedule', 'today while the program runs, else every day'],
    ['esfomo schedule 19 July', 'one day'],
    ['esfomo schedule sun --tz tokyo', "Sunday in Tokyo, in its time and the venue's"],
    ['esfomo schedule --type oral --search "language model"', 'the orals about language models'],
    ['esfomo schedule --from 14:00 --until 16:00', 'a part of the day'],
    ['esfomo schedule 1 --grid', 'the first day, with rooms side by side'],
    ['esfomo schedule -p esfomo-2024', 'the schedule of another edition'],
  ],
  marks: ['inferred', 'otherDate', 'onNow', 'starred'],
  load: () => import('./schedule.run.ts'),
})
