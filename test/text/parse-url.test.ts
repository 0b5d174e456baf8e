import { expect, it } from 'vitest'
import { parseUrl } from '../../src/text/parse-url.ts'
import { isWebAddress } from '../../src/text/web-address.ts'

it.each([
  ['https://münster.example/s', undefined, 'https://xn--mnster-3ya.example/s'],
  ['b?c', 'https://a.example/x/', 'https://a.example/x/b?c'],
  ['no address', undefined, null],
  ['https://', undefined, null],
])('parseUrl of %j, from %j, is %j', (text, base, href) => {
  expect(parseUrl(text, base)?.href ?? null).toBe(href)
})

it('takes a host with accents after thousands of others', () => {
  for (let count = 0; count < 20_000; count++) isWebAddress(`https://example.org/${count % 7}`)
  expect(isWebAddress('https://münster.example/s')).toBe(true)
})
