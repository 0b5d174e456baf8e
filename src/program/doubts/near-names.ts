/** Finds names that differ in case, accents, spaces or one letter, without comparing all pairs. */
import { fold } from '../../text/match.ts'

/** Minimum length of a word in which one letter makes no difference: not `Hall A` and `Hall B`. */
const MIN_WORD = 5
/** Maximum length of a name that has variants, in characters: each is as long as the name. */
const MAX_NAME = 100
/** Maximum number of variants to store. The names of 10,000 people have a third of it. */
const MAX_VARIANTS = 1_000_000

/**
 * Values by name. Each name has variants: itself, itself with any one letter of its long words
 * replaced, and with any one of them removed. Names that differ in one letter share one.
 */
export class NearNames<T> {
  readonly #exact = new Map<string, T>()
  readonly #replaced = new Map<string, T>()
  readonly #removed = new Map<string, T>()

  /**
   * Adds a name. Returns the value of an earlier one that differs only in case, accents or spaces, or
   * else in one letter and is accepted; undefined if there is none.
   */
  add(name: string, value: T, accept: (other: T) => boolean): T | undefined {
    const variants = variantsOf(name)
    const near = this.#exact.get(variants.exact) ?? this.#nearest(variants, accept)
    if (this.#replaced.size + this.#removed.size < MAX_VARIANTS) this.#store(variants, value)
    return near
  }

  #nearest({ exact, replaced, removed }: Variants, accept: (value: T) => boolean): T | undefined {
    return [
      ...replaced.flatMap((key) => this.#replaced.get(key) ?? []),
      ...removed.flatMap((key) => this.#exact.get(key) ?? []),
      ...[exact].flatMap((key) => this.#removed.get(key) ?? []),
    ].find(accept)
  }

  #store({ exact, replaced, removed }: Variants, value: T): void {
    addFirst(this.#exact, [exact], value)
    addFirst(this.#replaced, replaced, value)
    addFirst(this.#removed, removed, value)
  }
}

function addFirst<T>(values: Map<string, T>, keys: readonly string[], value: T): void {
  for (const key of keys) if (!values.has(key)) values.set(key, value)
}

interface Variants {
  readonly exact: string
  readonly replaced: readonly string[]
  readonly removed: readonly string[]
}

function variantsOf(name: string): Variants {
  const words = fold(name).split(' ')
  if (name.length > MAX_NAME) return { exact: words.join(''), replaced: [], removed: [] }
  return {
    exact: words.join(''),
    replaced: words.flatMap((_, index) => withLetter(words, index, '*', MIN_WORD)),
    removed: words.flatMap((_, index) => withLetter(words, index, '', MIN_WORD + 1)),
  }
}

/** Returns the words as one text, with each letter of one of them in turn replaced by another. */
function withLetter(
  words: readonly string[],
  index: number,
  letter: string,
  minLength: number,
): string[] {
  const word = words[index] ?? ''
  // Cased letters alone: in other scripts one character can be a word, as in 第一会議室.
  if (word.length < minLength || !/^\p{Ll}+$/u.test(word)) return []
  const [before, after] = [words.slice(0, index).join(''), words.slice(index + 1).join('')]
  return Array.from(word, (_, at) => {
    return before + word.slice(0, at) + letter + word.slice(at + 1) + after
  })
}
