/**
 * Makes ids from those of the source, never from titles or positions: calendars recognise a session
 * by its id in every later version of the source.
 */
import { memoize } from '../../text/memoize.ts'
import type { Notes } from './notes.ts'

/** Maximum length of an id, in characters. */
const MAX_LENGTH = 64
/** Length of what makes ids different that are the same once they are shortened. */
const HASH_LENGTH = 6

/**
 * Returns an id of the source in the form of program files: in lower case, with `-` for characters
 * that these don't allow. If more than the case changed, a hash of the original is added.
 */
function plainId(original: string): string {
  const lower = original.trim().toLowerCase()
  const plain = lower
    .replace(/[^a-z0-9._-]+/g, '-')
    .replace(/^[._-]+/, '')
    .slice(0, MAX_LENGTH)
  if (plain === lower) return plain
  const start = plain.slice(0, MAX_LENGTH - HASH_LENGTH - 1).replace(/-$/, '')
  return [start, hash(original.trim())].filter(Boolean).join('-')
}

/** Returns hexadecimal digits that depend on each character of a text (FNV-1a, folded to 24 bits). */
function hash(text: string): string {
  let value = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  }
  const folded = (value >>> 24) ^ (value & 0xffffff)
  return folded.toString(16).padStart(HASH_LENGTH, '0')
}

/** Gives out the ids of a source: one that repeats gets `-2`, `-3` in the order of the calls. */
export class SourceIds {
  readonly #notes: Notes
  readonly #taken: Set<string>
  readonly #given = new Map<string, number>()
  readonly #plainId = memoize(plainId)

  /** `originals` are all ids of the source: no repeat may get one of them. */
  constructor(originals: Iterable<string>, notes: Notes) {
    this.#notes = notes
    this.#taken = new Set([...originals].map(this.#plainId))
  }

  next(original: string): string {
    const id = this.#plainId(original)
    let repeat = this.#given.get(id) ?? 0
    if (repeat === 0) {
      this.#given.set(id, 1)
      return id
    }
    this.#notes.changed('field', 'repeated ids: made different with -2, -3 …', {
      example: original,
    })
    for (;;) {
      const suffix = `-${++repeat}`
      const next = id.slice(0, MAX_LENGTH - suffix.length) + suffix
      if (this.#taken.has(next)) continue
      this.#taken.add(next)
      this.#given.set(id, repeat)
      return next
    }
  }
}

/**
 * Returns the kind of id to use: the first that every item has, else the first that any has, or null.
 * One that repeats counts, so that a duplicate never changes all others.
 */
export function kindOfIds(all: readonly (readonly (string | null | undefined)[])[]): number | null {
  const kinds = Math.max(0, ...all.slice(0, 1).map(({ length }) => length))
  const has = (kind: number) => (ids: readonly (string | null | undefined)[]) => {
    return (ids[kind]?.trim() ?? '') !== ''
  }
  const numbers = [...Array(kinds).keys()]
  return (
    numbers.find((kind) => all.every(has(kind))) ??
    numbers.find((kind) => all.some(has(kind))) ??
    null
  )
}
