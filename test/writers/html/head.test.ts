import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { HEAD, program, withSessions } from '../../readers/esfomo/read.ts'
import { inflated, type Page, pageOf, parsedPage, programIn, textOf } from './document.ts'

const SESSION = withSessions('- {id: a, title: A, start: 9:00}')

/** Returns a program with more fields of its own. */
function withFields(yaml: string): string {
  return SESSION.replace(HEAD, `${HEAD}${yaml}\n`)
}

/** Returns the contents of the meta elements by their names, properties and http-equiv. */
function metaIn(page: Page): Record<string, string | undefined> {
  return Object.fromEntries(
    page.all('meta').map(({ attribs }) => {
      return [attribs.name ?? attribs.property ?? attribs['http-equiv'] ?? '', attribs.content]
    }),
  )
}

function descriptionOf(yaml: string): string | undefined {
  const meta = metaIn(parsedPage(withFields(yaml)))
  expect(meta['og:description']).toBe(meta.description)
  return meta.description
}

describe('the policy', () => {
  const page = parsedPage(programIn('two-days'))
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

  it('allows what is in the document by its hash, and nothing else', () => {
    const scripts = page.all('script').filter(({ attribs }) => attribs.type === undefined)
    const [start = '', ...others] = scripts.map((one) => textOf(one))
    const [style = '', ...otherStyles] = page.all('style').map((one) => textOf(one))
    expect([others, otherStyles]).toEqual([[], []])
    const script = inflated(textOf(page.at('_script')))
    expect(metaIn(page)['Content-Security-Policy']?.split('; ')).toEqual([
      "default-src 'none'",
      `script-src ${hash(start)} ${hash(script)}`,
      `style-src ${hash(style)}`,
      'img-src data:',
      "base-uri 'none'",
      "form-action 'none'",
    ])
  })

  it('comes before all that it is about', () => {
    const [head = []] = page.all('head')
    const names = page
      .all('*', head)
      .slice(1, 3)
      .map(({ attribs }) => attribs)
    expect(names).toEqual([
      { charset: 'utf-8' },
      expect.objectContaining({ 'http-equiv': 'Content-Security-Policy' }),
    ])
  })

  it('needs no attribute that is a style or a script', () => {
    const names = page.all().flatMap(({ attribs }) => Object.keys(attribs))
    expect(names.filter((name) => /^(style|on.*|src|srcset)$/.test(name))).toEqual([])
  })
})

describe('the head', () => {
  it('has the names of the program as its title, once', () => {
    const titleOf = (yaml: string) => {
      const page = parsedPage(withFields(yaml))
      expect(metaIn(page)['og:title']).toBe(textOf(page.all('title')))
      return textOf(page.all('title'))
    }
    expect(titleOf('title: A Workshop')).toBe('WS: A Workshop')
    expect(titleOf('title: WS')).toBe('WS')
    expect(titleOf('motto: A')).toBe('WS')
  })

  it('describes when and where it is, and what it is about or its motto', () => {
    expect(descriptionOf('venue: Hall, Vancouver')).toBe('Sat 19 July 2025 · Hall, Vancouver')
    expect(descriptionOf('about: "A\\n\\nB"\nmotto: M')).toBe('Sat 19 July 2025 · A B')
    expect(descriptionOf('motto: M')).toBe('Sat 19 July 2025 · M')
    const { description, ...others } = metaIn(
      parsedPage(`${HEAD}deadlines: [{id: a, title: A, due: TBD}]`),
    )
    expect([description, others['og:description']]).toEqual([undefined, undefined])
  })

  it('cuts a description after a word, at most 200 characters long', () => {
    const described = descriptionOf(`about: ${'word '.repeat(50)}`)
    expect(described).toBe(`Sat 19 July 2025 ·${' word'.repeat(36)}…`)
    const just = 'a'.repeat(200 - 'Sat 19 July 2025 · '.length)
    expect(descriptionOf(`about: ${just}`)).toBe(`Sat 19 July 2025 · ${just}`)
  })

  it('cuts a description between characters where it has no spaces', () => {
    const about = '\u{1f680}'.repeat(120)
    expect(descriptionOf(`about: ${about}`)).toBe(`Sat 19 July 2025 · ${'\u{1f680}'.repeat(90)}…`)
    const kanji = descriptionOf(`about: ${'\u65e5'.repeat(300)}`)
    expect(kanji).toBe(`Sat 19 July 2025 · ${'\u65e5'.repeat(181)}…`)
  })

  it('has an icon of its own, in the accent, so that browsers ask for none', () => {
    const page = parsedPage(withFields('color: "#0a7c66"'))
    const icon = page.all('link').find(({ attribs }) => attribs.rel === 'icon')
    const [type, data = ''] = icon?.attribs.href?.split(',') ?? []
    expect(type).toBe('data:image/svg+xml')
    expect(decodeURIComponent(data)).toMatch(
      /^<svg xmlns='[^<]*'><rect [^<]*fill='#0a7c66'\/><path [^<]*\/><\/svg>$/,
    )
    expect(textOf(page.all('style'))).toMatch(
      /^:root\{--light-accent:#0a7c66;--dark-accent:#\w{6}\}/,
    )
  })

  it('has JSON-LD that no text ends', () => {
    const html = pageOf(program(SESSION.replace('title: A', 'title: "</script><!--<script>"')))
    const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html) ?? []
    expect(JSON.parse(json)).toMatchObject({ subEvent: { name: '</script><!--<script>' } })
  })

  it('names a calendar, where it is given, for those who subscribe', () => {
    const icsUrl = 'https://a.example/p.ics?a="b"&c=<d>'
    const links = (page: Page) => page.all('link').map(({ attribs }) => attribs)
    expect(links(parsedPage(SESSION, { icsUrl }))).toContainEqual({
      rel: 'alternate',
      type: 'text/calendar',
      href: icsUrl,
    })
    expect(links(parsedPage(SESSION))).toHaveLength(1)
  })
})
