/** Ends messages about unknown words. */
import { alternatives } from './alternatives.ts'

/**
 * Returns `; did you mean GUESS?`, or `; OTHERWISE` if there is no guess, or an empty string. Several
 * guesses are alternatives. `gloss` explains a guess that says little by itself, such as an id.
 */
export function didYouMean(
  guess: string | readonly string[] | null,
  otherwise = '',
  gloss: string | null = null,
): string {
  const guesses = [guess ?? []].flat()
  if (guesses.length === 0) return otherwise === '' ? '' : `; ${otherwise}`
  const words = guesses.map((word) => (/\s/.test(word) ? JSON.stringify(word) : word))
  const note = gloss === null ? '' : ` (${JSON.stringify(gloss)})`
  return `; did you mean ${alternatives(words)}${note}?`
}
