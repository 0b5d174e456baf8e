/** Parses what the user says about a source that lacks it: --assume-zone and --assume-date. */
import type { Assumed } from '../sources/source.ts'
import { calendarDate, parseDate } from '../time/parse.ts'
import { fail, type IsoDate, type Parsed, type Zone } from '../time/types.ts'
import { findDate } from '../time/written-date.ts'
import { adviceWithForms, parseNamedZone } from '../time/zone.ts'
import type { AssumedOptions } from './request-words.ts'
import { parsedValue } from './setting.ts'

/** Parses the options. Throws a UserError that names the wrong one. */
export function parseAssumed({ assumeZone, assumeDate }: AssumedOptions): Assumed {
  return {
    zone: assumeZone === undefined ? null : parsedValue('--assume-zone', sourceZone(assumeZone)),
    date: assumeDate === undefined ? null : parsedValue('--assume-date', sourceDate(assumeDate)),
  }
}

/** Parses a zone as --tz does, but for `local` and `venue`: neither says what the source means. */
function sourceZone(text: string): Parsed<Zone> {
  const parsed = parseNamedZone(text)
  if (parsed.ok) return parsed
  if (!/^(?:local|venue)$/i.test(text.trim())) return fail(parsed.reason, adviceWithForms(parsed))
  return fail(`"${text}" does not say where the event is`, 'its zone, such as Europe/Brussels')
}

/** Parses a date in any form that names its year. */
function sourceDate(text: string): Parsed<IsoDate> {
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
