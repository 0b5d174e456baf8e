/** Parses --alarm, which has one meaning in every command. */
import { parseDuration } from '../time/parse.ts'
import type { Duration } from '../time/types.ts'
import { parsedValue } from './setting.ts'

/** Returns how long before a start the alarm is. Throws a UserError. */
export function parseAlarm(text: string): Duration {
  return parsedValue('--alarm', parseDuration(text))
}
