import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { embedJson } from '../../src/text/json.ts'
import { anyText } from '../any-text.ts'

describe('embedJson', () => {
  it.each([
    [{ a: [1, null, true] }, '{"a":[1,null,true]}'],
    ['</script><!--<script>', '"\\u003c/script>\\u003c!--\\u003cscript>"'],
    [{ '<': 'a && b > "c" \\u003c' }, '{"\\u003c":"a && b > \\"c\\" \\\\u003c"}'],
    ['\u2028\u2029\n', '"\\u2028\\u2029\\n"'],
    ['\u202e\u200d\u007f\ufeff\u{e0001}', '"\\u202e\\u200d\\u007f\\ufeff\\udb40\\udc01"'],
    ['日本語 é 🚀', '"日本語 é 🚀"'],
  ])('writes %j as %s', (data, json) => {
    expect(embedJson(data)).toBe(json)
  })

  it('keeps any data, without a character that HTML or JavaScript could take for another', () => {
    const property = fc.property(fc.dictionary(anyText(), anyText()), (data) => {
      const json = embedJson(data)
      expect(JSON.parse(json)).toEqual(data)
      expect(json).not.toMatch(/[<\u0000-\u001f\u007f-\u009f\u2028\u2029]/)
    })
    fc.assert(property, { numRuns: 100 })
  })
})
