/** Explains keys that the format does not have. */
import { type Finding, problem } from '../../../model/problems/index.ts'
import { nearest } from '../../../text/nearest.ts'
import { splitTimeRange, suggestTime } from '../../../time/suggest-time.ts'
import { keyMeant } from './other-words.ts'
import { PROSE_KEYS, ProgramFile, schemaOf } from './schema.ts'

/** The place of an unknown key. */
interface Place {
  /** The key that holds its object, directly or in a list; empty for the file itself. */
  readonly parent: string
  /** Returns whether the object has a key. */
  has(key: string): boolean
  readonly value: unknown
}

interface UnknownKey {
  readonly finding: Finding
  /** The keys that were meant. */
  readonly meant: readonly string[]
}

/** Returns the problem of an unknown key. `complete` may add to the key that is suggested. */
export function unknownKey(
  key: string,
  place: Place,
  complete: (fix: string | null) => string | null,
): UnknownKey {
  const known = keysOf(place.parent)
  const free = known.filter((name) => !place.has(name))
  const both = startAndEnd(key, free, place.value)
  if (both) return { finding: problem('unknown-key', key, both), meant: ['start', 'end'] }
  const isCancelled = /^cancell?ed$/i.test(key) && free.includes('status') && place.value === true
  if (isCancelled) return { finding: problem('unknown-key', key, 'status: cancelled'), meant: [] }
  if (place.parent === 'deadlines' && PART_OF_DUE.test(key)) return partOf('due', key)
  const meant = keyMeant(key, free, place.value) ?? nearest(key, known)
  const fix = complete(meant)
  if (fix !== null) {
    return { finding: problem('unknown-key', key, fix), meant: meant === null ? [] : [meant] }
  }
  const taken = keyMeant(key, known, place.value)
  if (taken !== null)
    return { finding: problem('unknown-key', key, null, `move its value to "${taken}"`), meant: [] }
  const child = CHILDREN[place.parent]?.find((name) => keysOf(name).includes(key))
  if (child !== undefined) return { finding: problem('misplaced-key', key, child), meant: [] }
  return { finding: problem('unknown-key', key, ...otherwise(key, free, place.value)), meant: [] }
}

/** Matches what a deadline has in `due`. */
const PART_OF_DUE = /^(?:time|hour|tz|zone|time_?zone)$/i

function partOf(other: string, key: string): UnknownKey {
  return { finding: problem('unknown-key', key, null, `move its value to "${other}"`), meant: [] }
}

/** Keys whose items have keys that may be indented too little, by the key around them. */
const CHILDREN: Readonly<Record<string, readonly string[]>> = {
  '': ['days', 'sessions', 'deadlines'],
  days: ['sessions'],
}

function keysOf(parent: string): string[] {
  return Object.keys((schemaOf(parent) ?? ProgramFile).shape)
}

/** Returns the keys to write for `time: 9:10 - 10:00`, or null. */
function startAndEnd(key: string, free: readonly string[], value: unknown): string | null {
  const range = typeof value === 'string' ? splitTimeRange(value) : null
  if (!range || suggestTime(key) !== null) return null
  if (!free.includes('start') || !free.includes('end')) return null
  return `start: ${range[0]} and end: ${range[1]}, each on its own line`
}

/** Returns where to put a value that has no key of its own. */
function otherwise(
  key: string,
  free: readonly string[],
  value: unknown,
): [fix: string | null, otherwise: string] {
  const isAddress = typeof value === 'string' && /^https?:\/\/[^\s,[\]{}]+$/i.test(value)
  if (isAddress && free.includes('links')) {
    const title = key.charAt(0).toUpperCase() + key.slice(1).replace(/[_-]+/g, ' ')
    return [`links: [{title: ${JSON.stringify(title)}, url: ${JSON.stringify(value)}}]`, '']
  }
  const prose = ['note', 'about', 'abstract'].find((name) => free.includes(name))
  const isText = typeof value === 'string' && prose !== undefined && PROSE_KEYS.has(prose)
  return [null, isText ? `remove it, or write: ${prose}` : 'remove it']
}
