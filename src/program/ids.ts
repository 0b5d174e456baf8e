/** The ids of sessions, talks and deadlines: as given, else made from the title, else from the type. */

const MAX_LENGTH = 64

/** A text as an id: `Günther's talk` becomes `gunthers-talk`; empty where nothing is left of it. */
export function suggestId(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
  return shorten(plain.replace(/^-|-$/g, ''), MAX_LENGTH)
}

/** Hands out ids that no one else has; those that the file gives come first. */
export class Ids {
  readonly #taken: Set<string>
  readonly #repeats = new Map<string, number>()

  constructor(given: Iterable<string>) {
    this.#taken = new Set(given)
  }

  /** An id for an item without one: repeats get `-2`, `-3` in the order they are asked for. */
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

/** Cuts at a word where one ends within the limit. */
function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text
  const cut = text.slice(0, limit + 1).lastIndexOf('-')
  return text.slice(0, cut > 0 ? cut : limit)
}
