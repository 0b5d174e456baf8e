import { describe, expect, it } from 'vitest'
import { type OffsetTable, offsetIn, sliceTable } from '../../src/time/offset-table.ts'

const table: OffsetTable = { since: [100, 200, 300], minutes: [-480, -420, -480], until: 400 }

describe('an offset table', () => {
  it.each([
    [99, null],
    [100, -480],
    [199, -480],
    [200, -420],
    [299, -420],
    [300, -480],
    [399, -480],
    [400, null],
  ])('has at %i the offset %s', (instant, minutes) => {
    expect(offsetIn(table, instant)).toBe(minutes)
  })

  it('without offsets has none at any instant', () => {
    expect(
      [-1, 0, 1].map((instant) => offsetIn({ since: [], minutes: [], until: 0 }, instant)),
    ).toEqual([null, null, null])
  })
})

describe('a slice of an offset table', () => {
  it.each([
    [150, 250, [150, 200], [-480, -420]],
    [200, 300, [200], [-420]],
    [100, 400, table.since, table.minutes],
    [350, 360, [350], [-480]],
    [50, 150, [100], [-480]],
  ])('from %i until %i has at %j the offsets %j', (from, until, since, minutes) => {
    expect(sliceTable(table, from, until)).toEqual({ since, minutes, until })
  })
})
