/** Parses how long something lasts, as data has it. */
import { parseDuration } from '../../time/parse.ts'
import { DAY, type Duration, HOUR, MINUTE, SECOND } from '../../time/types.ts'

/** Matches `00:45`, `0:45:00` and `1:00:45:00`. */
const CLOCK_LENGTH = /^(?:(?:(\d{1,3}):(?=\d+:\d+:))?(\d{1,4}):(\d\d)(?::(\d\d)(?:\.\d+)?)?)$/

/**
 * Parses a length, or returns null: hours and minutes `1:30`, with seconds `1:30:00`, with days
 * `1:00:30:00`, minutes `45`, hours with a fraction `0.75`, and `45m` or `1h30m`.
 */
export function parseLength(text: string): Duration | null {
  const trimmed = text.trim()
  const clock = CLOCK_LENGTH.exec(trimmed)
  if (clock) {
    const [days, hours, minutes, seconds] = clock.slice(1).map((part) => Number(part ?? 0))
    return (
      (days ?? 0) * DAY + (hours ?? 0) * HOUR + (minutes ?? 0) * MINUTE + (seconds ?? 0) * SECOND
    )
  }
  if (/^\d{1,5}$/.test(trimmed)) return Number(trimmed) * MINUTE
  if (/^\d{0,3}[.,]\d{1,6}$/.test(trimmed)) {
    return Math.round(Number(trimmed.replace(',', '.')) * 60) * MINUTE
  }
  const [, hours] = /^(\d{0,3}[.,]\d{1,6})\s*(?:h|hrs?|hours?)$/i.exec(trimmed) ?? []
  if (hours !== undefined) return parseLength(hours)
  const duration = parseDuration(trimmed)
  return duration.ok ? duration.value : null
}
