/** Decides whether a session is selected, or talks of it alone. */
import type { Talk } from '../model/program.ts'

/** Returns whether a session is selected itself: it matches, or a talk does that has no time of its own. */
export function isSelectedItself(isMatch: boolean, selectedTalks: readonly Talk[]): boolean {
  return isMatch || selectedTalks.some(({ start }) => start === null)
}
