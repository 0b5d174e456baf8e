/** The names a zone goes by, and what to say to the names that mislead. */

/** Every short name a zone may have. Anything else without a `/` is refused: see ABBREVIATIONS. */
export const SHORT_NAMES: ReadonlyMap<string, { name: string; label: string }> = new Map([
  ['utc', { name: 'UTC', label: 'UTC' }],
  ['z', { name: 'UTC', label: 'UTC' }],
  // Anywhere on Earth: the day ends when it has ended at UTC-12. The sign in Etc/ is inverted.
  ['aoe', { name: 'Etc/GMT+12', label: 'AoE' }],
  ['pt', { name: 'America/Los_Angeles', label: 'PT' }],
  ['et', { name: 'America/New_York', label: 'ET' }],
  ['ct', { name: 'America/Chicago', label: 'CT' }],
  ['mt', { name: 'America/Denver', label: 'MT' }],
])

/** What UTC is called by systems and by the IANA list, where it stands under Etc/. */
export const UTC_NAME = /^(?:Etc\/)?(?:UTC|UCT|GMT|Zulu|Universal|Greenwich)0?$/i

const halfYear = (write: string) => ({ reason: 'is valid for part of the year only', write })
const twoMeanings = (write: string) => ({ reason: 'is ambiguous', write })
const noCity = (write: string) => ({ reason: 'is not an IANA zone', write })

/**
 * Abbreviations that calls for papers are full of. Node's zone data reads some of them, and not as
 * people do: PST with summer time, EST without, BST as Dhaka, AST as Anchorage.
 */
export const ABBREVIATIONS: ReadonlyMap<string, { reason: string; write: string }> = new Map([
  ['pst', halfYear('PT')],
  ['pdt', halfYear('PT')],
  ['est', halfYear('ET')],
  ['edt', halfYear('ET')],
  ['mst', halfYear('MT')],
  ['mdt', halfYear('MT')],
  ['cdt', halfYear('CT')],
  ['cst', twoMeanings('CT or Asia/Shanghai')],
  ['bst', twoMeanings('Europe/London or Asia/Dhaka')],
  ['ist', twoMeanings('Asia/Kolkata, Europe/Dublin or Asia/Jerusalem')],
  ['ast', twoMeanings('America/Halifax or Asia/Riyadh')],
  ['gst', twoMeanings('Asia/Dubai')],
  ['cet', halfYear('the city, such as Europe/Paris, or UTC+1')],
  ['cest', halfYear('the city, such as Europe/Paris, or UTC+2')],
  ['eet', halfYear('the city, such as Europe/Athens, or UTC+2')],
  ['eest', halfYear('the city, such as Europe/Athens, or UTC+3')],
  ['wet', halfYear('the city, such as Europe/Lisbon, or UTC')],
  ['west', halfYear('the city, such as Europe/Lisbon, or UTC+1')],
  ['aest', halfYear('Australia/Sydney or UTC+10')],
  ['aedt', halfYear('Australia/Sydney or UTC+11')],
  ['nzst', halfYear('Pacific/Auckland or UTC+12')],
  ['nzdt', halfYear('Pacific/Auckland or UTC+13')],
  ['gmt', noCity('UTC, or Europe/London')],
  ['jst', noCity('Asia/Tokyo')],
  ['kst', noCity('Asia/Seoul')],
  ['hkt', noCity('Asia/Hong_Kong')],
  ['sgt', noCity('Asia/Singapore')],
  ['hst', noCity('Pacific/Honolulu')],
  ['msk', noCity('Europe/Moscow')],
])

/**
 * Zones whose IANA name has changed while the data of browsers and Node keeps the old one
 * (https://github.com/tc39/proposal-canonical-tz): old name → the name people write.
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

let known: readonly string[] | undefined

/** Every IANA name that Node lists, under its present name. */
export function zoneNames(): readonly string[] {
  known ??= Intl.supportedValuesOf('timeZone').map((name) => RENAMED.get(name) ?? name)
  return known
}
