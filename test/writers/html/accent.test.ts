import axe from 'axe-core'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { colorNames, formatRgb, parseRgb } from '../../../src/text/css-color.ts'
import { accents, BACKGROUNDS } from '../../../src/writers/html/accent.ts'

// The types of axe-core leave out what its rules are made of.
const { Color, getContrast } = (axe as unknown as AxeColors).commons.color

interface AxeColors {
  readonly commons: {
    readonly color: {
      readonly Color: new (red: number, green: number, blue: number, alpha: number) => object
      getContrast(background: object, foreground: object): number
    }
  }
}

function contrast(a: string, b: string): number {
  const [one, other] = [a, b].map((color) => {
    const [red, green, blue] = parseRgb(color) ?? [0, 0, 0]
    return new Color(red, green, blue, 1)
  })
  return getContrast(one as object, other as object)
}

/** Fails if an accent is not one that axe-core takes for legible on both backgrounds of its theme. */
function check(color: string | null): void {
  const made = accents(color)
  for (const theme of ['light', 'dark'] as const) {
    expect(made[theme]).toMatch(/^#[0-9a-f]{6}$/)
    for (const background of BACKGROUNDS[theme]) {
      expect(contrast(made[theme], background), `${color} ${theme}`).toBeGreaterThanOrEqual(4.6)
    }
  }
}

describe('accents', () => {
  // Computed with Python's colorsys, apart from this code.
  it.each([
    ['#0a7c66', '#0a7c66', '#0c9a7f'],
    [null, '#007c7c', '#009898'],
    ['teal', '#007c7c', '#009898'],
    ['#abc', '#56728f', '#aabbcc'],
    ['white', '#6f6f6f', '#ffffff'],
    ['black', '#000000', '#888888'],
    ['red', '#e10000', '#ff3939'],
    ['blue', '#0000ff', '#7878ff'],
    ['yellow', '#737300', '#ffff00'],
    ['crimson', '#dc143c', '#ef4c6d'],
    ['dodgerblue', '#006dd7', '#1e90ff'],
    ['rebeccapurple', '#663399', '#a273d0'],
  ])('of %s are %s and %s', (color, light, dark) => {
    expect(accents(color)).toEqual({ light, dark })
  })

  it('are legible in both themes, for every name and any other colour', () => {
    for (const name of [...colorNames(), null]) check(name)
    const channel = fc.nat({ max: 255 })
    const colors = fc.tuple(channel, channel, channel).map(formatRgb)
    fc.assert(fc.property(colors, check), { numRuns: Number(process.env.FUZZ_RUNS ?? 200) })
  })

  it('are made again of what they are', () => {
    const { light, dark } = accents('gold')
    expect([accents(light).light, accents(dark).dark]).toEqual([light, dark])
  })
})
