import fc from 'fast-check'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { describe, expect, it } from 'vitest'
import { oneLine } from '../../../src/text/one-line.ts'
import { sanitize } from '../../../src/text/sanitize.ts'
import { bareLink, escapeProse, escapeText, link } from '../../../src/writers/markdown/escape.ts'
import { anyText } from '../../any-text.ts'

/** Renders Markdown as CommonMark has it, and as GitHub does. */
const commonMark = (markdown: string) => micromark(markdown)
const gitHub = (markdown: string) =>
  micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()] })

const html = (text: string) =>
  text.replace(/[&<>"]/g, (character) => {
    return { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }[character] ?? ''
  })

describe('escapeText', () => {
  it.each([
    ['Q&A', 'Q&A'],
    ['R&D; AT&T;', 'R&amp;D; AT&amp;T;'],
    ['&lt; &#60; &#x3c; & < ;', '&amp;lt; &amp;#60; &amp;#x3c; & < ;'],
    ['a < b, x <= 3, I <3 it', 'a < b, x <= 3, I <3 it'],
    ['<b>bold</b> <!-- -->', '\\<b>bold\\</b> \\<!-- -->'],
    ['*x* 2 * 3 C*', '\\*x\\* 2 * 3 C\\*'],
    ['_y_ snake_case __init__ 1_2', '\\_y\\_ snake_case \\_\\_init\\_\\_ 1\\_2'],
    ['`z` [l](u) a | b', '\\`z\\` \\[l\\](u) a \\| b'],
    ['9 Jun 2025 ~23:59 AoE ~7B', '9 Jun 2025 ~23:59 AoE ~7B'],
    ['~~gone~~ x~y', '\\~\\~gone\\~\\~ x\\~y'],
    ['# of C# issue #12', '\\# of C# issue \\#12'],
    ['$5 or $6', '\\$5 or \\$6'],
    ['{{ site }} {% raw %} {:.a}', '\\{\\{ site }} &#123;% raw %} \\{:.a}'],
    ['^1 x^2', '&#94;1 x^2'],
    ['- a', '\\- a'],
    ['-1 + 2 = 1', '-1 + 2 = 1'],
    ['===', '\\==='],
    ['1. First', '1\\. First'],
    ['1.5 GB. 2) b', '1.5 GB. 2) b'],
    ['> a > b', '\\> a > b'],
    ['C:\\new \\* \\', 'C:\\new \\\\\\* \\\\'],
    ['two\nlines', 'two lines'],
    ['\u001b[31m', '\\u001b\\[31m'],
    ['https://a.example //b HTTP://c', 'https\\://a.example //b HTTP\\://c'],
    ['www.a.example WWW.b awww.c', 'www\\.a.example WWW\\.b awww.c'],
    ["It's “fine”: 50% (or so), 日本語!", "It's “fine”: 50% (or so), 日本語!"],
  ])('writes %j as %j', (text, escaped) => {
    expect(escapeText(text)).toBe(escaped)
  })

  const pieces = '* _ ` [ ] ( ) < > ! # - + = ~ | & amp; \\ $ { } % : " \' ^ / . @ 1 1. a é 日 😀 —'
  const markup = fc.string({
    unit: fc.constantFrom(
      ...pieces.split(' '),
      ...['\n', ' ', '  ', '\t', '<b>', '<!--', '](u)', '&lt;', '&#60;', '~~', '**', '---', '```'],
      ...['http://a.b', 'www.a.b', 'https://', 'ftp://a.b', 'word', '[^1]', '[ ] ', ':-- | --:'],
    ),
    maxLength: 12,
  })
  const texts = fc.oneof(markup, anyText({ maxLength: 12 })).filter((text) => {
    return oneLine(sanitize(text)) !== ''
  })

  /** Markdown around a text, and the HTML that it becomes. */
  const places: [string, (text: string) => string, (html: string) => string][] = [
    ['a paragraph', (text) => text, (shown) => `<p>${shown}</p>`],
    ['a heading', (text) => `## ${text}`, (shown) => `<h2>${shown}</h2>`],
    ['a list item', (text) => `- ${text}`, (shown) => `<ul>\n<li>${shown}</li>\n</ul>`],
    [
      'a title',
      (text) => `- 10:30 to ~11:00 **${text}**`,
      (shown) => `<ul>\n<li>10:30 to ~11:00 <strong>${shown}</strong></li>\n</ul>`,
    ],
    [
      'a line below a title',
      (text) => `- **A**  \n  ${text}`,
      (shown) => `<ul>\n<li><strong>A</strong><br />\n${shown}</li>\n</ul>`,
    ],
    [
      'a line of facts',
      (text) => `${text} · ~10:30 · ${text}`,
      (shown) => `<p>${shown} · ~10:30 · ${shown}</p>`,
    ],
    [
      'a link',
      (text) => `**[${text}](https://a.example/)**`,
      (shown) => `<p><strong><a href="https://a.example/">${shown}</a></strong></p>`,
    ],
  ]

  it.each(places)('shows any text in %s as it is', (_place, markdown, rendered) => {
    fc.assert(
      fc.property(texts, (text) => {
        const expected = rendered(html(oneLine(sanitize(text))))
        const escaped = markdown(escapeText(text))
        expect(commonMark(escaped)).toBe(expected)
        // GitHub makes mail addresses links, whatever is escaped.
        if (!text.includes('@')) expect(gitHub(escaped)).toBe(expected)
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 50) },
    )
  })
})

describe('escapeProse', () => {
  it.each([
    ['See https://a.example/x_y?a=1&b=2.', 'See <https://a.example/x_y?a=1&b=2>.'],
    ['(https://a.example)', '(<https://a.example>)'],
    ['https://a.example/Foo_(bar), *b*', '<https://a.example/Foo_(bar)>, \\*b\\*'],
    ['https:// and https://a|b', 'https\\:// and <https://a>\\|b'],
    ['https://a.example/?x&copy;y', '<https://a.example/?x>&amp;copy;y'],
    ['No address & no `code`', 'No address & no \\`code\\`'],
  ])('writes %j as %j', (text, escaped) => {
    expect(escapeProse(text)).toBe(escaped)
  })

  it('becomes a link where it is shown', () => {
    const markdown = escapeProse('Tickets: https://a.example/t?a=1&b=2 (free)')
    expect(gitHub(markdown)).toBe(
      '<p>Tickets: <a href="https://a.example/t?a=1&amp;b=2">https://a.example/t?a=1&amp;b=2</a> (free)</p>',
    )
  })
})

describe('links', () => {
  it.each([
    ['A', 'https://x.org/(a)|b', '[A](https://x.org/%28a%29%7Cb)'],
    ['A [1]', 'https://x.org/?a=1&b=2', '[A \\[1\\]](https://x.org/?a=1&b=2)'],
    ['A', 'https://x.org/?a&lt;b {{c}}', '[A](https://x.org/?a&amp;lt;b%20%7B%7Bc%7D%7D)'],
    ['A *', null, 'A \\*'],
  ])('writes %j to %j as %j', (title, url, markdown) => {
    expect(link(title, url)).toBe(markdown)
  })

  it('have the address as their text if there is no other', () => {
    expect(gitHub(bareLink('https://x.org/a b'))).toBe(
      '<p><a href="https://x.org/a%20b">https://x.org/a%20b</a></p>',
    )
  })
})
