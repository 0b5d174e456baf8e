/** Parses zones, in the same way for files, options and the environment. */
import { nearest } from '../text/nearest.ts'
import { abbreviatedZone, readingsOf, unambiguousZone } from './abbreviations.ts'
import { fixedOffset, fixedZone, formatOffset, offsetAt } from './offset.ts'
import { fail, HOUR, ok, type Parsed, type WallTime, type Zone } from './types.ts'
import { ianaName, zoneNames, zoneTable } from './zone-data.ts'
import { CITIES, LONG_NAMES, SHORT_NAMES, UTC_NAME } from './zone-names.ts'

export const UTC: Zone = { name: 'UTC', label: 'UTC' }
export const AOE: Zone = { name: 'Etc/GMT+12', label: 'AoE' }

/** Matches `UTC+2`, `GMT+0530`, `UTC+5:45`, `+05:45` and `+0545`. */
const FIXED_OFFSET = /^(?:(?:UTC|GMT)(?=[+-]\d)|(?=[+-]\d\d:?\d\d$))([+-])(\d{1,2})(?::?(\d\d))?$/i
/** Maximum distance of a zone from UTC. */
export const MAX_OFFSET_MINUTES = 14 * 60
/** Examples of the forms that zones can have. */
const ZONE_FORMS = 'Europe/Vienna, UTC+2 or AoE'
/** Examples of the forms that `--tz` and a time in `--at` take. */
export const REQUESTED_ZONE_FORMS = 'tokyo, Europe/Vienna, UTC+2, AoE, local or venue'
/** Maximum length of the text of a zone, in characters. */
const MAX_TEXT = 100

/**
 * Parses a zone as a program file may write it: an IANA name in any case, one of a closed list of
 * short and long forms (UTC, Z, AoE, PT, ET, CT, MT, UTC+2, +02:00, Pacific Time), or an abbreviation
 * such as PDT that is in use at one of `walls`. Brackets may repeat it: `AoE (UTC-12)`. Fails for any
 * other text, with a suggestion if some name is near.
 */
export function parseZone(text: string, walls: readonly WallTime[] = []): Parsed<Zone> {
  if (text.length > MAX_TEXT) return fail(`no zone "${text.slice(0, MAX_TEXT)}…"`)
  const name = normalize(text)
  const [, before, inside] = /^(.*\S)\s*\((.*)\)$/.exec(name) ?? []
  return before === undefined || inside === undefined
    ? parseName(name, walls)
    : parseExplained(before, inside, walls)
}

/** Removes what varies in calls for papers: kinds of dashes, spaces around them, outer brackets. */
function normalize(text: string): string {
  return text
    .trim()
    .replace(/^\((.*)\)$/, '$1')
    .replace(/[\u2010-\u2015\u2212\ufe63\uff0d]/g, '-')
    .replace(/^(.*)\(US(?:A| (?:&|and) Canada)?\)$/i, '$1')
    .replace(/^(UTC|GMT)\s*([+-])\s*(?=\d)/i, '$1$2')
    .replace(/\s+/g, ' ')
    .trim()
}

function parseName(name: string, walls: readonly WallTime[]): Parsed<Zone> {
  const short = SHORT_NAMES.get(name.toLowerCase())
  if (short) return ok(short.name === UTC.name ? UTC : short)
  const long = LONG_NAMES.get(name.toLowerCase().replace(/^us /, ''))
  if (long !== undefined) return parseName(long, walls)
  if (FIXED_OFFSET.test(name)) return parseFixedOffset(name)
  const iana = name.includes('/') ? ianaName(name) : null
  if (iana !== null) return ok(ianaZone(iana))
  const abbreviated = americanZone(name, walls) ?? abbreviatedZone(name, walls)
  return abbreviated ?? noZone(name)
}

/** Fails with a suggestion, found only where it is asked for: that takes long, and lists have many. */
function noZone(name: string): Parsed<never> {
  return {
    ok: false,
    reason: `no zone "${name}"`,
    get write() {
      return suggestZone(name)
    },
  }
}

/** Returns what to write instead of a text that does not parse: forms of zones if it lacks but a zone. */
export function adviceWithForms(
  { reason, write }: { readonly reason: string; readonly write: string | null },
  forms = ZONE_FORMS,
): string | null {
  return write ?? (/^no zone ".*"$/s.test(reason) ? forms : null)
}

/** Parses `Pacific Daylight Time` and the like, or returns null. */
function americanZone(name: string, walls: readonly WallTime[]): Parsed<Zone> | null {
  const [, zone, season] =
    /^(?:us )?([pmce])(?:acific|ountain|entral|astern) ([sd])(?:tandard|aylight) time$/i.exec(
      name,
    ) ?? []
  return zone === undefined ? null : unambiguousZone(`${zone}${season}T`.toUpperCase(), walls)
}

/**
 * Parses a zone that brackets explain: `AoE (UTC-12)`. Both must have the same offset. The brackets
 * decide what an abbreviation of several zones means: `IST (UTC+5:30)`.
 */
