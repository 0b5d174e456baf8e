import { expect, it } from 'vitest'
import { digest } from '../../src/text/digest.ts'

it('a digest is 16 hexadecimal digits, the same for a text and its bytes', () => {
  expect(digest('Zoë')).toMatch(/^[\da-f]{16}$/)
  expect(digest(new TextEncoder().encode('Zoë'))).toBe(digest('Zoë'))
})

it('a digest depends on each bit, on order and on length', () => {
  const bytes = Uint8Array.from({ length: 64 }, (_, index) => index * 37)
  const changed = Array.from({ length: 512 }, (_, bit) => {
    const copy = Uint8Array.from(bytes)
    copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    return digest(copy)
  })
  const others = [bytes, bytes.toReversed(), bytes.slice(1), new Uint8Array(64), new Uint8Array(65)]
  const all = [...changed, ...others.map(digest), digest('')]
  expect(new Set(all).size).toBe(all.length)
})
