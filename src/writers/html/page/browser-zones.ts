/** Asks the browser about zones. The bundle has it in the place of time/zone-data.ts. */
import type { Instant } from '../../../time/types.ts'

const formats = new Map<string, Intl.DateTimeFormat>()

/** Returns the minutes that a zone with an IANA name is ahead of UTC. */
export function zoneOffset(name: string, instant: Instant): number {
  const format =
    formats.get(name) ??
    new Intl.DateTimeFormat('en', { timeZone: name, timeZoneName: 'longOffset' })
  formats.set(name, format)
  const part = format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')
  // `GMT`, `GMT+05:45` or, in the 19th century, `GMT-00:25:21`.
  const [, sign, hours = 0, minutes = 0, seconds = 0] =
    /([+\u2212-])(\d+):(\d+)(?::(\d+))?/.exec(part?.value ?? '') ?? []
  const size = Number(hours) * 60 + Number(minutes) + Number(seconds) / 60
  return sign === '+' ? size : -size
}

/** Returns the browser's names of all zones that it knows. */
export function zoneNames(): readonly string[] {
  return Intl.supportedValuesOf('timeZone')
}

/** Returns the browser's name of a zone, given one of its names in any case, or null if it knows none. */
export function browserName(name: string): string | null {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone
  } catch {
    return null
  }
}

/** Returns the browser's name of the visitor's zone. */
export function visitorZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone
}

/**
 * Current names of zones for which browsers have an old one: Unicode CLDR keeps the first name that it had
 * for a zone (https://unicode.org/reports/tr35/#Time_Zone_Identifiers).
 */
const CURRENT_NAMES: Readonly<Record<string, string>> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Catamarca': 'America/Argentina/Catamarca',
  'America/Coral_Harbour': 'America/Atikokan',
  'America/Cordoba': 'America/Argentina/Cordoba',
  'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'America/Jujuy': 'America/Argentina/Jujuy',
  'America/Louisville': 'America/Kentucky/Louisville',
  'America/Mendoza': 'America/Argentina/Mendoza',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
}

/** Returns the current name of a zone, which an old browser may not know. */
export function currentName(name: string): string {
  return CURRENT_NAMES[name] ?? name
}
