import { describe, expect, it } from 'vitest'
import { HEAD, withSessions } from '../../readers/esfomo/read.ts'
import { type Page, parsedPage, programIn, textOf } from './document.ts'

/** Returns the parts of the section: headings, paragraphs, entries. */
function partsOf(page: Page): string[] {
  const [section = []] = page.all('section').filter(({ attribs }) => attribs.id === '_about')
  return page
    .all('*', section)
    .filter(({ name }) => /^(h\d|p|li)$/.test(name))
    .map((one) => `${one.name} ${textOf(one)}`)
}

function withFields(yaml: string): Page {
  return parsedPage(
    withSessions('- {id: a, title: A, start: 9:00}').replace(HEAD, `${HEAD}${yaml}\n`),
  )
}

describe('the section about the program', () => {
  it('has all that the program says of itself', () => {
    const page = parsedPage(programIn('rich'))
    expect(partsOf(page)).toEqual([
      'h2 About',
      'p The first paragraph of what it is about, which is long enough to be wrapped on most terminals.',
      'p The second one.',
      'h3 Topics',
      'li Accents',
      'li 日本語',
      'h3 Organizers',
      'p Günther Groß (ETH Zürich), Łukasz Nowak',
      'h3 Sponsors',
      'p Acme',
      'h3 Contact',
      'p https://example.org/contact',
    ])
    const links = page.all('a', page.at('_about')).map(({ attribs }) => attribs.href)
    expect(links).toEqual(['https://example.org/gg', 'https://example.org/contact'])
  })

  it.each([
    ['a@b.example', 'mailto:a@b.example', 'a@b.example'],
    ['mailto:a@b.example', 'mailto:a@b.example', 'a@b.example'],
    ['a?cc=c&d"@b.example', 'mailto:a%3Fcc%3Dc%26d%22@b.example', 'a?cc=c&d"@b.example'],
    ['https://c.example/', 'https://c.example/', 'https://c.example/'],
  ])('leads to the contact %s', (contact, href, text) => {
    const links = withFields(`contact: '${contact}'`).all('a')
    const last = links.at(-1)
    expect([last?.attribs.href, last && textOf(last)]).toEqual([href, text])
  })

  it('is left out if there is nothing to say', () => {
    const ids = withFields('motto: M')
      .all()
      .flatMap(({ attribs }) => attribs.id ?? [])
    expect(ids).not.toContain('_about')
  })
})

describe('the footer', () => {
  it('says when the program was updated, on the clock of the venue', () => {
    const footer = (yaml: string) => textOf(withFields(yaml).all('footer'))
    expect(footer('updated: 2025-07-01 12:00')).toBe('Updated 1 July 2025, 12:00 Vancouver.')
    expect(footer('motto: M')).toBe('')
  })
})
