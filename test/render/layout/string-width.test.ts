import fc from 'fast-check'
import stringWidth from 'string-width'
import { expect, it } from 'vitest'
import plainWidth from '../../../bin/build/later/plain-width.cjs'

it('measures every sign as string-width does', () => {
  for (let code = 0; code <= 0xffff; code++) {
    const sign = String.fromCharCode(code)
    if (plainWidth(sign) !== stringWidth(sign)) expect(code.toString(16)).toBe('measured alike')
  }
})

it('measures every text as string-width does, coloured or not', () => {
  const latin = fc.integer({ min: 0x20, max: 0x52f }).map((code) => String.fromCharCode(code))
  const marks = fc.integer({ min: 0x2010, max: 0x205e }).map((code) => String.fromCharCode(code))
  const colours = fc.constantFrom('\u001b[1m', '\u001b[38;5;9m', '\u001b[m')
  const any = fc.string({ unit: 'grapheme', maxLength: 2 })
  fc.assert(
    fc.property(fc.array(fc.oneof(latin, marks, colours, any)), (parts) => {
      expect(plainWidth(parts.join(''))).toBe(stringWidth(parts.join('')))
    }),
    { numRuns: 1000 },
  )
})
