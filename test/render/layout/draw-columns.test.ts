import fc from 'fast-check'
import stringWidth from 'string-width'
import { expect, it } from 'vitest'
import { drawColumns } from '../../../src/render/layout/draw-columns.ts'

it('aligns columns of emoji, CJK, combining marks and colours', () => {
  const rows = [
    [['👩‍👩‍👧 Family', 'Röom'], ['x']],
    [['日本語'], ['y', 'z']],
    [['🇯🇵 e\u0301'], ['\u001b[1mbold\u001b[22m']],
    [['']],
    [['a'], ['last, and of any length']],
  ]
  expect(drawColumns(rows, [10, null])).toEqual([
    '👩‍👩‍👧 Family   x',
    'Röom',
    '日本語      y',
    '            z',
    '🇯🇵 e\u0301        \u001b[1mbold\u001b[22m',
    '',
    'a           last, and of any length',
  ])
})

it('moves the cursor to the next column after text whose width terminals disagree about', () => {
  const rows = [
    [['❤️', 'x'], ['y', 'z'], ['last']],
    [['Zürich'], ['b'], ['']],
    [['a'], ['日本'], ['c']],
  ]
  expect(drawColumns(rows, [6, 4, null], 3)).toEqual([
    '❤️      \u001b[12Gy     \u001b[18Glast',
    'x       z',
    'Zürich  b',
    'a       日本  \u001b[18Gc',
  ])
})

it('draws a cell of 5,000 lines in linear time', () => {
  // As a single cell of cli-table3, it would exceed the test timeout.
  const cell = Array.from({ length: 5000 }, (_, line) => `日本語 ${line}`)
  expect(drawColumns([[cell, ['x']]], [12, null])).toHaveLength(5000)
})

it('starts each column at the same place and keeps every line, for any text', () => {
  const text = fc
    .array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }), { maxLength: 3 })
    .map((lines) => lines.map((line) => line.replace(/[\s\p{C}]/gu, 'x')))
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 4 }), (rows) => {
      const widths = [0, 1].map((column) => {
        return Math.max(
          1,
          ...rows.flatMap((row) => row[column] ?? []).map((line) => stringWidth(line)),
        )
      })
      const [first = 0] = widths
      let line = 0
      const drawn = drawColumns(rows, widths)
      for (const [left, right] of rows) {
        for (let n = 0; n < Math.max(left.length, right.length, 1); n++) {
          const [before = '', after = ''] = [left[n], right[n]]
          const gap = ' '.repeat(first - stringWidth(before) + 2)
          expect(drawn[line++]).toBe(`${before}${gap}${after}`.trimEnd())
        }
      }
    }),
  )
})
