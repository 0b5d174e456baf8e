import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareNames } from '../../src/text/natural-order.ts'

/** Compares by the collation of ICU alone. */
const icu = new Intl.Collator('en', { numeric: true })

describe('compareNames', () => {
  it.each([
    ['Hall 2', 'Hall 10', -1],
    ['Hall 2', 'Hall', 1],
    ['hall', 'Hall', -1],
    ['Room 07', 'Room 7', 0],
    ['A-1', 'A 1', 1],
    ['K.1.105 (La Fontaine)', 'K.1.9', 1],
    ['99999999999999999998', '99999999999999999999', -1],
    ['Élan', 'Eland', -1],
    ['Hall', 'Hall', 0],
  ])('%s and %s', (a, b, expected) => {
    expect(Math.sign(compareNames(a, b))).toBe(expected)
    expect(Math.sign(icu.compare(a, b))).toBe(expected)
  })

  it('is the order of ICU', () => {
    const character = fc.constantFrom(...' _-,;:!?.\'"()[]{}@*/\\&#%`^+<=>|~$0123456789aAbBzZéß')
    const name = fc.oneof(
      fc.string({ unit: character, maxLength: 6 }),
      fc.string({ unit: 'grapheme-ascii', maxLength: 6 }),
      fc.string({ unit: fc.constantFrom('0', '1', '9', ' ', 'a', 'A'), maxLength: 8 }),
    )
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(Math.sign(compareNames(a, b))).toBe(Math.sign(icu.compare(a, b)))
      }),
      { numRuns: 2000 },
    )
  })
})
