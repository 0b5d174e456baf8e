/** "Did you mean": the candidate that a misspelt word most likely meant. */
import { closestMatch } from 'leven'

/** Null where nothing is near enough to be worth suggesting. */
export function nearest(word: string, candidates: readonly string[]): string | null {
  const wanted = word.toLowerCase()
  const lower = candidates.map((candidate) => candidate.toLowerCase())
  const match = closestMatch(wanted, lower, { maxDistance: slack(wanted.length) })
  return match === undefined ? null : (candidates[lower.indexOf(match)] ?? null)
}

/** How many letters may be wrong; two that changed places count as two. */
function slack(length: number): number {
  if (length <= 3) return 1
  return length <= 8 ? 2 : 3
}
