import { expect, it } from 'vitest'
import { parseHttpDate } from '../../../src/sources/address/http-date.ts'

it.each([
  ['Sat, 19 Jul 2025 10:35:07 GMT', '2025-07-19T10:35:07.000Z'],
  ['Thu, 29 Feb 2024 00:00:00 GMT', '2024-02-29T00:00:00.000Z'],
  ['Sat, 31 Dec 2016 23:59:60 GMT', '2017-01-01T00:00:00.000Z'],
])('parses %s', (text, time) => {
  expect(parseHttpDate(text)).toBe(Date.parse(time))
})

it.each([
  null,
  '',
  '0',
  'Sat, 19 Jul 2025 10:35:07 CET',
  'Sat, 30 Feb 2025 10:35:07 GMT',
  'Sat, 19 Foo 2025 10:35:07 GMT',
  'Sat, 19 Jul 2025 24:35:07 GMT',
  'Sat, 19 Jul 2025 10:60:07 GMT',
  'Sat, 19 Jul 2025 10:35:61 GMT',
  'Saturday, 19-Jul-25 10:35:07 GMT',
  '2025-07-19T10:35:07Z',
])('does not parse %s', (text) => {
  expect(parseHttpDate(text)).toBeNull()
})
