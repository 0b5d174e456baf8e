/** Parses the zone data of moment-timezone. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/**
 * @typedef {{ since: number, offset: number }} Period the second from which an offset holds, in seconds
 *
 * @typedef {object} MomentData
 * @property {string} version release, such as 2026f
 * @property {ReadonlyMap<string, Period[]>} zones by name
 * @property {ReadonlyMap<string, string>} links zones by other names that they have
 * @property {ReadonlySet<string>} used the names that are in use in some country
 */

/** Path of the data. */
export const MOMENT_DATA = createRequire(import.meta.url).resolve(
  'moment-timezone/data/packed/latest.json',
)

/** @returns {MomentData} */
export function readMomentData() {
  /** @type {{ version: string, zones: string[], links: string[], countries: string[] }} */
  const { version, zones, links, countries } = JSON.parse(readFileSync(MOMENT_DATA, 'utf8'))
  return {
    version,
    zones: new Map(zones.map(parseZone)),
    links: new Map(links.map(parseLink)),
    used: new Set(countries.flatMap((country) => fields(country)[1]?.split(' ') ?? [])),
  }
}

/**
 * Parses `name|abbreviations|offsets|indices|changes|population`: offsets in minutes behind UTC, the
 * index of the offset that each period has, and the minutes from one change to the next.
 * @param {string} text
 * @returns {[name: string, Period[]]}
 */
function parseZone(text) {
  const [name = '', , offsets = '', indices = '', changes = ''] = fields(text)
  const behind = offsets.split(' ').map(parseBase60)
  let since = 0
  const starts = changes.split(' ').map((change) => {
    since += Math.round(parseBase60(change) * 60)
    return since
  })
  const periods = Array.from(indices, (index, at) => {
    const offset = Math.round(-60 * (behind[parseBase60(index)] ?? Number.NaN))
    return { since: starts[at - 1] ?? Number.NEGATIVE_INFINITY, offset }
  })
  return [name, periods]
}

/**
 * Parses `zone|name`.
 * @param {string} text
 * @returns {[name: string, zone: string]}
 */
function parseLink(text) {
  const [zone = '', name = ''] = fields(text)
  return [name, zone]
}

/** @param {string} text */
function fields(text) {
  return text.split('|')
}

const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWX'

/** @type {Map<string, number>} Cache: of 120,000 numbers, 2,000 are different. */
const numbers = new Map()

/**
 * Parses a number such as `-1cN0.w`.
 * @param {string} text
 */
function parseBase60(text) {
  const known = numbers.get(text)
  if (known !== undefined) return known
  const [, sign, whole = '', fraction = ''] = /^(-?)(\w*)\.?(\w*)$/.exec(text) ?? []
  const digits = Array.from(whole + fraction, (digit) => DIGITS.indexOf(digit))
  const size = digits.reduce((sum, digit) => sum * 60 + digit, 0) / 60 ** fraction.length
  const number = sign === '-' ? -size : size
  numbers.set(text, number)
  return number
}
