/** Parses dates of HTTP headers. */
import { parseDate } from '../../time/parse.ts'
import { HOUR, type Instant, MINUTE, SECOND } from '../../time/types.ts'
import { wallTime } from '../../time/wall-time.ts'

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** Returns the instant of `Sat, 19 Jul 2025 10:35:00 GMT` (RFC 9110, 5.6.7), or null. */
export function parseHttpDate(text: string | null): Instant | null {
  const form = /^\w{3}, (\d\d) (\w{3}) (\d{4}) ([01]\d|2[0-3]):([0-5]\d):([0-5]\d|60) GMT$/
  const [, day, name = '', year, hours, minutes, seconds] = form.exec(text ?? '') ?? []
  const month = String(MONTHS.indexOf(name) + 1).padStart(2, '0')
  const date = parseDate(`${year}-${month}-${day}`)
  if (!date.ok) return null
  const time = Number(hours) * HOUR + Number(minutes) * MINUTE + Number(seconds) * SECOND
  return wallTime(date.value, time)
}
