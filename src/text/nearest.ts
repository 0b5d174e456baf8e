/** Finds the candidate that a misspelt word most likely meant. */
import leven from 'leven'

/** Returns the candidate with the fewest typos, or null if none is near enough to suggest. */
export function nearest(word: string, candidates: readonly string[]): string | null {
  const wanted = word.toLowerCase()
  const maxTypos = maxTyposFor(wanted.length)
  let best: string | null = null
  let fewest = maxTypos + 1
  for (const candidate of candidates) {
    const distance = distanceOf(wanted, candidate.toLowerCase(), maxTypos)
    if (distance < fewest) [best, fewest] = [candidate, distance]
  }
  return best
}

/** Returns the maximum number of typos for a length. Low: a wrong guess is worse than none. */
function maxTyposFor(length: number): number {
  if (length < 3) return 0
  return length < 8 ? 1 : length < 13 ? 2 : 3
}

/**
 * Returns the number of typos, or some number above `maxTypos`. Two swapped neighbours are one
 * typo, which Levenshtein would count as two.
 */
function distanceOf(word: string, candidate: string, maxTypos: number): number {
  // Each extra or missing letter is a typo.
  const lowerBound = Math.abs(word.length - candidate.length)
  if (lowerBound > maxTypos) return lowerBound
  if (word.length === candidate.length) {
    const at = [...word].findIndex((letter, index) => letter !== candidate[index])
    const swapped = word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2)
    if (at !== -1 && swapped === candidate) return 1
  }
  return leven(word, candidate, { maxDistance: maxTypos + 1 })
}
