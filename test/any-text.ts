/** Texts for property tests. */
import fc from 'fast-check'

/** Any code point, also half of a surrogate pair; `unit: 'binary'` of fast-check takes a second to build. */
const codePoint = fc
  .oneof(fc.nat({ max: 0x7f }), fc.nat({ max: 0xffff }), fc.nat({ max: 0x10ffff }))
  .map((code) => String.fromCodePoint(code))

export function anyText(limits: { minLength?: number; maxLength?: number } = {}) {
  return fc.string({ ...limits, unit: codePoint })
}
