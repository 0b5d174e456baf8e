/** Parses zones, in the same way for files, options and the environment. */
import { nearest } from '../text/nearest.ts'
import { fixedOffset, formatOffset } from './offset.ts'
import { fail, ok, type Parsed, type Zone } from './types.ts'
import { ABBREVIATIONS, RENAMED, SHORT_NAMES, UTC_NAME, zoneNames } from './zone-names.ts'

export const UTC: Zone = { name: 'UTC', label: 'UTC' }
export const AOE: Zone = { name: 'Etc/GMT+12', label: 'AoE' }

/** Matches `UTC+2`, `UTC+5:45` and `+05:45`. */
const FIXED_OFFSET =
  /^(?:UTC(?=[+-]\d{1,2}(?::\d\d)?$)|(?=[+-]\d\d:\d\d$))([+-])(\d{1,2})(?::(\d\d))?$/i
const MAX_OFFSET_MINUTES = 14 * 60

/**
 * Parses a zone as a program file may write it: an IANA name in any case, or one of a closed list
 * of short forms (UTC, Z, AoE, PT, ET, CT, MT, UTC+2, +02:00). Fails for any other text, with a
 * suggestion if some name is near.
 */
export function parseZone(text: string): Parsed<Zone> {
  const name = text.trim().replace('\u2212', '-') // a minus sign pasted from a web page
  const short = SHORT_NAMES.get(name.toLowerCase())
  if (short) return ok(short.name === UTC.name ? UTC : short)
  if (FIXED_OFFSET.test(name)) return parseFixedOffset(name)
  const iana = name.includes('/') ? ianaName(name) : null
  if (iana !== null) return ok(ianaZone(iana))
  const abbreviation = ABBREVIATIONS.get(name.toLowerCase())
  if (abbreviation) return fail(`"${name}" ${abbreviation.reason}`, abbreviation.write)
  return fail(`no zone "${name}"`, suggestZone(name))
}

/** Parses `--tz`: a zone as in a file, `local`, `venue`, or the last part of an IANA name. */
export function parseRequestedZone(
  text: string,
  namedZones: { local: Zone; venue: Zone },
): Parsed<Zone> {
  const key = text.trim().toLowerCase()
  if (key === 'local') return ok(namedZones.local)
  if (key === 'venue') return ok(namedZones.venue)
  const zone = parseZone(text)
  if (zone.ok || key === '') return zone
  const [city, ...others] = zonesNamed(key)
  if (!city) return zone
  return others.length === 0
    ? ok(ianaZone(city))
    : fail(`"${text}" matches more than one zone`, [city, ...others].join(' or '))
}

/** Parses an offset that FIXED_OFFSET matches: `UTC+5:45`. Fails beyond 14 hours. */
export function parseFixedOffset(text: string): Parsed<Zone> {
  const [, sign, hours, minutes = '00'] = FIXED_OFFSET.exec(text) ?? []
  const size = Number(hours) * 60 + Number(minutes)
  if (size > MAX_OFFSET_MINUTES || Number(minutes) > 59) {
    return fail(`no zone "${text}": offsets range from UTC-14 to UTC+14`)
  }
  if (size === 0) return ok(UTC)
  const name = `${sign}${String(hours).padStart(2, '0')}:${minutes}`
  return ok({ name, label: formatOffset(sign === '-' ? -size : size) })
}

/**
 * Returns the current IANA name for a name in any case, or null if there is no such zone. A name
 * kept for compatibility gives the one that replaced it.
 */
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

/** Returns the zone of an IANA name, such as `Asia/Tokyo`, that is known to exist. */
export function cityZone(name: string): Zone {
  return { name, label: cityLabel(name) }
}

function cityLabel(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1).replaceAll('_', ' ')
}

/** Returns the zones whose label is `city`, in lower case, else the renamed ones that had it. */
function zonesNamed(city: string): string[] {
  const label = city.replaceAll('_', ' ')
  const found = zoneNames().filter((name) => cityLabel(name).toLowerCase() === label)
  if (found.length > 0) return found
  return [...RENAMED].flatMap(([old, name]) => (cityLabel(old).toLowerCase() === label ? name : []))
}

function suggestZone(text: string): string | null {
  if (/^[+-]\d{4}$/.test(text)) return `${text.slice(0, 3)}:${text.slice(3)}`
  if (/^gmt[+-]\d/i.test(text)) return `UTC${text.slice(3)}`
  const nearestName = nearest(text, [...zoneNames(), 'UTC', 'AoE'])
  if (nearestName) return nearestName
  const names = zoneNames()
  const nearestCity = nearest(text, names.map(cityLabel))
  return (
    zonesNamed(text.toLowerCase())[0] ??
    names.find((name) => cityLabel(name) === nearestCity) ??
    null
  )
}
