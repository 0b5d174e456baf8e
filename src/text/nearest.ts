/** "Did you mean": the candidate that a misspelt word most likely meant. */
import leven from 'leven'

/** Null where nothing is near enough to be worth suggesting. */
export function nearest(word: string, candidates: readonly string[]): string | null {
  const wanted = word.toLowerCase()
  const slack = slackFor(wanted.length)
  let best: string | null = null
  let least = slack + 1
  for (const candidate of candidates) {
    const distance = distanceOf(wanted, candidate.toLowerCase(), slack)
    if (distance < least) [best, least] = [candidate, distance]
  }
  return best
}

/** How many letters may be wrong: a wrong guess is worse than none. */
function slackFor(length: number): number {
  if (length < 3) return 0
  return length < 8 ? 1 : length < 13 ? 2 : 3
}

/** Two neighbours that changed places are one slip, where Levenshtein counts two. */
function distanceOf(word: string, candidate: string, slack: number): number {
  // Each letter more or less is a slip.
  const least = Math.abs(word.length - candidate.length)
  if (least > slack) return least
  if (word.length === candidate.length) {
    const at = [...word].findIndex((letter, index) => letter !== candidate[index])
    const swapped = word.slice(0, at) + (word[at + 1] ?? '') + (word[at] ?? '') + word.slice(at + 2)
    if (at !== -1 && swapped === candidate) return 1
  }
  return leven(word, candidate, { maxDistance: slack + 1 })
}
