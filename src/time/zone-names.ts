/** Names of zones: short names, rejected abbreviations and renamed IANA zones. */

/**
 * All short names, by their lower-case form. Other names without a `/` are rejected, unless they
 * are offsets such as `UTC+2`; see ABBREVIATIONS.
 */
export const SHORT_NAMES: ReadonlyMap<string, { name: string; label: string }> = new Map([
  ['utc', { name: 'UTC', label: 'UTC' }],
  ['z', { name: 'UTC', label: 'UTC' }],
  // Anywhere on Earth: a day ends when it has ended at UTC-12. The sign after Etc/GMT is inverted.
  ['aoe', { name: 'Etc/GMT+12', label: 'AoE' }],
  ['pt', { name: 'America/Los_Angeles', label: 'PT' }],
  ['et', { name: 'America/New_York', label: 'ET' }],
  ['ct', { name: 'America/Chicago', label: 'CT' }],
  ['mt', { name: 'America/Denver', label: 'MT' }],
])

/** Matches the names that systems and, under `Etc/`, the IANA list have for UTC. */
export const UTC_NAME = /^(?:Etc\/)?(?:UTC|UCT|GMT|Zulu|Universal|Greenwich)0?$/i

const partOfYear = (write: string) => ({ reason: 'is valid for part of the year only', write })
const ambiguous = (write: string) => ({ reason: 'is ambiguous', write })
const notIana = (write: string) => ({ reason: 'is not supported', write })

/**
 * Rejected abbreviations, by their lower-case form. They are frequent in calls for papers. Node's
 * zone data accepts some, but not as people mean them: PST with daylight saving time, EST without,
 * BST as Dhaka, AST as Anchorage.
 */
export const ABBREVIATIONS: ReadonlyMap<string, { reason: string; write: string }> = new Map([
  ['pst', partOfYear('PT')],
  ['pdt', partOfYear('PT')],
  ['est', partOfYear('ET')],
  ['edt', partOfYear('ET')],
  ['mst', partOfYear('MT')],
  ['mdt', partOfYear('MT')],
  ['cdt', partOfYear('CT')],
  ['cst', ambiguous('CT or Asia/Shanghai')],
  ['bst', ambiguous('Europe/London or Asia/Dhaka')],
  ['ist', ambiguous('Asia/Kolkata, Europe/Dublin or Asia/Jerusalem')],
  ['ast', ambiguous('America/Halifax or Asia/Riyadh')],
  ['gst', ambiguous('Asia/Dubai or Atlantic/South_Georgia')],
  ['cet', partOfYear('a city, such as Europe/Paris, or UTC+1')],
  ['cest', partOfYear('a city, such as Europe/Paris, or UTC+2')],
  ['eet', partOfYear('a city, such as Europe/Athens, or UTC+2')],
  ['eest', partOfYear('a city, such as Europe/Athens, or UTC+3')],
  ['wet', partOfYear('a city, such as Europe/Lisbon, or UTC')],
  ['west', partOfYear('a city, such as Europe/Lisbon, or UTC+1')],
  ['aest', partOfYear('Australia/Sydney or UTC+10')],
  ['aedt', partOfYear('Australia/Sydney or UTC+11')],
  ['nzst', partOfYear('Pacific/Auckland or UTC+12')],
  ['nzdt', partOfYear('Pacific/Auckland or UTC+13')],
  ['gmt', notIana('UTC or Europe/London')],
  ['jst', notIana('Asia/Tokyo')],
  ['kst', notIana('Asia/Seoul')],
  ['hkt', notIana('Asia/Hong_Kong')],
  ['sgt', notIana('Asia/Singapore')],
  ['hst', notIana('Pacific/Honolulu')],
  ['msk', notIana('Europe/Moscow')],
])

/**
 * Current names of renamed IANA zones, by their old name. The data of browsers and Node keeps the
 * old names (https://github.com/tc39/proposal-canonical-tz).
 */
export const RENAMED: ReadonlyMap<string, string> = new Map([
  ['Africa/Asmera', 'Africa/Asmara'],
  ['America/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
  ['America/Catamarca', 'America/Argentina/Catamarca'],
  ['America/Coral_Harbour', 'America/Atikokan'],
  ['America/Cordoba', 'America/Argentina/Cordoba'],
  ['America/Godthab', 'America/Nuuk'],
  ['America/Indianapolis', 'America/Indiana/Indianapolis'],
  ['America/Jujuy', 'America/Argentina/Jujuy'],
  ['America/Louisville', 'America/Kentucky/Louisville'],
  ['America/Mendoza', 'America/Argentina/Mendoza'],
  ['Asia/Calcutta', 'Asia/Kolkata'],
  ['Asia/Katmandu', 'Asia/Kathmandu'],
  ['Asia/Rangoon', 'Asia/Yangon'],
  ['Asia/Saigon', 'Asia/Ho_Chi_Minh'],
  ['Atlantic/Faeroe', 'Atlantic/Faroe'],
  ['Europe/Kiev', 'Europe/Kyiv'],
  ['Pacific/Enderbury', 'Pacific/Kanton'],
  ['Pacific/Ponape', 'Pacific/Pohnpei'],
  ['Pacific/Truk', 'Pacific/Chuuk'],
])

let cachedNames: readonly string[] | undefined

/** Returns all IANA names that Node lists, renamed zones by their current name. */
export function zoneNames(): readonly string[] {
  cachedNames ??= Intl.supportedValuesOf('timeZone').map((name) => RENAMED.get(name) ?? name)
  return cachedNames
}
