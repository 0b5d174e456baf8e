import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sanitize } from '../../../src/text/sanitize.ts'
import { element } from '../../../src/writers/html/element.ts'
import { paragraphsOf, proseOf } from '../../../src/writers/html/prose.ts'
import { anyText } from '../../any-text.ts'
import { Page, textOf } from './document.ts'

function parsed(text: string): Page {
  return new Page(element('p', {}, proseOf(text)))
}

describe('prose', () => {
  it.each<[string, string[]]>([
    [
      'See https://a.example/b, and (http://c.example).',
      ['https://a.example/b', 'http://c.example'],
    ],
    ['HTTPS://a.example/?b=1&c=2#d', ['HTTPS://a.example/?b=1&c=2#d']],
    ['https://a.example/<b>"', ['https://a.example/']],
    ['javascript://a.example mailto:a@b.example a@b.example www.a.example ftp://a.example', []],
  ])('has links in %j', (text, addresses) => {
    const page = parsed(text)
    expect(page.all('a').map(({ attribs }) => attribs)).toEqual(addresses.map((href) => ({ href })))
    expect(page.all('a').map((link) => textOf(link))).toEqual(addresses)
    expect(textOf(page.all('p'))).toBe(text)
  })

  it('shows all of any text, sanitised, with links to where they say', () => {
    const part = fc.oneof(anyText(), fc.constantFrom('https://a.example/', '<', '"', '&', ' '))
    const property = fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
      const page = parsed(parts.join(''))
      expect(textOf(page.all('p'))).toBe(sanitize(parts.join('')))
      for (const link of page.all('a')) expect(link.attribs).toEqual({ href: textOf(link) })
      expect(page.all().every(({ name }) => name === 'a' || name === 'p')).toBe(true)
    })
    fc.assert(property)
  })
})

describe('paragraphs', () => {
  it('are divided by empty lines', () => {
    const page = new Page(element('div', {}, paragraphsOf('\n\n a\nb \n \n\n\nc\n')))
    expect(page.all('p').map((one) => textOf(one))).toEqual(['a\nb', 'c'])
  })

  it('are none of an empty text', () => {
    expect(paragraphsOf(' \n\n ')).toEqual([])
  })
})
