/** Lists words within a sentence: `a, b, c`, or `a, b and 118 more` for far more than anyone reads. */
export function listed(words: readonly string[], most = 20): string {
  const left = words.length - most
  if (left <= 0) return words.join(', ')
  return `${words.slice(0, most).join(', ')} and ${left} more`
}
