import fc from 'fast-check'
import { parseDocument } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import { sanitize } from '../../../src/text/sanitize.ts'
import { element, Html, join, linkTo, rawElement } from '../../../src/writers/html/element.ts'
import { anyText } from '../../any-text.ts'
import { Page, textOf } from './document.ts'

/** Texts of any characters, and of those that HTML gives a meaning. */
const hostileText = fc.oneof(
  anyText(),
  fc
    .array(
      fc.constantFrom(
        '<',
        '>',
        '&',
        '"',
        "'",
        '/',
        '=',
        '`',
        '-->',
        '<!--',
        ']]>',
        '</p>',
        '&lt',
        '#x3c;',
        ' ',
        'script',
        'a',
      ),
    )
    .map((parts) => parts.join('')),
)

describe('element', () => {
  it('writes attributes, children and no end tag of what has none', () => {
    const html = element(
      'p',
      { id: 'a', hidden: true, lang: null },
      'one ',
      [element('b', {}, 'two'), null, [' three']],
      element('br', {}),
    )
    expect(html.source).toBe('<p id="a" hidden>one <b>two</b> three<br></p>')
  })

  it('writes any text as that text, sanitised', () => {
    const property = fc.property(hostileText, (text) => {
      const { childNodes } = parseDocument(element('p', {}, text, 'end').source)
      expect(childNodes).toHaveLength(1)
      expect(new Page(element('p', {}, text)).all()).toHaveLength(1)
      expect(textOf(childNodes)).toBe(`${sanitize(text)}end`)
    })
    fc.assert(property)
  })

  it('writes any text as the value of an attribute, sanitised', () => {
    const property = fc.property(hostileText, (text) => {
      const elements = new Page(element('p', { title: text, id: 'a' }, 'b')).all()
      expect(elements.map(({ attribs }) => attribs)).toEqual([{ title: sanitize(text), id: 'a' }])
    })
    fc.assert(property)
  })
})

describe('rawElement', () => {
  it('writes a content as it is', () => {
    const script = rawElement('script', { type: 'text/plain', id: '_a' }, 'a < b && "c"')
    expect(script.source).toBe('<script type="text/plain" id="_a">a < b && "c"</script>')
  })

  it.each(['</script>', 'a</SCRIPT x', '</script', '</style>', '<!--', 'a<!--<script>'])(
    'refuses %j, which ends the element or the document',
    (content) => {
      expect(() => rawElement('script', {}, content)).toThrow('the content ends its script')
      expect(() => rawElement('style', {}, content)).toThrow('the content ends its style')
    },
  )
})

describe('linkTo', () => {
  it.each([
    ['https://a.example/?b="c"&d=<e>#f', true],
    ['HTTP://a.example', true],
    ['mailto:a@b.example', true],
    ['javascript:alert(1)', false],
    ['JaVaScRiPt:alert(1)', false],
    [' https://a.example', false],
    ['\u0001javascript:alert(1)', false],
    ['data:text/html,<script>', false],
    ['vbscript:a', false],
    ['file:///etc/passwd', false],
    ['ftp://a.example', false],
    ['//a.example', false],
    ['a/b', false],
    ['#a', false],
    ['https', false],
    ['', false],
    [null, false],
  ])('of %j leads there: %j', (address, isLink) => {
    const page = new Page(element('p', {}, linkTo(address, 'text')))
    const links = page.all('a').map(({ attribs }) => attribs)
    expect(links).toEqual(isLink ? [{ href: address }] : [])
    expect(textOf(page.all('p'))).toBe('text')
  })

  it('leads to no address but those with the schemes, whatever the text', () => {
    const property = fc.property(
      hostileText,
      fc.constantFrom('', 'https:', 'x'),
      (text, scheme) => {
        const address = scheme + text
        const [link] = new Page(element('p', {}, linkTo(address, 'a'))).all('a')
        if (link) expect(link.attribs).toEqual({ href: sanitize(address) })
        expect(link !== undefined).toBe(/^(https?|mailto):/i.test(address))
      },
    )
    fc.assert(property)
  })
})

describe('join', () => {
  it('puts a separator between children that are not null', () => {
    const b = new Html('<b>')
    expect(join([null, 'a', null, b, 'c'], ', ')).toEqual(['a', ', ', b, ', ', 'c'])
    expect(join([null], ', ')).toEqual([])
  })
})
