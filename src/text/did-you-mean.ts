/** Suggests another word at the end of a message about an unknown one. */

/**
 * Returns `; did you mean GUESS?`, or `; OTHERWISE` if there is no guess, or an empty string if
 * there is neither. `gloss` explains a guess that says little by itself, such as an id.
 */
export function didYouMean(
  guess: string | null,
  otherwise = '',
  gloss: string | null = null,
): string {
  if (guess === null) return otherwise === '' ? '' : `; ${otherwise}`
  const word = /\s/.test(guess) ? JSON.stringify(guess) : guess
  return `; did you mean ${word}${gloss === null ? '' : ` (${JSON.stringify(gloss)})`}?`
}
