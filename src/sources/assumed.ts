/** Parses what the user says about a source that lacks it: a zone, a date. */
import { calendarDate, parseDate } from '../time/parse.ts'
import { fail, type IsoDate, type Parsed, type Zone } from '../time/types.ts'
import { findDate } from '../time/written-date.ts'
import { adviceWithForms, parseNamedZone } from '../time/zone.ts'

/** Parses a zone as --tz does, but for `local` and `venue`: neither says what the source means. */
export function parseAssumedZone(text: string): Parsed<Zone> {
  const parsed = parseNamedZone(text)
  if (parsed.ok) return parsed
  if (!/^(?:local|venue)$/i.test(text.trim())) return fail(parsed.reason, adviceWithForms(parsed))
  return fail(`"${text}" does not say where the event is`, 'its zone, such as Europe/Brussels')
}

/** Parses a date in any form that names its year. */
export function parseAssumedDate(text: string): Parsed<IsoDate> {
  const found = findDate(text.trim())
  if (found === null) return parseDate(text)
  if (!found.ok) return found
  const { year, month, day, rest } = found.value
  if (rest !== '') return fail(`"${text}" is more than a date`, isoOrNull(year, month, day))
  if (year === null) return fail(`"${text}" has no year`, `${text.trim()} 2026`)
  return calendarDate(year, month, day)
}

function isoOrNull(year: number | null, month: number, day: number): string | null {
  const date = year === null ? null : calendarDate(year, month, day)
  return date?.ok ? date.value : null
}
