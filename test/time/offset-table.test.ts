import { describe, expect, it } from 'vitest'
import { offsetAt } from '../../src/time/offset.ts'
import { offsetIn, offsetTable } from '../../src/time/offset-table.ts'

// Past years, because every release of the zone data has the same changes in them.
const from = Date.parse('2022-01-01')
const until = Date.parse('2025-01-01')

describe.each([
  ['America/Vancouver', 7],
  ['Australia/Lord_Howe', 7],
  ['Africa/Casablanca', 7], // changes around Ramadan
  ['Asia/Tokyo', 1],
])('the offset table of %s', (name, length) => {
  const zone = { name, label: name }
  const table = offsetTable(zone, from, until)

  it('has each change of the offset at the right instant', () => {
    expect(table.offsets).toHaveLength(length)
    for (const [since] of table.offsets) {
      expect(offsetIn(table, since)).toBe(offsetAt(zone, since))
      if (since > from) expect(offsetIn(table, since - 1)).toBe(offsetAt(zone, since - 1))
    }
  })

  it('gives null before its first year and after its last', () => {
    expect([from - 1, from, until - 1, until].map((time) => offsetIn(table, time))).toEqual([
      null,
      offsetAt(zone, from),
      offsetAt(zone, until - 1),
      null,
    ])
  })
})
