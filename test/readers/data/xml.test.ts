import { expect, it } from 'vitest'
import { walkXml } from '../../../src/readers/data/xml.ts'
import { SourceError } from '../../../src/readers/source-error.ts'

/** Walks over XML, and returns what the handler is called for. */
function walk(text: string): string[] {
  const calls: string[] = []
  walkXml(text, {
    open: (name, attributes, line) => calls.push(`<${name} ${JSON.stringify(attributes)} ${line}`),
    text: (part) => calls.push(part),
    close: () => calls.push('>'),
  })
  return calls
}

/** Returns the error of XML as `line:column code: message`. */
function errorOf(text: string): string {
  try {
    walk(text)
    return 'none'
  } catch (error) {
    if (!(error instanceof SourceError)) throw error
    return `${error.line}:${error.column} ${error.finding.message}`
  }
}

it('calls the handler for elements and decoded texts, in order', () => {
  const text = '<a x="1 &amp; 2">\r\n<b>R&#38;D</b><!-- c --><![CDATA[<d>]]><e/></a>'
  expect(walk(text)).toEqual([
    '<a {"x":"1 & 2"} 1',
    '\n',
    '<b {} 2',
    'R&D',
    '>',
    '<d>',
    '<e {} 2',
    '>',
    '>',
  ])
})

it.each([
  ['<a>\n<b>R & D</b></a>', '2:6 this is not XML: "&" alone, which XML writes as &amp;'],
  ['<a>R & D</a><!-- ; -->', '1:6 this is not XML: "&" alone, which XML writes as &amp;'],
  ['<a>\n<b>R & D</b>&lt;</a>', '2:6 this is not XML: "&" alone, which XML writes as &amp;'],
  ['<a>&amp;<!-- & --><b></c>', '1:25 this is not XML: </c> where </b> is due'],
  ['<a>x&nbsp;y</a>', '1:5 this is not XML: &nbsp; is no character reference of XML'],
  ['<a>&#1;</a>', '1:4 this is not XML: &#1; is no character reference of XML'],
  ['<a><b>x', '1:7 this is not XML: it ends too early: <b> is not closed'],
  ['<a><![CDATA[ & ', '1:15 this is not XML: it ends too early: <a> is not closed'],
  ['<a', '1:2 this is not XML: it ends too early'],
  ['<a>\n<b>\n</c></a>', '3:4 this is not XML: </c> where </b> is due'],
  ['<a></a></b>', '1:11 this is not XML: </b> closes nothing'],
  ['<a>\u0001</a>', '1:4 this is not XML: the character U+0001 is not allowed here'],
  ['<a x="<">', '1:7 this is not XML: the character "<" is not allowed here'],
  ['<a>1 < 2</a>', '1:7 this is not XML: "<" that starts no tag, which XML writes as &lt;'],
  ['<a/><b/>', '1:7 this is not XML: a second root element'],
  ['<a/>b', '1:5 this is not XML: text outside of the root element'],
  ['<a x=1/>', '1:6 this is not XML: unquoted attribute value'],
  [
    ' <?xml version="1.0"?><a/>',
    '1:7 this is not XML: an XML declaration must be at the start of the document',
  ],
  ['<!DOCTYPE a><a/>', '1:1 XML with a DOCTYPE is not read'],
  ['<a>'.repeat(101), '1:303 nested more deeply than any program needs'],
])('says what is wrong with %j, and where', (text, error) => expect(errorOf(text)).toBe(error))

it('reads elements that are 100 deep', () => {
  expect(errorOf('<a>'.repeat(100) + '</a>'.repeat(100))).toBe('none')
})
