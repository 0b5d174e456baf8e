/**
 * Returns the largest of some numbers, or `least` if none is larger. A list of 120,000 can't be
 * passed to Math.max as its arguments: they don't fit on the stack.
 */
export function largest(numbers: readonly number[], least = Number.NEGATIVE_INFINITY): number {
  return numbers.reduce((most, number) => Math.max(most, number), least)
}