function parseExplained(before: string, inside: string, walls: readonly WallTime[]): Parsed<Zone> {
  const [zone, explained] = [parseName(before, walls), parseName(inside, walls)]
  const readings = readingsOf(before)
  if (!zone.ok && readings.length === 0) return zone
  const write = zone.ok ? before : zone.write
  if (!explained.ok) return fail(`no zone "${before} (${inside})"`, write)
  const offsets = zone.ok ? offsetsOf(zone.value, walls) : readings
  const agree = offsetsOf(explained.value, walls).some((offset) => offsets.includes(offset))
  if (agree) return zone.ok ? zone : explained
  const when = walls.length > 0 ? 'on that date' : 'all year'
  return fail(`"${before}" is not ${inside} ${when}`, write)
}

/** Returns the offsets of a zone around wall times, in minutes; none if it has no fixed one. */
function offsetsOf(zone: Zone, walls: readonly WallTime[]): number[] {
  const fixed = fixedOffset(zone.name)
  if (fixed !== null) return [fixed]
  return walls.flatMap((wall) => [-12, 12].map((hours) => offsetAt(zone, wall + hours * HOUR)))
}

/** Parses `--tz`: `local`, `venue`, or a zone as parseNamedZone takes it. */
export function parseRequestedZone(
  text: string,
  namedZones: { local: Zone; venue: Zone },
  walls: readonly WallTime[] = [],
): Parsed<Zone> {
  const key = text.trim().toLowerCase()
  if (key === 'local') return ok(namedZones.local)
  if (key === 'venue') return ok(namedZones.venue)
  return parseNamedZone(text, walls)
}

/** Parses a zone as in a file, or the last part of an IANA name: `tokyo`. */
export function parseNamedZone(text: string, walls: readonly WallTime[] = []): Parsed<Zone> {
  const key = text.trim().toLowerCase()
  const zone = parseZone(text, walls)
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
  const offset = sign === '-' ? -size : size
  return ok(fixedZone(offset, formatOffset(offset)))
}

function isFixedOffset(text: string): boolean {
  return FIXED_OFFSET.test(text) && parseFixedOffset(text).ok
}

/** Returns the zone of a current IANA name. */
export function ianaZone(name: string): Zone {
  if (UTC_NAME.test(name)) return UTC
  const fixed = fixedOffset(name)
  return { name, label: fixed === null ? cityLabel(name) : formatOffset(fixed) }
}

function cityLabel(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1).replaceAll('_', ' ')
}

/** Returns the zones whose label is `city`, in lower case, else those that had it before. */
function zonesNamed(city: string): string[] {
  const label = city.replaceAll('_', ' ')
  const found = zoneNames().filter((name) => cityLabel(name).toLowerCase() === label)
  if (found.length > 0) return found
  return zoneTable().names.formerPlaces.flatMap(([old, name]) => {
    return cityLabel(old).toLowerCase() === label ? name : []
  })
}

/** Minimum length of a word to suggest a city like it: `laos` is not Lagos. */
const MIN_CITY = 5

/**
 * Returns a zone that a text most likely meant, or null: one that it begins with, that of a city or
 * country, or one with few typos. Drops what surrounds a city: `Vienna, Austria`, `Vienna UTC+2`.
 */
function suggestZone(text: string): string | null {
  const bare = text.replace(/^in (?=.)/i, '').replace(/(?<=\S)(?:,.*| \(?UTC[+-]\S+)$/i, '')
  return zoneLike(text) ?? (bare === text ? null : zoneLike(bare))
}

function zoneLike(text: string): string | null {
  const [, first = ''] = /^([^\s,;(]+)[\s,;(]/.exec(text) ?? []
  if (SHORT_NAMES.has(first.toLowerCase()) || isFixedOffset(first)) return first
  if (isFixedOffset(`UTC${text}`)) return `UTC${text}`
  const place = text.slice(text.lastIndexOf('/') + 1)
  const city = place
    .replaceAll('_', ' ')
    .toLowerCase()
    .replace(/ time$/, '')
  return (
    LONG_NAMES.get(city) ??
    LONG_NAMES.get(`${city} time`) ??
    CITIES.get(city) ??
    countryZone(text) ??
    zonesNamed(city)[0] ??
    nearestZone(text)
  )
}

/** Returns the zone of a country that the IANA list keeps as a link, such as Cuba, or null. */
function countryZone(text: string): string | null {
  const name = ianaName(text)
  return name?.includes('/') ? name : null
}

/** Returns the zone with the nearest name, else that of a city like it with the same first letter. */
function nearestZone(text: string): string | null {
  const names = zoneNames()
  const near = nearest(text, [...names, 'UTC', 'AoE'])
  if (near !== null || text.length < MIN_CITY) return near
  const [initial = ''] = text
  const cities = names.filter((name) => cityLabel(name).startsWith(initial.toUpperCase()))
  const nearestCity = nearest(text, cities.map(cityLabel))
  return cities.find((name) => cityLabel(name) === nearestCity) ?? null
}
