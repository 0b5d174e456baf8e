import fc from 'fast-check'
import { expect, it } from 'vitest'
import { pack } from '../../../src/writers/html/pack.ts'
import { anyText } from '../../any-text.ts'
import { inflated } from './document.ts'

it('packs data that node:zlib inflates', () => {
  const property = fc.property(fc.dictionary(anyText(), fc.array(anyText())), (data) => {
    const text = pack(data)
    expect(text).toMatch(/^[\w+/]*={0,2}$/)
    expect(inflated(text)).toBe(JSON.stringify(data))
  })
  fc.assert(property)
})

it('packs a long text into less, the same each time', () => {
  const text = 'Efficient Systems for Foundation Models. '.repeat(1000)
  expect(pack(text).length).toBeLessThan(text.length / 50)
  expect(pack(text)).toBe(pack(text))
})
