/** Parses colours as CSS writes them, and finds the nearest name for one. */
import NAMED from 'color-name'

/** Red, green and blue, from 0 to 255. */
export type Rgb = readonly [number, number, number]

/** The accent of a program that has none. */
export const DEFAULT_COLOR = 'teal'

/** Returns a colour in lower case, `#0a7c66` or `teal`, or null if CSS has no such colour. */
export function parseColor(text: string): string | null {
  const color = text.trim().toLowerCase()
  return parseRgb(color) ? color : null
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
  const rgb = parseRgb(color) ?? []
  return names
    .map((name) => ({ name, distance: distance(rgb, parseRgb(name) ?? []) }))
    .reduce((best, other) => (other.distance < best.distance ? other : best)).name
}

/** Returns what a colour in lower case consists of, or undefined if CSS has no such colour. */
export function parseRgb(color: string): Rgb | undefined {
  if (Object.hasOwn(NAMED, color)) return NAMED[color as keyof typeof NAMED]
  if (!/^#([0-9a-f]{3}|[0-9a-f]{6})$/.test(color)) return undefined
  const digits = color.length === 4 ? color.replace(/[0-9a-f]/g, '$&$&') : color
  const channel = (at: number) => Number.parseInt(digits.slice(at, at + 2), 16)
  return [channel(1), channel(3), channel(5)]
}

/** Returns a colour as `#0a7c66`. */
export function formatRgb(rgb: Rgb): string {
  return `#${rgb.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}

/** Returns the square of the distance of two colours in RGB. */
function distance(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, index) => sum + (value - (b[index] ?? 0)) ** 2, 0)
}
