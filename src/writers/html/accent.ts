/** Makes the accents of the page from the colour of a program. */
import { contrast } from '../../text/contrast.ts'
import { DEFAULT_COLOR, formatRgb, parseRgb, type Rgb } from '../../text/css-color.ts'

/** The backgrounds of each theme, behind the page and behind its panels. */
export const BACKGROUNDS = {
  light: ['#ffffff', '#f5f6f8'],
  dark: ['#0f1318', '#1a2028'],
} as const

type Theme = keyof typeof BACKGROUNDS

/** WCAG 2.2 AA asks for 4.5 (1.4.3). The rest is for what a browser rounds. */
const MIN_CONTRAST = 4.6

/** Number of steps from black to white in which the lightness is shifted. */
const STEPS = 512

/**
 * Returns a colour for each theme as `#0a7c66`, for text and to write on in the colour of the background.
 * Each has the hue and saturation of the program's colour, and of its lightness as much as contrast allows.
 */
export function accents(color: string | null): Record<Theme, string> {
  const rgb = rgbOf(color ?? DEFAULT_COLOR)
  return { light: formatRgb(shifted(rgb, 'light')), dark: formatRgb(shifted(rgb, 'dark')) }
}

function rgbOf(color: string): Rgb {
  return parseRgb(color) ?? [0, 0, 0]
}

/** Returns a colour, made darker or lighter by as little as the theme needs. */
function shifted(rgb: Rgb, theme: Theme): Rgb {
  const backgrounds = BACKGROUNDS[theme].map(rgbOf)
  const isLegible = (one: Rgb) => backgrounds.every((other) => contrast(one, other) >= MIN_CONTRAST)
  const step = theme === 'light' ? -1 / STEPS : 1 / STEPS
  const first = lightnessOf(rgb)
  let result = rgb
  for (let count = 1; !isLegible(result); count++) result = withLightness(rgb, first + count * step)
  return result
}

/** Returns the lightness of a colour in HSL, from 0 to 1. */
function lightnessOf(rgb: Rgb): number {
  return (Math.max(...rgb) + Math.min(...rgb)) / 2 / 255
}

/** Returns a colour with the same hue and saturation in HSL, and this lightness, from 0 to 1. */
function withLightness(rgb: Rgb, lightness: number): Rgb {
  const old = lightnessOf(rgb)
  const scale = rangeAt(lightness) / (rangeAt(old) || 1)
  const channel = (value: number) => Math.round((lightness + (value / 255 - old) * scale) * 255)
  return [channel(rgb[0]), channel(rgb[1]), channel(rgb[2])]
}

/** Returns the largest difference that the channels of a colour can have at a lightness. */
function rangeAt(lightness: number): number {
  return 1 - Math.abs(2 * lightness - 1)
}
