/** Says what is wrong with XML, in more helpful words than its parser has. */

export interface XmlError {
  readonly reason: string
  readonly offset: number
}

/** Words for the messages of saxes that people are likely to meet. */
const REASONS: readonly [
  message: RegExp,
  reason: (found: { match: string; tag: string; last: string; closed: string }) => string,
][] = [
  [/^unclosed tag: (.*)/s, ({ match }) => `it ends too early: <${match}> is not closed`],
  [/^(?:document must contain a root|unexpected end)/, () => 'it ends too early'],
  [/^unexpected close tag/, ({ tag, closed }) => `${tag} where </${closed}> is due`],
  [/^unmatched closing tag/, ({ tag }) => `${tag} closes nothing`],
  [/^disallowed character in tag name/, () => '"<" that starts no tag, which XML writes as &lt;'],
  [/^disallowed character$/, ({ last }) => `the character ${nameOf(last)} is not allowed here`],
  [/^text data outside of root/, () => 'text outside of the root element'],
  [/^documents may contain only one root/, () => 'a second root element'],
]

/** Returns the reason and the place of an error that saxes reports after reading up to `end`. */
export function explain(message: string, text: string, end: number, closed: string): XmlError {
  const reference = badReference(text, end)
  if (reference !== null) return reference
  const plain = message.replace(/^\d+:\d+: /, '').replace(/\.$/, '')
  const offset = Math.max(Math.min(end, text.length) - 1, 0)
  const tag = text.slice(text.lastIndexOf('<', offset), offset + 1).slice(0, 80)
  const last = text.slice(offset, offset + 1)
  for (const [pattern, reason] of REASONS) {
    const found = pattern.exec(plain)
    if (found) return { reason: reason({ match: found[1] ?? '', tag, last, closed }), offset }
  }
  return { reason: plain, offset }
}

/**
 * Returns the error of a `&` before `end` that starts no character reference, or one that XML doesn't
 * have. saxes looks for its `;` up to the end of the text, past elements and other references.
 */
function badReference(text: string, end: number): XmlError | null {
  const offset = text.indexOf('&', text.lastIndexOf(';', end - 2) + 1)
  if (offset === -1 || offset >= end || isLiteral(text, offset)) return null
  const [reference] = /^&[\w#:.-]+;/.exec(text.slice(offset, offset + 80)) ?? []
  const reason = reference
    ? `${reference} is no character reference of XML`
    : '"&" alone, which XML writes as &amp;'
  return { reason, offset }
}

/** Returns whether a place is in a comment or CDATA section. */
function isLiteral(text: string, offset: number): boolean {
  return ['<!--', '<![CDATA['].some((start) => {
    const from = text.lastIndexOf(start, offset)
    return from !== -1 && !text.slice(from, offset).includes(start === '<!--' ? '-->' : ']]>')
  })
}

function nameOf(character: string): string {
  const code = character.charCodeAt(0)
  return code > 0x20 && code < 0x7f
    ? `"${character}"`
    : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}
