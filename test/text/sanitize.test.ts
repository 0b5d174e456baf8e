import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sanitize, sanitizeAll } from '../../src/text/sanitize.ts'
import { anyText } from '../any-text.ts'

it.each([
  ['plain text, 日本語, Günther, 👩‍👩‍👧', 'plain text, 日本語, Günther, 👩‍👩‍👧'],
  ['\u001b[31mred\u001b[0m', '\\u001b[31mred\\u001b[0m'],
  ['\u009b31m', '\\u009b31m'],
  ['a\rb\bc\u0007', 'a\\u000db\\u0008c\\u0007'],
  ['tab\there', 'tab here'],
  ['two\nlines', 'two\nlines'],
  ['\u202eevil', '\\u202eevil'],
  ['zero\u200bwidth', 'zero\\u200bwidth'],
  ['tag\u{e0041}', 'tag\\u{e0041}'],
  ['\ud800', '\ufffd'],
  [`e${'\u0301'.repeat(240)}`, `e${'\u0301'.repeat(4)}`],
])('sanitize turns %j into %j', (text, safe) => {
  expect(sanitize(text)).toBe(safe)
})

it('sanitize leaves no control character in any text, and changes nothing a second time', () => {
  fc.assert(
    fc.property(anyText(), (text) => {
      const safe = sanitize(text)
      expect(safe).not.toMatch(/[\p{Cs}\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/u)
      expect(sanitize(safe)).toBe(safe)
    }),
  )
})

it('sanitizeAll sanitises every string in plain data', () => {
  expect(sanitizeAll({ a: ['\u001b', { b: '\u0007', c: null, d: 1 }] })).toEqual({
    a: ['\\u001b', { b: '\\u0007', c: null, d: 1 }],
  })
})
