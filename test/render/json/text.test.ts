import { expect, it } from 'vitest'
import { jsonText } from '../../../src/render/json/text.ts'

it.each([
  ['\u202eevil', '"\\u202eevil"'],
  ['a\u200b\u200d\u2066\u2069\u061c\ufeff', '"a\\u200b\\u200d\\u2066\\u2069\\u061c\\ufeff"'],
  ['\u2028\u2029\u0085\u007f', '"\\u2028\\u2029\\u0085\\u007f"'],
  ['tag\u{e0041}', '"tag\\udb40\\udc41"'],
  ['Günther 日本語 🎉', '"Günther 日本語 🎉"'],
])('jsonText keeps %j, with what is invisible escaped', (text, json) => {
  expect(jsonText(text)).toBe(`${json}\n`)
  expect(JSON.parse(jsonText(text))).toBe(text)
})
