/**
 * Packs zone data into the text that src/time/zone-table.ts reads: small, and quick to find one zone
 * in, since prompts read it. Its fields are separated by tabs, all times are in seconds:
 *
 *     2026f  -2240524800  7289654400               release; start and end of the table
 *     [16243200,3600,18662400,-3600,...]           steps: time since the previous one, change of offset
 *     Asia/Tokyo  32400  ...                       zone: how far ahead of UTC at the start; its steps
 *     Europe/Vienna  3600  ...  Europe/Rome  412   zone that ends with the last 412 steps of another
 *     Asia/Calcutta=Asia/Kolkata                   old name, and the current one
 *
 * A zone has a character for each step: its place in the list of steps, counted from `!`.
 */
import { currentNames } from './names.js'

/**
 * @import { MomentData, Period } from './moment.js'
 *
 * @typedef {object} Zone
 * @property {string} name
 * @property {number} offset at the start, in seconds
 * @property {string[]} steps
 *
 * @typedef {object} Ending
 * @property {string} name of the zone that ends in the same way
 * @property {number} length number of steps
 */

/** The years that a program may have, 1900 to 2199, and one on either side, in seconds. */
const FROM = Date.UTC(1899, 0) / 1000
const UNTIL = Date.UTC(2201, 0) / 1000

/**
 * Returns the packed data. Throws if the current name of a zone is in doubt.
 * @param {MomentData} data
 */
export function packZoneData(data) {
  const names = [...currentNames(data)]
  const current = names.flatMap(([name, now]) => (name === now ? name : [])).sort()
  const old = names.flatMap(([name, now]) => (name === now ? [] : `${name}=${now}`)).sort()
  const zones = current.map((name) => {
    return inSteps(name, data.zones.get(data.links.get(name) ?? name) ?? [])
  })
  return [`${data.version}\t${FROM}\t${UNTIL}`, ...packZones(zones), ...old, ''].join('\n')
}

/**
 * Returns the offset of a zone at FROM, and how it changes until UNTIL.
 * @param {string} name
 * @param {readonly Period[]} periods
 * @returns {Zone}
 */
function inSteps(name, periods) {
  const within = periods.filter(({ since }, at) => {
    return since < UNTIL && (periods[at + 1]?.since ?? UNTIL) > FROM
  })
  const changes = within.filter(({ offset }, at) => offset !== within[at - 1]?.offset)
  const steps = changes.slice(1).map(({ since, offset }, at) => {
    const previous = changes[at] ?? { since, offset }
    return `${since - Math.max(previous.since, FROM)},${offset - previous.offset}`
  })
  return { name, offset: changes[0]?.offset ?? 0, steps }
}

/**
 * Returns the list of steps, and a line for each zone.
 * @param {readonly Zone[]} zones
 */
function packZones(zones) {
  const endings = zones.map((zone, at) => commonEnding(zone, zones.slice(0, at)))
  const own = zones.map(({ steps }, at) =>
    steps.slice(0, steps.length - (endings[at]?.length ?? 0)),
  )
  const list = byFrequency(own.flat())
  const characters = new Map(list.map((step, at) => [step, String.fromCharCode(33 + at)]))
  const lines = zones.map(({ name, offset }, at) => {
    const { name: other, length } = endings[at] ?? {}
    const steps = own[at]?.map((step) => characters.get(step)).join('')
    return [name, offset, steps, ...(length ? [other, length] : [])].join('\t')
  })
  return [`[${list}]`, ...lines]
}

/** Minimum number of steps to share: naming another zone takes as much space. */
const MIN_SHARED = 20

/**
 * Returns the longest ending that a zone has in common with one of the others.
 * @param {Zone} zone
 * @param {readonly Zone[]} others
 * @returns {Ending}
 */
function commonEnding({ steps }, others) {
  let longest = { name: '', length: 0 }
  for (const { name, steps: theirs } of others) {
    let length = 0
    while (length < steps.length && steps.at(-1 - length) === theirs.at(-1 - length)) length++
    if (length >= MIN_SHARED && length > longest.length) longest = { name, length }
  }
  return longest
}

/** @param {readonly string[]} steps */
function byFrequency(steps) {
  const counts = new Map()
  for (const step of steps) counts.set(step, (counts.get(step) ?? 0) + 1)
  return [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a))
}
