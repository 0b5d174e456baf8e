import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GAP } from '../../../src/render/layout/draw-columns.ts'
import {
  type ColumnNeeds,
  divideIntoSheets,
  fitWidths,
  sheetsNeeded,
  widthForSheets,
} from '../../../src/render/layout/sheets.ts'

const needs = (...pairs: [least: number, natural: number][]): ColumnNeeds[] => {
  return pairs.map(([least, natural]) => ({ least, natural }))
}

describe('fitWidths', () => {
  it.each([
    ['all fit', needs([10, 20], [10, 30]), 60, [20, 30]],
    ['one is narrowed', needs([10, 80], [10, 20]), 72, [50, 20]],
    ['two share the space', needs([10, 80], [10, 20], [10, 60]), 84, [30, 20, 30]],
    ['an odd column goes to the first', needs([10, 80], [10, 60]), 63, [31, 30]],
    ['none is narrower than its least', needs([16, 30], [10, 90]), 30, [16, 12]],
  ])('if %s', (_when, columns, available, widths) => {
    expect(fitWidths(columns, available)).toEqual(widths)
  })
})

describe('divideIntoSheets', () => {
  const none = () => 0
  const columns = needs(...Array.from({ length: 6 }, (): [number, number] => [10, 40]))

  it('uses one sheet if all columns fit', () => {
    expect(divideIntoSheets(columns, 6 * 12 - GAP, none)).toEqual([{ start: 0, end: 6 }])
  })

  it('makes sheets as even as possible', () => {
    expect(divideIntoSheets(columns, 6 * 12 - GAP - 1, none)).toEqual([
      { start: 0, end: 3 },
      { start: 3, end: 6 },
    ])
  })

  it('breaks where the least is separated', () => {
    const broken = (index: number) => (index === 4 ? 0 : 1)
    expect(divideIntoSheets(columns, 50, broken)).toEqual([
      { start: 0, end: 4 },
      { start: 4, end: 6 },
    ])
  })
})

const anyColumn = fc
  .record({ least: fc.integer({ min: 1, max: 18 }), more: fc.nat(60) })
  .map(({ least, more }) => ({ least, natural: least + more }))
const anyColumns = fc.array(anyColumn, { minLength: 1, maxLength: 12 })

it('sheets hold every column once, in lines that are wide enough', () => {
  fc.assert(
    fc.property(anyColumns, fc.integer({ min: 18, max: 120 }), (columns, available) => {
      const sheets = divideIntoSheets(columns, available, (index) => index % 3)
      expect(sheets).toHaveLength(sheetsNeeded(columns, available))
      expect(sheets.flatMap(({ start, end }) => columns.slice(start, end))).toEqual(columns)
      for (const { start, end } of sheets) {
        const own = columns.slice(start, end)
        const widths = fitWidths(own, available)
        const total = widths.reduce((sum, width) => sum + width + GAP, -GAP)
        expect(total).toBeLessThanOrEqual(available)
        for (const [index, width] of widths.entries()) {
          expect(width).toBeGreaterThanOrEqual(own[index]?.least ?? 0)
          expect(width).toBeLessThanOrEqual(own[index]?.natural ?? 0)
        }
        // Space is left only if no column wants it.
        const isFilled = widths.every((width, index) => width === own[index]?.natural)
        expect(isFilled || total === available).toBe(true)
      }
    }),
    { numRuns: 300 },
  )
})

it('widthForSheets is the least width for a number of sheets', () => {
  fc.assert(
    fc.property(anyColumns, fc.integer({ min: 1, max: 4 }), (columns, sheets) => {
      const width = widthForSheets(columns, sheets)
      expect(sheetsNeeded(columns, width)).toBeLessThanOrEqual(sheets)
      const widest = Math.max(...columns.map(({ least }) => least))
      if (width > widest) expect(sheetsNeeded(columns, width - 1)).toBeGreaterThan(sheets)
    }),
    { numRuns: 300 },
  )
})
