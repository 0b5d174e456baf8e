import { expect, it } from 'vitest'
import { oneLine } from '../../src/text/one-line.ts'

const LINE_ENDS = ['\n', '\r\n', '\u000b', '\u000c', '\u0085', '\u2028', '\u2029']

it.each(LINE_ENDS)('oneLine takes %j for a space', (end) => {
  expect(oneLine(`${end}Hall${end}A ${end} B${end}`)).toBe('Hall A B')
})

it('oneLine keeps single spaces', () => {
  expect(oneLine('Hall A B')).toBe('Hall A B')
})
