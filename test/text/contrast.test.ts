import { expect, it } from 'vitest'
import { contrast } from '../../src/text/contrast.ts'
import { parseRgb } from '../../src/text/css-color.ts'

const rgb = (color: string) => parseRgb(color) ?? [0, 0, 0]

// What WebAIM's checker says, https://webaim.org/resources/contrastchecker/.
it.each([
  ['black', 'white', 21],
  ['white', 'white', 1],
  ['#767676', 'white', 4.54],
  ['#777777', 'white', 4.48],
  ['white', 'blue', 8.59],
  ['red', 'white', 4],
  ['teal', 'white', 4.77],
])('the contrast of %s and %s is %d', (a, b, expected) => {
  expect(contrast(rgb(a), rgb(b))).toBeCloseTo(expected, 2)
})
