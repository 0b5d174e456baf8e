/** Generates text for property tests. */
import fc from 'fast-check'

/**
 * Generates any code point, also lone surrogates. fast-check has `unit: 'binary'` for that, but it
 * needs a second to build.
 */
const codePoint = fc
  .oneof(fc.nat({ max: 0x7f }), fc.nat({ max: 0xffff }), fc.nat({ max: 0x10ffff }))
  .map((code) => String.fromCodePoint(code))

export function anyText(limits: { minLength?: number; maxLength?: number } = {}) {
  return fc.string({ ...limits, unit: codePoint })
}
