/** The zone of this machine, from what its system says and what Node makes of it. */
import type { Instant, Zone } from './types.ts'
import { cityZone, parseFixedOffset, parseZone, UTC } from './zone.ts'
import { RENAMED, UTC_NAME } from './zone-names.ts'

export interface Machine {
  /** The file that the system has linked as its zone; null where it has none. */
  zoneFile(): string | null
  /** The IANA zone that Node takes it for, which takes it as long as half of a start. */
  nodeZone(): string | undefined
  /** Minutes that its clocks are ahead of UTC, as Node has them. */
  offsetAt(instant: Instant): number
}

interface Found {
  readonly zone: Zone
  /** A `TZ` that Node can't read: it falls back to UTC without a word. */
  readonly unknown: string | null
}

/** `variable` is `TZ` of the environment, which comes before what the system says. */
export function machineZone(variable: string | undefined, machine: Machine): Found {
  if (variable === undefined) return known(linkedZone(machine) ?? nodeZone(machine) ?? UTC)
  const name = variable.replace(/^:/, '').replace(/^.*\/zoneinfo\//, '')
  if (/^0?$/.test(name) || UTC_NAME.test(name)) return known(UTC)
  const city = cityOf(name, machine)
  if (city) return known(city)
  const iana = name.includes('/') ? parseZone(name) : null
  if (iana?.ok) return known(iana.value)
  const posix = parsePosixZone(name)
  if (posix) return known(posix)
  const zone = nodeZone(machine)
  return zone && zone !== UTC ? known(zone) : { zone: UTC, unknown: variable }
}

function known(zone: Zone): Found {
  return { zone, unknown: null }
}

/**
 * The name of a city or country, unlike `US/Pacific` or `Etc/GMT+8`. Of those that are kept for
 * compatibility, such as `Europe/Belfast`, only the ones in RENAMED get their present name.
 */
const CITY =
  /^(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)\/[A-Z][\w+/-]*$/

const JANUARY: Instant = 1_736_899_200_000 // 2025-01-15
const JULY: Instant = 1_752_537_600_000 // 2025-07-15

function linkedZone(machine: Machine): Zone | null {
  const [, name = ''] = /\/zoneinfo\/(?:posix\/|right\/)?(.+)$/.exec(machine.zoneFile() ?? '') ?? []
  return UTC_NAME.test(name) ? UTC : cityOf(name, machine)
}

/**
 * The zone of a name that need not be looked up, since Node has understood it: its clocks are not at
 * UTC all year. Null for others.
 */
function cityOf(name: string, { offsetAt }: Machine): Zone | null {
  if (!CITY.test(name) || (offsetAt(JANUARY) === 0 && offsetAt(JULY) === 0)) return null
  return { ...cityZone(RENAMED.get(name) ?? name), knownOffset: offsetAt }
}

function nodeZone(machine: Machine): Zone | null {
  const name = machine.nodeZone()
  const zone = name?.includes('/') ? parseZone(name) : null
  return zone?.ok ? zone.value : null
}

/** POSIX writes `JST-9`, and `UTC-9` too, for nine hours east of Greenwich: the sign is inverted. */
function parsePosixZone(text: string): Zone | null {
  const [, sign, digits] = /^(?:[A-Za-z]{3,}|<[\w+-]+>)([+-]?)(\d{1,2}(?::\d\d)?)$/.exec(text) ?? []
  if (digits === undefined) return null
  const zone = parseFixedOffset(`UTC${sign === '-' ? '+' : '-'}${digits}`)
  return zone.ok ? zone.value : null
}
