/** Determines the zone of this machine from `TZ`, the system and Node. */
import type { Instant, Zone } from './types.ts'
import { cityZone, parseFixedOffset, parseZone, UTC } from './zone.ts'
import { RENAMED, UTC_NAME } from './zone-names.ts'

export interface Machine {
  /** Returns the path that the system's zone file links to, or null if it is not a link. */
  zoneFile(): string | null
  /** Returns Node's IANA zone. The first call is slow: about 18 ms, half of a start. */
  nodeZone(): string | undefined
  /** Returns the minutes that Node's zone is ahead of UTC. */
  offsetAt(instant: Instant): number
}

interface MachineZone {
  readonly zone: Zone
  /** The value of `TZ` if Node can't read it, else null. Node falls back to UTC silently. */
  readonly unknown: string | null
}

/**
 * Returns the zone that `TZ` names, or the system's zone if `TZ` is unset. `variable` is the value
 * of `TZ`. The fallback is UTC.
 */
export function machineZone(variable: string | undefined, machine: Machine): MachineZone {
  if (variable === undefined) return readable(linkedZone(machine) ?? nodeZone(machine) ?? UTC)
  const name = variable.replace(/^:/, '').replace(/^.*\/zoneinfo\//, '')
  if (/^0?$/.test(name) || UTC_NAME.test(name)) return readable(UTC)
  const city = verifiedCity(name, machine)
  if (city) return readable(city)
  const iana = name.includes('/') ? parseZone(name) : null
  if (iana?.ok) return readable(iana.value)
  const posix = parsePosixZone(name)
  if (posix) return readable(posix)
  const zone = nodeZone(machine)
  return zone && zone !== UTC ? readable(zone) : { zone: UTC, unknown: variable }
}

function readable(zone: Zone): MachineZone {
  return { zone, unknown: null }
}

/**
 * Matches zones named after a city or country, unlike `US/Pacific` or `Etc/GMT+8`. verifiedCity
 * does not look them up, so of the names kept for compatibility, such as `Europe/Belfast`, only
 * those in RENAMED get their current name.
 */
const CITY =
  /^(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)\/[A-Z][\w+/-]*$/

const JANUARY: Instant = 1_736_899_200_000 // 2025-01-15
const JULY: Instant = 1_752_537_600_000 // 2025-07-15

/** Returns the zone that the system's zone file links to: UTC or a city, null for other names. */
function linkedZone(machine: Machine): Zone | null {
  const [, name = ''] = /\/zoneinfo\/(?:posix\/|right\/)?(.+)$/.exec(machine.zoneFile() ?? '') ?? []
  return UTC_NAME.test(name) ? UTC : verifiedCity(name, machine)
}

/**
 * Returns the zone of a city without looking it up. A nonzero offset in January or July shows that
 * Node knows the name, since Node falls back to UTC for unknown ones. Null if both are zero, or if
 * the name is not a city's.
 */
function verifiedCity(name: string, { offsetAt }: Machine): Zone | null {
  if (!CITY.test(name) || (offsetAt(JANUARY) === 0 && offsetAt(JULY) === 0)) return null
  return { ...cityZone(RENAMED.get(name) ?? name), knownOffset: offsetAt }
}

/** Returns Node's zone, or null if Node has no valid name with a `/` for it. */
function nodeZone(machine: Machine): Zone | null {
  const name = machine.nodeZone()
  const zone = name?.includes('/') ? parseZone(name) : null
  return zone?.ok ? zone.value : null
}

/**
 * Parses a POSIX zone with a fixed offset, or returns null. The sign is inverted: `JST-9`, and
 * `UTC-9` too, are nine hours east of Greenwich.
 */
function parsePosixZone(text: string): Zone | null {
  const [, sign, digits] = /^(?:[A-Za-z]{3,}|<[\w+-]+>)([+-]?)(\d{1,2}(?::\d\d)?)$/.exec(text) ?? []
  if (digits === undefined) return null
  const zone = parseFixedOffset(`UTC${sign === '-' ? '+' : '-'}${digits}`)
  return zone.ok ? zone.value : null
}
