/** Parses colours as CSS writes them, and finds the nearest name for one. */
import NAMED from 'color-name'

type Rgb = readonly number[]

/** Returns a colour in lower case, `#0a7c66` or `teal`, or null if CSS has no such colour. */
export function parseColor(text: string): string | null {
  const color = text.trim().toLowerCase()
  return rgbOf(color) ? color : null
}

/** Returns the names of CSS, for suggestions. */
export function colorNames(): string[] {
  return Object.keys(NAMED)
}

/**
 * Returns the CSS 3 name of a colour, or of the nearest one: RFC 7986, section 5.9, allows no other
 * value in a calendar.
 */
export function nearestColorName(color: string): string {
  const names = colorNames().filter((name) => name !== 'rebeccapurple') // is of CSS 4
  if (names.includes(color)) return color
  const rgb = rgbOf(color) ?? []
  return names
    .map((name) => ({ name, distance: distance(rgb, rgbOf(name) ?? []) }))
    .reduce((best, other) => (other.distance < best.distance ? other : best)).name
}

function rgbOf(color: string): Rgb | undefined {
  if (Object.hasOwn(NAMED, color)) return NAMED[color as keyof typeof NAMED]
  if (!/^#([0-9a-f]{3}|[0-9a-f]{6})$/.test(color)) return undefined
  const digits = color.length === 4 ? color.replace(/[0-9a-f]/g, '$&$&') : color
  return [1, 3, 5].map((at) => Number.parseInt(digits.slice(at, at + 2), 16))
}

/** Returns the square of the distance of two colours in RGB. */
function distance(a: Rgb, b: Rgb): number {
  return a.reduce((sum, value, index) => sum + (value - (b[index] ?? 0)) ** 2, 0)
}
