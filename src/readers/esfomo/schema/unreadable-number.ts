/** Explains dates, times and durations that YAML takes for numbers: `start: 9`, `date: 20260724`. */
import { type Finding, problem } from '../../../model/problems/index.ts'
import { suggestDate, suggestMoment } from '../../../program/suggest-moment.ts'
import { parseDate, parseDuration, parseMoment, parseTimeOfDay } from '../../../time/parse.ts'
import { suggestDuration } from '../../../time/suggest-duration.ts'
import { suggestTime } from '../../../time/suggest-time.ts'
import type { Parsed } from '../../../time/types.ts'
import { parseZone } from '../../../time/zone.ts'

/** Returns the problem of a value that YAML takes for a number: its hint says how to write it. */
export function unreadableNumber(key: string, text: string): Finding {
  const [code, parse, suggest] = PARSERS[key] ?? []
  const parsed = parse?.(text)
  if (code === undefined || parsed?.ok !== false) return problem('not-text', text, 'a number')
  return problem(code, parsed.reason, suggest?.(text) ?? parsed.write)
}

type Suggest = (text: string) => string | null

/** Parsers by key, for values that YAML takes for numbers, with suggestions for what they reject. */
const PARSERS: Readonly<
  Record<
    string,
    readonly [
      code: 'bad-time' | 'bad-date' | 'bad-duration' | 'bad-zone',
      parse: (text: string) => Parsed<unknown>,
      suggest: Suggest,
    ]
  >
> = {
  start: ['bad-time', parseTimeOfDay, suggestTime],
  end: ['bad-time', parseTimeOfDay, suggestTime],
  duration: ['bad-duration', parseDuration, suggestDuration],
  date: ['bad-date', parseDate, suggestDate],
  due: ['bad-time', parseMoment, suggestMoment],
  opens: ['bad-time', parseMoment, suggestMoment],
  was: ['bad-time', parseMoment, suggestMoment],
  updated: ['bad-time', parseMoment, suggestMoment],
  timezone: ['bad-zone', parseZone, () => null],
}
