import { expect, it } from 'vitest'
import { parseLength } from '../../../src/readers/entries/length.ts'
import { DAY, HOUR, MINUTE } from '../../../src/time/types.ts'

it.each([
  ['00:45', 45 * MINUTE],
  ['1:30', 90 * MINUTE],
  ['25:00', 25 * HOUR],
  ['00:45:00', 45 * MINUTE],
  ['1:00:30:00', DAY + 30 * MINUTE],
  ['0:00', 0],
  ['45', 45 * MINUTE],
  ['0.75', 45 * MINUTE],
  ['1,5', 90 * MINUTE],
  ['1.5h', 90 * MINUTE],
  ['1h30m', 90 * MINUTE],
  ['45 min', 45 * MINUTE],
  ['', null],
  ['.', null],
  ['long', null],
  ['-1:00', null],
  ['1:2:3:4:5', null],
])('parses the length %j', (text, length) => expect(parseLength(text)).toBe(length))
