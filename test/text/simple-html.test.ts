import fc from 'fast-check'
import { Parser } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import { readSimpleHtml } from '../../src/text/simple-html.ts'

type Event = [kind: string, value: string, href?: string | undefined]

/** Returns what a reader reports, with adjacent texts joined, since a parser splits them at entities. */
function collect(read: (add: (event: Event) => void) => void): Event[] {
  const events: Event[] = []
  read((event) => {
    const last = events.at(-1)
    if (event[0] === 'text' && last?.[0] === 'text') last[1] += event[1]
    else events.push(event)
  })
  return events
}

function simple(html: string): Event[] | null {
  let isSimple = false
  const events = collect((add) => {
    isSimple = readSimpleHtml(html, {
      open: (name, href) => add(['open', name, href]),
      text: (text) => add(['text', text]),
      close: (name) => add(['close', name]),
    })
  })
  return isSimple ? events : null
}

function parsed(html: string): Event[] {
  return collect((add) => {
    new Parser({
      onopentag: (name, { href }) => add(['open', name, href]),
      ontext: (text) => add(['text', text]),
      onclosetag: (name) => add(['close', name]),
    }).end(html)
  })
}

describe('readSimpleHtml', () => {
  it.each([
    '<p>a &amp; <b>b</b></p><ul><li>c</li></ul>',
    'one<br>two<br/>three',
    '<a class="x" href="https://a.example/?b=c">d</a>',
    '<A HREF="https://a.example">d</A>',
    '&#58;&#233;&nbsp;&quot;',
  ])('reads %j as a parser does', (html) => {
    expect(simple(html)).toEqual(parsed(html))
  })

  it.each([
    '<p>a<p>b',
    '<b>a',
    '</p>',
    'a < b',
    '<x>',
    '&eacute;',
    '&#128;',
    '<a href="?a&amp;b">c</a>',
    '<!-- a -->',
    "<a href='b'>c</a>",
    '<p><ul></ul></p>',
  ])('leaves %j to the parser', (html) => {
    expect(simple(html)).toBeNull()
  })

  it('reports the same as a parser, or nothing', () => {
    const part = fc.constantFrom(
      '<p>',
      '</p>',
      '<br>',
      '<br />',
      '<em>',
      '</em>',
      '<b>',
      '</b>',
      '<ul>',
      '</ul>',
      '<li>',
      '</li>',
      '<a href="x">',
      '<a title="y" href="x">',
      '</a>',
      '<div>',
      '</div>',
      '<h2>',
      '</h2>',
      '<code>',
      '</code>',
      '<span class="a">',
      '</span>',
      '&amp;',
      '&lt;',
      '&#58;',
      '&#0;',
      '&nbsp;',
      '&foo;',
      '&',
      'a',
      ' b ',
      '\n',
      '>',
      '"',
      '<',
      '<x>',
    )
    let read = 0
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const html = parts.join('')
        const events = simple(html)
        if (events === null) return
        read++
        expect(events).toEqual(parsed(html))
      }),
      { numRuns: 2000 },
    )
    expect(read).toBeGreaterThan(100)
  })
})

it('a tag with a million attributes is left to the parser', () => {
  expect(simple(`<b${' a=""'.repeat(1_500_000)}>x</b>`)).toBeNull()
})
