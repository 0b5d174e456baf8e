import { createRequire } from 'node:module'
import fc from 'fast-check'
import stringWidth from 'string-width'
import { expect, it } from 'vitest'
import wrapAnsi from 'wrap-ansi'
import plainWidth from '../../../bin/build/runtime/plain-width.js'

/** Scripts with thousands of characters of the same width: only every 16th of them is measured. */
const UNIFORM_SCRIPTS = [
  [0x3400, 0x9fff], // Han
  [0xac00, 0xd7af], // Hangul
] as const

it('plainWidth returns the same as string-width for every character of the BMP', () => {
  const isUniform = (code: number) =>
    UNIFORM_SCRIPTS.some(([first, last]) => first <= code && code <= last)
  for (let code = 0; code <= 0xffff; code += isUniform(code) ? 16 : 1) {
    const character = String.fromCharCode(code)
    const widths = [plainWidth(character), stringWidth(character)]
    if (widths[0] !== widths[1]) expect([code.toString(16), widths[0]]).toEqual(['', widths[1]])
  }
})

/** Generates text in any script, coloured or not. */
const texts = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0x20, max: 0x52f }).map((code) => String.fromCharCode(code)),
      fc.integer({ min: 0x2010, max: 0x205e }).map((code) => String.fromCharCode(code)),
      fc.constantFrom('\u001b[1m', '\u001b[38;5;9m', '\u001b[m'),
      fc.string({ unit: 'grapheme', maxLength: 2 }),
    ),
  )
  .map((parts) => parts.join(''))

it('plainWidth returns the same as string-width for any text, coloured or not', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(plainWidth(text)).toBe(stringWidth(text))
    }),
    { numRuns: 1000 },
  )
})

it('wrap-ansi built with plainWidth wraps any text as the original does', () => {
  const built = createRequire(import.meta.url)('../../../dist/libraries/wrap-ansi.cjs')
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 20 }), (text, columns) => {
      expect(built.default(text, columns)).toBe(wrapAnsi(text, columns))
    }),
    { numRuns: 200 },
  )
})
