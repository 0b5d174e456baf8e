/**
 * Splits plain HTML into tags and texts: what most descriptions are made of. A parser is several times
 * slower, and as long to load.
 */

/**
 * Elements that close others in ways that only a parser knows are not among them. The number of attributes
 * is bounded, since millions of them are more than the stack of a regular expression holds.
 */
const TAG =
  /<(\/?)(p|br|em|i|b|strong|u|ul|ol|li|a|code|div|span|h[1-6]|blockquote)((?:\s+[a-z-]+="[^"<>]*"){0,9})\s*\/?>/gi
/** Decimal references below 10,000 but for control characters, which parsers replace. */
const ENTITY =
  /&(?:#0*(3[2-9]|[4-9]\d|1[01]\d|12[0-6]|1[6-9]\d|[2-9]\d\d|[1-9]\d{3})|(amp|lt|gt|quot|apos|nbsp));/g
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
}

export interface HtmlHandler {
  open(name: string, href: string | undefined): void
  text(text: string): void
  close(name: string): void
}

/**
 * Calls the handler for each part of HTML. Returns false, before any call, for HTML that has anything
 * but plain elements that are closed in the order in which they are opened.
 */
export function readSimpleHtml(html: string, handler: HtmlHandler): boolean {
  const parts = html.split(TAG)
  if (!isSimple(parts)) return false
  for (let index = 0; index < parts.length; index += 4) {
    const text = parts[index] ?? ''
    if (text !== '') handler.text(decodeEntities(text))
    const name = parts[index + 2]?.toLowerCase()
    if (name === undefined) break
    if (parts[index + 1] === '/') handler.close(name)
    else handler.open(name, hrefOf(parts[index + 3] ?? ''))
    if (name === 'br') handler.close(name)
  }
  return true
}

/** Returns whether tags are paired, and texts have neither other tags nor other entities. */
function isSimple(parts: readonly string[]): boolean {
  const open: string[] = []
  for (let index = 0; index < parts.length; index += 4) {
    const text = parts[index] ?? ''
    if (text.includes('<') || (text.includes('&') && text.replace(ENTITY, '').includes('&'))) {
      return false
    }
    const name = parts[index + 2]?.toLowerCase()
    if (name === undefined) break
    if (parts[index + 3]?.includes('&')) return false
    const isClosing = parts[index + 1] === '/'
    if (name === 'br') {
      if (isClosing) return false
    } else if (isClosing) {
      if (open.pop() !== name) return false
    } else if (
      open.includes(name) ||
      (open.includes('p') && /^(?:p|ul|ol|div|h\d|blockquote)$/.test(name))
    ) {
      // A paragraph ends where another block starts, and a link where another one does.
      return false
    } else open.push(name)
  }
  return open.length === 0
}

function hrefOf(attributes: string): string | undefined {
  return /\shref="([^"]*)"/i.exec(attributes)?.[1]
}

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(ENTITY, (_, code: string | undefined, name: string) => {
    return code === undefined ? (NAMED[name] ?? '') : String.fromCodePoint(Number(code))
  })
}
