/** From what people write to a zone: one resolver for files, options and the environment. */
import { nearest } from '../text/nearest.ts'
import { fixedOffset, formatOffset } from './offset.ts'
import { fail, ok, type Parsed, type Zone } from './types.ts'
import { ABBREVIATIONS, RENAMED, SHORT_NAMES, UTC_NAME, zoneNames } from './zone-names.ts'

export const UTC: Zone = { name: 'UTC', label: 'UTC' }
export const AOE: Zone = { name: 'Etc/GMT+12', label: 'AoE' }

const FIXED = /^(?:UTC(?=[+-]\d{1,2}(?::\d\d)?$)|(?=[+-]\d\d:\d\d$))([+-])(\d{1,2})(?::(\d\d))?$/i
const MAX_OFFSET_MINUTES = 14 * 60

/**
 * Reads a zone as a program file may write it: an IANA name in any case, or one of a closed list of
 * short forms (UTC, Z, AoE, PT, ET, CT, MT, UTC+2, +02:00). What else looks like a zone is refused
 * with the name to write.
 */
export function parseZone(text: string): Parsed<Zone> {
  const name = text.trim().replace('\u2212', '-') // a minus sign pasted from a web page
  const short = SHORT_NAMES.get(name.toLowerCase())
  if (short) return ok(short.name === UTC.name ? UTC : short)
  if (FIXED.test(name)) return parseFixedOffset(name)
  const iana = name.includes('/') ? ianaName(name) : null
  if (iana !== null) return ok(ianaZone(iana))
  const abbreviation = ABBREVIATIONS.get(name.toLowerCase())
  if (abbreviation) return fail(`"${name}" ${abbreviation.reason}`, abbreviation.write)
  return fail(`no zone "${name}"`, guess(name))
}

/** Reads `--tz`: besides what a file may write, `local`, `venue` and the last part of a name. */
export function parseRequestedZone(
  text: string,
  places: { local: Zone; venue: Zone },
): Parsed<Zone> {
  const key = text.trim().toLowerCase()
  if (key === 'local') return ok(places.local)
  if (key === 'venue') return ok(places.venue)
  const zone = parseZone(text)
  if (zone.ok || key === '') return zone
  const [city, ...others] = zonesNamed(key)
  if (!city) return zone
  return others.length === 0
    ? ok(ianaZone(city))
    : fail(`"${text}" matches more than one zone`, [city, ...others].join(' or '))
}

/** Reads `UTC+5:45`. */
export function parseFixedOffset(text: string): Parsed<Zone> {
  const [, sign, hours, minutes = '00'] = FIXED.exec(text) ?? []
  const size = Number(hours) * 60 + Number(minutes)
  if (size > MAX_OFFSET_MINUTES || Number(minutes) > 59) {
    return fail(`no zone "${text}": offsets range from UTC-14 to UTC+14`)
  }
  if (size === 0) return ok(UTC)
  const name = `${sign}${String(hours).padStart(2, '0')}:${minutes}`
  return ok({ name, label: formatOffset(sign === '-' ? -size : size) })
}

/** A name as IANA writes it today: in its case, and not one kept for compatibility. */
function ianaName(text: string): string | null {
  if (!/^[\w+/-]+$/.test(text)) return null
  try {
    const { timeZone } = new Intl.DateTimeFormat('en-US', { timeZone: text }).resolvedOptions()
    return RENAMED.get(timeZone) ?? timeZone
  } catch {
    return null
  }
}

function ianaZone(name: string): Zone {
  if (UTC_NAME.test(name)) return UTC
  const fixed = fixedOffset(name)
  return fixed === null ? cityZone(name) : { name, label: formatOffset(fixed) }
}

/** The zone of a name that is known to be one: `Asia/Tokyo`. */
export function cityZone(name: string): Zone {
  return { name, label: cityOf(name) }
}

function cityOf(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1).replaceAll('_', ' ')
}

function zonesNamed(city: string): string[] {
  const wanted = city.replaceAll('_', ' ')
  const found = zoneNames().filter((name) => cityOf(name).toLowerCase() === wanted)
  if (found.length > 0) return found
  return [...RENAMED].flatMap(([old, name]) => (cityOf(old).toLowerCase() === wanted ? name : []))
}

function guess(text: string): string | null {
  if (/^[+-]\d{4}$/.test(text)) return `${text.slice(0, 3)}:${text.slice(3)}`
  if (/^gmt[+-]\d/i.test(text)) return `UTC${text.slice(3)}`
  const whole = nearest(text, [...zoneNames(), 'UTC', 'AoE'])
  if (whole) return whole
  const names = zoneNames()
  const city = nearest(text, names.map(cityOf))
  return zonesNamed(text.toLowerCase())[0] ?? names.find((name) => cityOf(name) === city) ?? null
}
