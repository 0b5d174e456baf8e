/** Turns HTML in texts to plain text. What is no markup stays: `x < y`, `<3`, `RCPT TO:<a@b.org>`. */
import { Parser } from 'htmlparser2'
import { readSimpleHtml } from './simple-html.ts'

/** Elements that end a paragraph. */
const BLOCKS =
  words(`address article blockquote center dd details div dl dt figure footer h1 h2 h3 h4 h5
  h6 header hr main nav ol p pre section table ul`)
/** Elements that start a line. */
const LINES = words('br li tr dt dd figcaption summary')
const CELLS = words('td th tbody thead')
const INLINE =
  words(`a abbr b cite code del em font i iframe img ins kbd mark q s samp script small span
  strike strong style sub sup tt u var video wbr`)

/** Matches elements that break lines: where they do, line ends of the source are spaces. */
const STRUCTURE = elements(BLOCKS, LINES, CELLS)
/** Matches elements that people write in descriptions; anything else in angle brackets is text. */
const KNOWN = new RegExp(`<!--|${elements(BLOCKS, LINES, CELLS, INLINE).source}`, 'i')
/** Matches angle brackets that start none of them. */
const PLAIN_BRACKET = new RegExp(`(?!${KNOWN.source})<`, 'gi')
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/i

/** Elements whose content is not for people to read. */
const HIDDEN = new Set(['script', 'style', 'head', 'title', 'template', 'noscript'])

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/))
}

/** Returns a pattern for the tags of elements. */
function elements(...names: readonly ReadonlySet<string>[]): RegExp {
  const all = names.flatMap((set) => [...set]).join('|')
  return new RegExp(`</?(?:${all})(?=[\\s/>])[^<>]*>`, 'i')
}

/** Returns whether a text has HTML elements or entities. */
function hasMarkup(text: string): boolean {
  return (text.includes('<') && KNOWN.test(text)) || (text.includes('&') && ENTITY.test(text))
}

/** Returns the web address that another address in HTML stands for, or null. */
export type ResolveLink = (address: string) => string | null

/**
 * Returns the text of HTML: paragraphs apart by an empty line, items of lists as `- `, links as
 * `text (address)`. Plain text is returned as it is.
 */
export function htmlToText(text: string, resolve: ResolveLink): string {
  if (!hasMarkup(text)) return text
  return new TextWriter(STRUCTURE.test(text), resolve).convert(prepare(text))
}

export interface LineWithLinks {
  readonly line: string
  readonly links: readonly { readonly title: string; readonly url: string }[]
}

/** Returns the text of a line in which HTML may stand, and its links with what they stand on. */
export function htmlToLine(text: string): LineWithLinks {
  if (!hasMarkup(text)) return { line: text, links: [] }
  const links: { title: string; url: string }[] = []
  let line = ''
  let linkStart = 0
  const parser = new Parser({
    onopentag(name, { href }) {
      if (name === 'a' && href) links.push({ title: '', url: href })
      if (name === 'a') linkStart = line.length
      if (name === 'br') line += ' '
    },
    ontext(part) {
      line += part
    },
    onclosetag(name) {
      const link = links.at(-1)
      if (name === 'a' && link) link.title ||= line.slice(linkStart).trim()
    },
  })
  parser.end(prepare(text))
  return { line, links }
}

/** Returns HTML for a parser: with references for plain brackets, and without elements in too many. */
function prepare(text: string): string {
  const html = text.replace(PLAIN_BRACKET, '&lt;')
  return isTooDeep(html) ? html.replace(/<[^<>]*>/g, STRUCTURE.test(text) ? ' ' : '') : html
}

/** Maximum depth of elements. The parser spends time on all that are open when it opens another. */
const MAX_DEPTH = 1000

function isTooDeep(html: string): boolean {
  if (html.split('<', MAX_DEPTH + 2).length <= MAX_DEPTH + 1) return false
  let depth = 0
  const parser = new Parser({
    onopentag() {
      if (++depth > MAX_DEPTH) parser.pause()
    },
    onclosetag() {
      if (depth <= MAX_DEPTH) depth--
    },
  })
  parser.end(html)
  return depth > MAX_DEPTH
}

/** Collects the text of HTML as a parser reports it. */
class TextWriter {
  readonly #collapses: boolean
  readonly #resolve: ResolveLink
  readonly #parts: string[] = []
  /** Line ends to write before the next text. */
  #breaks = 0
  #hidden = 0
  #preformatted = 0
  readonly #links: { address: string; start: number }[] = []

  /** `collapses`: whitespace of the source is a space, as in HTML; else it stays, as in plain text. */
  constructor(collapses: boolean, resolve: ResolveLink) {
    this.#collapses = collapses
    this.#resolve = resolve
  }

  convert(html: string): string {
    const open = (name: string, href: string | undefined) => this.#open(name, href)
    const text = (part: string) => this.#write(part)
    const close = (name: string) => this.#close(name)
    if (!readSimpleHtml(html, { open, text, close })) {
      new Parser({
        onopentag: (name, { href }) => open(name, href),
        ontext: text,
        onclosetag: close,
      }).end(html)
    }
    return this.#parts.join('').trim()
  }

  #open(name: string, href: string | undefined): void {
    if (HIDDEN.has(name)) this.#hidden++
    if (name === 'pre') this.#preformatted++
    this.#breakFor(name)
    if (name === 'li') this.#write('- ')
    if (name === 'td' || name === 'th') this.#write(' ')
    if (name === 'a') this.#links.push({ address: href ?? '', start: this.#parts.length })
  }

  #close(name: string): void {
    if (HIDDEN.has(name) && this.#hidden > 0) this.#hidden--
    if (name === 'pre' && this.#preformatted > 0) this.#preformatted--
    if (name === 'a') this.#closeLink()
    if (name !== 'br') this.#breakFor(name)
  }

  #closeLink(): void {
    const { address: written, start } = this.#links.pop() ?? { address: '', start: 0 }
    const isFull = /^(?:https?:\/\/|mailto:)/i.test(written)
    const address = isFull || written === '' ? written : this.#resolve(written)
    if (!address) return
    const shown = this.#parts.slice(start).join('').trim()
    const bare = address.replace(/^mailto:/i, '')
    if (shown.replace(/\/$/, '') === bare.replace(/\/$/, '')) return
    const space = this.#endsWithSpace() ? '' : ' '
    this.#write(shown === '' ? bare : `${space}(${bare})`)
  }

  #breakFor(name: string): void {
    if (BLOCKS.has(name)) this.#breaks = Math.max(this.#breaks, 2)
    // Two of them are an empty line, as people separate paragraphs with them.
    else if (name === 'br') this.#breaks = Math.min(this.#breaks + 1, 2)
    else if (LINES.has(name)) this.#breaks = Math.max(this.#breaks, 1)
  }

  #write(text: string): void {
    if (this.#hidden > 0) return
    const collapses = this.#collapses && this.#preformatted === 0
    const flat = collapses ? text.replace(/\s+/g, ' ') : text
    const follows = this.#breaks > 0 || this.#parts.length === 0
    const isTrimmed = follows || (collapses && this.#endsWithSpace())
    const part = isTrimmed ? flat.trimStart() : flat
    if (part === '') return
    if (follows) this.#endLine()
    this.#parts.push(part)
  }

  #endsWithSpace(): boolean {
    return this.#preformatted === 0 && this.#parts.at(-1)?.endsWith(' ') === true
  }

  #endLine(): void {
    const last = this.#parts.pop()
    if (last !== undefined) this.#parts.push(last.trimEnd() + '\n'.repeat(this.#breaks))
    this.#breaks = 0
  }
}
