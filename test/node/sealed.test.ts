import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seal, unseal } from '../../src/node/sealed.ts'

const content = fc.uint8Array({ maxLength: 50 })
const large = new Uint8Array(4 * 2 ** 20 + 1).map((_, index) => index % 251)

describe('a sealed entry', () => {
  it('gives back what was sealed, wherever it lies in memory', () => {
    fc.assert(
      fc.property(content, fc.nat(7), (bytes, at) => {
        const sealed = seal(bytes)
        const moved = new Uint8Array(at + sealed.length)
        moved.set(sealed, at)
        expect(Uint8Array.from(unseal(moved.subarray(at)) ?? [])).toEqual(bytes)
      }),
    )
    expect(Buffer.compare(unseal(seal(large)) ?? new Uint8Array(), large)).toBe(0)
  })

  it('is damaged by any byte that is flipped', () => {
    fc.assert(
      fc.property(content, fc.nat(), fc.integer({ min: 1, max: 255 }), (bytes, at, flip) => {
        const sealed = seal(bytes)
        sealed[at % sealed.length] = (sealed[at % sealed.length] ?? 0) ^ flip
        expect(unseal(sealed)).toBeNull()
      }),
    )
    for (const at of [0, 7, 8, 2_000_000, large.length + 7]) {
      const sealed = seal(large)
      sealed[at] = (sealed[at] ?? 0) ^ 1
      expect(unseal(sealed)).toBeNull()
    }
  })

  it('is damaged where it is cut, or followed by something', () => {
    fc.assert(
      fc.property(content, fc.nat(), (bytes, at) => {
        const sealed = seal(bytes)
        expect(unseal(sealed.subarray(0, at % sealed.length))).toBeNull()
        expect(unseal(new Uint8Array([...sealed, at % 256]))).toBeNull()
      }),
    )
    expect(unseal(seal(large).subarray(0, 3_000_100))).toBeNull()
  })
})
