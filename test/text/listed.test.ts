import { expect, it } from 'vitest'
import { listed } from '../../src/text/listed.ts'

it.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b', 'c'], 'a, b, c'],
  [['a', 'b', 'c', 'd', 'e'], 'a, b, c and 2 more'],
])('listed(%j, 3) is "%s"', (words, text) => {
  expect(listed(words, 3)).toBe(text)
})
