/** Decides which name of a zone is current. */

/** @import { MomentData } from './moment.js' */

/** @type {Readonly<Record<string, string>>} Old names of zones that have several current names. */
const RENAMED = {
  'Africa/Asmera': 'Africa/Asmara',
  'Africa/Timbuktu': 'Africa/Bamako',
  'America/Coral_Harbour': 'America/Atikokan',
  'America/Virgin': 'America/St_Thomas',
  'Antarctica/South_Pole': 'Antarctica/McMurdo',
  'Asia/Rangoon': 'Asia/Yangon',
  'Atlantic/Jan_Mayen': 'Arctic/Longyearbyen',
  CST6CDT: 'America/Chicago',
  EST5EDT: 'America/New_York',
  'Etc/GMT-0': 'UTC',
  'Etc/UTC': 'UTC',
  Iceland: 'Atlantic/Reykjavik',
  MST7MDT: 'America/Denver',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
  'Pacific/Yap': 'Pacific/Chuuk',
  PST8PDT: 'America/Los_Angeles',
  Singapore: 'Asia/Singapore',
}

/**
 * Returns the current name of each name: itself if some country uses it, else the one that replaced
 * it, else itself. Throws if several may have replaced it.
 * @param {MomentData} data
 */
export function currentNames({ zones, links, used }) {
  const names = [...zones.keys(), ...links.keys()]
  return new Map(
    names.map((name) => {
      const zone = links.get(name) ?? name
      const inUse = names.filter((other) => used.has(other) && (links.get(other) ?? other) === zone)
      return [name, used.has(name) ? name : replacement(name, zone, inUse)]
    }),
  )
}

/**
 * @param {string} name
 * @param {string} zone name of the zone in the data
 * @param {readonly string[]} inUse names of the zone that countries use
 */
function replacement(name, zone, inUse) {
  const renamed = RENAMED[name] ?? RENAMED[zone]
  if (renamed !== undefined) return renamed
  if (inUse.includes(zone) || inUse.length === 0) return zone
  if (inUse.length > 1) throw new Error(`${name} is ${inUse.join(' or ')}: add it to RENAMED`)
  return String(inUse[0])
}
