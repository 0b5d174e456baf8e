/** Resolves abbreviations of zones, as calls for papers write them: PDT, CEST, JST, IST. */
import { alternatives } from '../text/alternatives.ts'
import { fixedZone, formatOffset, offsetAt } from './offset.ts'
import { fail, MINUTE, ok, type Parsed, type WallTime, type Zone } from './types.ts'

/** An abbreviation, its hours ahead of UTC, and a zone whose clocks use it. */
type Row = readonly [name: string, hours: number, zone: string]

/** Abbreviations that a zone uses in a part of the year. */
const SEASONAL: readonly Row[] = [
  ['PST', -8, 'America/Los_Angeles'],
  ['PDT', -7, 'America/Los_Angeles'],
  ['MST', -7, 'America/Denver'],
  ['MDT', -6, 'America/Denver'],
  ['CST', -6, 'America/Chicago'],
  ['CDT', -5, 'America/Chicago'],
  ['EST', -5, 'America/New_York'],
  ['EDT', -4, 'America/New_York'],
  ['ADT', -3, 'America/Halifax'],
  ['NST', -3.5, 'America/St_Johns'],
  ['NDT', -2.5, 'America/St_Johns'],
  ['AKST', -9, 'America/Anchorage'],
  ['AKDT', -8, 'America/Anchorage'],
  ['WET', 0, 'Europe/Lisbon'],
  ['WEST', 1, 'Europe/Lisbon'],
  ['CET', 1, 'Europe/Berlin'],
  ['CEST', 2, 'Europe/Berlin'],
  ['EET', 2, 'Europe/Athens'],
  ['EEST', 3, 'Europe/Athens'],
  ['ACST', 9.5, 'Australia/Adelaide'],
  ['ACDT', 10.5, 'Australia/Adelaide'],
  ['AEST', 10, 'Australia/Sydney'],
  ['AEDT', 11, 'Australia/Sydney'],
  ['NZST', 12, 'Pacific/Auckland'],
  ['NZDT', 13, 'Pacific/Auckland'],
]

/** Abbreviations that a zone uses all year, at least now: Moscow's was UTC+4 in 2012. */
const CONSTANT: readonly Row[] = [
  ['GMT', 0, 'Africa/Abidjan'],
  ['WAT', 1, 'Africa/Lagos'],
  ['CAT', 2, 'Africa/Maputo'],
  ['SAST', 2, 'Africa/Johannesburg'],
  ['EAT', 3, 'Africa/Nairobi'],
  ['MSK', 3, 'Europe/Moscow'],
  ['TRT', 3, 'Europe/Istanbul'],
  ['PKT', 5, 'Asia/Karachi'],
  ['NPT', 5.75, 'Asia/Kathmandu'],
  ['ICT', 7, 'Asia/Bangkok'],
  ['WIB', 7, 'Asia/Jakarta'],
  ['HKT', 8, 'Asia/Hong_Kong'],
  ['SGT', 8, 'Asia/Singapore'],
  ['AWST', 8, 'Australia/Perth'],
  ['JST', 9, 'Asia/Tokyo'],
  ['KST', 9, 'Asia/Seoul'],
  ['BRT', -3, 'America/Sao_Paulo'],
  ['ART', -3, 'America/Argentina/Buenos_Aires'],
  ['HST', -10, 'Pacific/Honolulu'],
]

/** Names to write for zones that have a short one. */
const SHORT: Readonly<Record<string, string>> = {
  'America/Los_Angeles': 'PT',
  'America/Denver': 'MT',
  'America/Chicago': 'CT',
  'America/New_York': 'ET',
}

/** Zones that use a seasonal abbreviation all year. */
const ALL_YEAR: Readonly<Record<string, string>> = {
  MST: 'America/Phoenix',
  EST: 'America/Panama',
  CET: 'Africa/Algiers',
  EET: 'Africa/Tripoli',
}

