/**
 * Packs zone data into the text that src/time/zone-table.ts reads: small, and quick to find one zone
 * in, since prompts read it. Its fields are separated by tabs, all times are in seconds:
 *
 *     2026f  -2240524800  7289654400               release; start and end of the table
 *     [16243200,3600,18662400,-3600,...]           steps: time since the previous one, change of offset
 *     Asia/Tokyo  32400  ...                       zone: how far ahead of UTC at the start; its steps
 *     Europe/Vienna  3600  ...  Europe/Rome  412   zone that ends as another, in its last 412 characters
 *     Asia/Calcutta=Asia/Kolkata                   old name, and the current one
 *
 * The steps of a zone are places in the list, which has the most frequent first: the first 70 are
 * characters from `!` to `f`, the others pairs of one from `g` to `~` and one from `!` to `~`.
 */
import { currentNames } from './names.js'

/**
 * @import { MomentData, Period } from './moment.js'
 *
 * @typedef {object} Zone
 * @property {string} name
 * @property {number} offset at the start, in seconds
 * @property {string[]} steps
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
  const parts = zones.map((zone, at) => splitEnding(zone, zones.slice(0, at)))
  const list = byFrequency(parts.flatMap(({ own }) => own))
  const places = new Map(list.map((step, at) => [step, formatPlace(at)]))
  /** @param {readonly string[]} steps */
  const pack = (steps) => steps.map((step) => places.get(step)).join('')
  const lines = parts.map(({ name, offset, own, other, shared }) => {
    return [name, offset, pack(own), ...(other ? [other, pack(shared).length] : [])].join('\t')
  })
  return [`[${list}]`, ...lines]
}

/** Numbers of places that are one character, and of first and second characters of the others. */
const [SINGLES, FIRSTS, SECONDS] = [70, 24, 94]

/** @param {number} place in the list of steps */
function formatPlace(place) {
  if (place < SINGLES) return String.fromCharCode(33 + place)
  const [first, second] = [Math.floor((place - SINGLES) / SECONDS), (place - SINGLES) % SECONDS]
  if (first >= FIRSTS) throw new Error('there are too many steps: take three characters for some')
  return String.fromCharCode(33 + SINGLES + first, 33 + second)
}

/** Minimum number of steps to share: naming another zone takes as much space. */
const MIN_SHARED = 20

/**
 * Splits the steps of a zone into its own and the longest ending that it shares with another.
 * @param {Zone} zone
 * @param {readonly Zone[]} others
 */
function splitEnding({ name, offset, steps }, others) {
  let [other, length] = ['', 0]
  for (const one of others) {
    const common = commonEnding(steps, one.steps)
    if (common >= MIN_SHARED && common > length) [other, length] = [one.name, common]
  }
  const split = steps.length - length
  return { name, offset, own: steps.slice(0, split), other, shared: steps.slice(split) }
}

/**
 * Returns the number of steps in which two zones end.
 * @param {readonly string[]} steps
 * @param {readonly string[]} others
 */
function commonEnding(steps, others) {
  let length = 0
  while (length < steps.length && steps.at(-1 - length) === others.at(-1 - length)) length++
  return length
}

/** @param {readonly string[]} steps */
function byFrequency(steps) {
  const counts = new Map()
  for (const step of steps) counts.set(step, (counts.get(step) ?? 0) + 1)
  return [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a))
}
