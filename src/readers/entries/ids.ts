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

/** An id of the source, and which of the kinds that the source gives it is. */
interface OwnId {
  readonly kind: number
  readonly id: string
}

/**
 * Returns the first id that an item has, or null. Other items have no say in it: one that lacks the
 * best kind, or repeats an id, changes no id but its own.
 */
export function ownId(ids: readonly (string | null | undefined)[]): OwnId | null {
  const kind = ids.findIndex((id) => (id?.trim() ?? '') !== '')
  return kind === -1 ? null : { kind, id: ids[kind]?.trim() ?? '' }
}

/** Compares what tells apart items that have one id and one time. */
export function compareTexts(a: string | null | undefined, b: string | null | undefined): number {
  const [first, second] = [a ?? '', b ?? '']
  return Number(first > second) - Number(first < second)
}
