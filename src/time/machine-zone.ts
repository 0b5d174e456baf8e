/** Determines the zone of this machine from `TZ`, the system and Node. */
import type { Instant, Zone } from './types.ts'
import { ianaZone, parseFixedOffset, parseZone, UTC } from './zone.ts'
import { ianaName, isNodeNewer, packagedOffset } from './zone-data.ts'
import { UTC_NAME } from './zone-names.ts'

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
  /** The value of `TZ` if it can't be read, else null. Node falls back to UTC silently. */
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
  const named = parsePosixZone(name) ?? namedZone(name, machine)
  if (named) return readable(named)
  const zone = nodeZone(machine)
  return zone && zone !== UTC ? readable(zone) : { zone: UTC, unknown: variable }
}

function readable(zone: Zone): MachineZone {
  return { zone, unknown: null }
}

/** Returns the zone that the system's zone file links to, or null if its name is unknown. */
function linkedZone(machine: Machine): Zone | null {
  const [, name = ''] = /\/zoneinfo\/(?:posix\/|right\/)?(.+)$/.exec(machine.zoneFile() ?? '') ?? []
  return UTC_NAME.test(name) ? UTC : namedZone(name, machine)
}

/** Returns the zone with an IANA name, or null. */
function namedZone(name: string, machine: Machine): Zone | null {
  const current = ianaName(name)
  if (current === null) return null
  const zone = ianaZone(current)
  return isNodeNewer() && isInZone(machine, zone)
    ? { ...zone, knownOffset: machine.offsetAt }
    : zone
}

const JANUARY: Instant = 1_736_899_200_000 // 2025-01-15
const JULY: Instant = 1_752_537_600_000 // 2025-07-15

/** Checks that Node is in a zone, so that its newer offsets are known without Intl. */
function isInZone({ offsetAt }: Machine, { name }: Zone): boolean {
  return [JANUARY, JULY].every((instant) => offsetAt(instant) === packagedOffset(name, instant))
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