/** Abbreviations of several zones: a name to write for each, with its hours ahead of UTC. */
const AMBIGUOUS: ReadonlyMap<string, Readonly<Record<string, number>>> = new Map([
  ['CST', { CT: -6, 'Asia/Shanghai': 8 }],
  ['BST', { 'Europe/London': 1, 'Asia/Dhaka': 6 }],
  ['IST', { 'Asia/Kolkata': 5.5, 'Europe/Dublin': 1, 'Asia/Jerusalem': 2 }],
  ['AST', { 'America/Halifax': -4, 'Asia/Riyadh': 3 }],
  ['GST', { 'Asia/Dubai': 4, 'Atlantic/South_Georgia': -2 }],
])

/** Returns the zones that an abbreviation may mean, if it means several. */
export function meaningsOf(name: string): readonly string[] {
  return Object.keys(AMBIGUOUS.get(name.toUpperCase()) ?? {})
}

/** Returns the offsets in minutes that an abbreviation may mean, if it means several. */
export function readingsOf(name: string): readonly number[] {
  return Object.values(AMBIGUOUS.get(name.toUpperCase()) ?? {}).map((hours) => hours * 60)
}

/** Returns the offset in minutes of an abbreviation that means one, in use or not, else null. */
export function abbreviationOffset(name: string): number | null {
  const key = name.toUpperCase()
  if (AMBIGUOUS.has(key)) return null
  const row = [...SEASONAL, ...CONSTANT].find(([abbreviation]) => abbreviation === key)
  return row ? row[1] * 60 : null
}

/**
 * Returns the fixed offset of an abbreviation, or null if it is none. Fails if it means several, or
 * if it is not in use at any of `walls`. Without these, it must be in use all year.
 */
export function abbreviatedZone(name: string, walls: readonly WallTime[]): Parsed<Zone> | null {
  const meanings = meaningsOf(name)
  if (meanings.length > 0) return fail(`"${name}" is ambiguous`, alternatives(meanings))
  return unambiguousZone(name, walls)
}

/** Returns the same for a name that can only be American: the CST of `Central Standard Time`. */
export function unambiguousZone(name: string, walls: readonly WallTime[]): Parsed<Zone> | null {
  const isNamed = ([abbreviation]: Row) => abbreviation === name.toUpperCase()
  const seasonal = SEASONAL.find(isNamed)
  const row = seasonal ?? CONSTANT.find(isNamed)
  if (!row) return null
  const [abbreviation, hours, zone] = row
  if (walls.length > 0 ? walls.some((wall) => isInUse(row, wall)) : !seasonal) {
    return ok(fixedZone(hours * 60, abbreviation))
  }
  const lasting = SHORT[zone] ?? zone
  const [wall] = walls
  if (wall === undefined) {
    const write = SHORT[zone] ?? `${zone} or ${formatOffset(hours * 60)}`
    return fail(`"${name}" is valid for part of the year only`, write)
  }
  const other = SEASONAL.find((one) => one[2] === zone && isInUse(one, wall))
  const names = [
    other && !AMBIGUOUS.has(other[0]) ? other[0] : [],
    lasting,
    ALL_YEAR[abbreviation] ?? [],
  ]
  const city = zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')
  return fail(`"${name}" is not in use in ${city} on that date`, alternatives(names.flat()))
}

/**
 * Returns the offset in minutes that clocks show which use an abbreviation in another part of the year:
 * 120 for CET in July. Returns null if it means several, or none.
 */
export function offsetInSeason(name: string, wall: WallTime): number | null {
  const key = name.toUpperCase()
  const row = AMBIGUOUS.has(key) ? undefined : SEASONAL.find(([one]) => one === key)
  if (!row) return null
  const [, hours, zone] = row
  return offsetAt({ name: zone, label: zone }, wall - hours * 60 * MINUTE)
}

function isInUse([, hours, zone]: Row, wall: WallTime): boolean {
  return offsetAt({ name: zone, label: zone }, wall - hours * 60 * MINUTE) === hours * 60
}
