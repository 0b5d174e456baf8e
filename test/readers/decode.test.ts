import { expect, it } from 'vitest'
import { decode } from '../../src/readers/decode.ts'

/** Code points of the bytes 0x80 to 0x9F, from the index of windows-1252 in the Encoding Standard. */
const CODES = [
  0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152,
  0x8d, 0x17d, 0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122,
  0x161, 0x203a, 0x153, 0x9d, 0x17e, 0x178,
]

it('every byte that is not UTF-8 is a character of windows-1252', () => {
  const { text, encoding } = decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))
  expect(encoding).toBe('windows-1252')
  const codes = [...text].map((character) => character.codePointAt(0))
  expect(codes).toEqual(
    Array.from({ length: 256 }, (_, byte) =>
      byte < 0x80 || byte > 0x9f ? byte : CODES[byte - 0x80],
    ),
  )
})

it('a long text of windows-1252 is decoded to its end', () => {
  const { text } = decode(new Uint8Array(20_001).fill(0xe9))
  expect(text).toBe('é'.repeat(20_001))
})
