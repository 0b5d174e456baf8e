/** Maximum number of results that a function remembers. */
const MAX_RESULTS = 10_000

/** Returns a function of a text that remembers its first results: long lists repeat the same few texts. */
export function memoize<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const former = known.get(text)
    if (former !== undefined || known.has(text)) return former as T
    const result = compute(text)
    if (known.size < MAX_RESULTS) known.set(text, result)
    return result
  }
}
