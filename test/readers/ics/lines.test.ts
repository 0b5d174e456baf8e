import { describe, expect, it } from 'vitest'
import { contentLines } from '../../../src/readers/ics/lines.ts'

/** Returns the lines of a file as `2 text`. */
function linesOf(file: string): string[] {
  const lines = contentLines(new TextEncoder().encode(file))
  return [...lines].map(({ text, number }) => `${number} ${text}`)
}

describe('contentLines', () => {
  it.each([
    ['', ['1 ']],
    ['a\r\nb\n', ['1 a', '2 b', '3 ']],
    ['a\r\n b\n\tc\nd', ['1 abc', '4 d']],
    ['a\n  b', ['1 a b']],
    ['a\n \n b\n', ['1 ab', '4 ']],
    ['\n a', ['1 a']],
    ['a\n', ['1 a', '2 ']],
    ['a\n ', ['1 a']],
    ['\r\n \r\n a\r\r\n b', ['1 a\rb']],
    ['a\n\nb', ['1 a', '2 ', '3 b']],
  ])('unfolds %j', (file, lines) => {
    expect(linesOf(file)).toEqual(lines)
  })
})
