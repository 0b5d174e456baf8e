/** Names of zones that are not IANA names: short and long ones, and cities. */

/**
 * All short names, by their lower-case form. Other names without a `/` are rejected, unless they
 * are offsets such as `UTC+2`, long names or abbreviations.
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

/** Long names, in lower case, by what they mean. */
export const LONG_NAMES: ReadonlyMap<string, string> = new Map([
  ['anywhere on earth', 'AoE'],
  ['coordinated universal time', 'UTC'],
  ['greenwich mean time', 'GMT'],
  ['pacific time', 'PT'],
  ['mountain time', 'MT'],
  ['central time', 'CT'],
  ['eastern time', 'ET'],
  ['central european time', 'CET'],
  ['central european summer time', 'CEST'],
  ['japan standard time', 'JST'],
  ['korea standard time', 'KST'],
  ['china standard time', 'Asia/Shanghai'],
  ['india standard time', 'Asia/Kolkata'],
  ['indian standard time', 'Asia/Kolkata'],
])

/** Zones of large cities and countries that the IANA list has no zone for, by their lower-case name. */
export const CITIES: ReadonlyMap<string, string> = new Map([
  ['abu dhabi', 'Asia/Dubai'],
  ['bangalore', 'Asia/Kolkata'],
  ['barcelona', 'Europe/Madrid'],
  ['beijing', 'Asia/Shanghai'],
  ['boston', 'America/New_York'],
  ['china', 'Asia/Shanghai'],
  ['delhi', 'Asia/Kolkata'],
  ['geneva', 'Europe/Zurich'],
  ['hanoi', 'Asia/Ho_Chi_Minh'],
  ['india', 'Asia/Kolkata'],
  ['kyoto', 'Asia/Tokyo'],
  ['milan', 'Europe/Rome'],
  ['montreal', 'America/Toronto'],
  ['mumbai', 'Asia/Kolkata'],
  ['munich', 'Europe/Berlin'],
  ['new delhi', 'Asia/Kolkata'],
  ['osaka', 'Asia/Tokyo'],
  ['rio de janeiro', 'America/Sao_Paulo'],
  ['san diego', 'America/Los_Angeles'],
  ['san francisco', 'America/Los_Angeles'],
  ['seattle', 'America/Los_Angeles'],
  ['shenzhen', 'Asia/Shanghai'],
  ['tel aviv', 'Asia/Jerusalem'],
  ['washington', 'America/New_York'],
])
