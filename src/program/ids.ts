/** Makes ids for sessions, talks and deadlines without one: from the title, else from the type. */
import { problem } from '../model/problems/index.ts'
import { fail, type Parsed } from '../time/types.ts'

/** Matches an id: plain characters, as ids go into calendar UIDs, file names and shell commands. */
export const ID_PATTERN = /^[a-z0-9][a-z0-9._-]{0,63}$/

/** Maximum length of an id, in characters. */
const MAX_LENGTH = 64

/**
 * Turns text into an id: `Günther's talk` becomes `gunthers-talk`. Returns an empty string if no
 * character can be kept.
 */
export function suggestId(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
  return shorten(plain.replace(/^-|-$/g, ''), MAX_LENGTH)
}

/** Parses an id, and suggests one for any other text. */
export function parseId(text: string): Parsed<string> {
  if (ID_PATTERN.test(text)) return { ok: true, value: text }
  const suggestion = suggestId(text)
  return fail(problem('bad-id', text, suggestion).message, suggestion || null)
}

/** Makes unique ids. The ids that the file gives are reserved. */
export class Ids {
  readonly #taken: Set<string>
  readonly #repeats = new Map<string, number>()

  constructor(given: Iterable<string>) {
    this.#taken = new Set(given)
  }

  /** Returns a new id for an item. Repeats get `-2`, `-3` in the order of the calls. */
  make(title: string, type: string): string {
    const base = suggestId(title) || type
    let id = base
    while (this.#taken.has(id)) {
      const repeat = (this.#repeats.get(base) ?? 1) + 1
      this.#repeats.set(base, repeat)
      const suffix = `-${repeat}`
      id = shorten(base, MAX_LENGTH - suffix.length) + suffix
    }
    this.#taken.add(id)
    return id
  }
}

/** Cuts text to a number of characters, at the end of a word if one ends within the limit. */
function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text
  const cut = text.slice(0, limit + 1).lastIndexOf('-')
  return text.slice(0, cut > 0 ? cut : limit)
}
