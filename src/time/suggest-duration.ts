/** Suggests how to write durations that parseDuration does not take: `1.5h`, `1:30`, `PT45M`. */
import { parseDuration } from './parse.ts'
import { HOUR, MINUTE } from './types.ts'

/** Maximum length of a text that is examined, in characters. */
const MAX_TEXT = 60
/** Number from which one without a unit can only be minutes. */
const MIN_MINUTES = 10

/** Returns a duration in the form of the format, as it is if it parses already, or null. */
export function suggestDuration(text: string): string | null {
  const plain = text.length > MAX_TEXT ? '' : text.normalize('NFKC').trim().toLowerCase()
  if (parseDuration(plain).ok) return plain
  if (/^\d+$/.test(plain)) {
    return Number(plain) < MIN_MINUTES ? `${plain}h or ${plain}m` : `${plain}m`
  }
  const minutes = minutesOf(plain)
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  const form = `${hours > 0 ? `${hours}h` : ''}${rest > 0 ? `${rest}m` : ''}`
  return parseDuration(form).ok ? form : null
}

/** Returns the minutes that a text means, or 0. */
function minutesOf(text: string): number {
  const words = text
    .replace(/\bhalf an hour\b/, '30m')
    .replace(/\ban? hour\b/, '1h')
    .replace(/\band\b|,\s|\.$/g, ' ')
    .replace(/^pt(?=\d)/, '')
    .trim()
  const [, clockHours, clockMinutes] =
    /^(\d{1,2}):([0-5]\d)(?::00)?(?:\s*h(?:ours)?)?$/.exec(words) ?? []
  if (clockMinutes !== undefined) return Number(clockHours) * 60 + Number(clockMinutes)
  const [, hours] = /^(\d{1,2}(?:[.,]\d{1,2})?)\s*h(?:ours?|rs?)?$/.exec(words) ?? []
  if (hours !== undefined) return Math.round(Number(hours.replace(',', '.')) * 60)
  // `1h 30` and `90'`.
  const spelt = words.replace(/h\s*(\d{1,2})$/, 'h$1m').replace(/\s*['′]$/, 'm')
  const duration = parseDuration(spelt)
  return duration.ok && duration.value < 24 * HOUR ? duration.value / MINUTE : 0
}
