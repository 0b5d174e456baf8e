/**
 * Escapes text for Markdown: as little as possible, since people read and edit what is exported. What
 * is escaped is what CommonMark (https://spec.commonmark.org/0.31.2/), GitHub's extensions
 * (https://github.github.com/gfm/) or kramdown, the Markdown of Jekyll, take for markup. kramdown knows
 * fewer backslash escapes: none of `& @ / %`.
 */
import { oneLine } from '../../text/one-line.ts'
import { sanitize } from '../../text/sanitize.ts'
import { splitAddresses } from '../../text/split-addresses.ts'

/** Matches each character that needs a backslash before it. */
const MARKUP = anyOf(
  /[`[\]|${]/u, // code spans, links; tables in kramdown; math at GitHub; Liquid and attributes in Jekyll
  /\\(?=[!-/:-@[-`{-~]|$)/u, // a backslash that escapes what follows (2.4), or a line break (6.7)
  /\*(?! )|(?<! )\*/u, // emphasis (6.2) or a list item (5.2), except in `2 * 3`
  /(?<!\p{L})_|_(?!\p{L})/u, // emphasis, except in `snake_case`
  /(?<![ (]|^)~|~(?![\p{L}\p{N}])/u, // strikethrough, except in ` ~10:30`, which can't end one
  /<(?=[^ \d=])/u, // HTML (6.6) and autolinks (6.5), except in `a < b`
  /(?<=https?|ftp):(?=\/\/)/u, // what GitHub makes a link
  /(?<=(?<![\p{L}\p{N}])www)\.(?! |$)/u, // the same
  /(?<! |\S)#|(?<= )#|#(?=#*$)/u, // a heading (4.2), at either end
  /^>|^[-+:](?=[ -]|$)|^=(?==*$)/u, // a quote, list item, break or heading (4.1, 4.3, 5.1, 5.2)
  /(?<=^\d{1,9})[.)](?= |$)/u, // a list item
)

/** Matches an `&` that begins an entity or character reference (2.5), the longest of 31 letters. */
const REFERENCE = /&(?=#?\w{1,31};)/g

function anyOf(...patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => source).join('|'), 'giu')
}

/**
 * Returns a text as one line that is shown as it is, at any position in a line. Exception: GitHub makes
 * a mail address a link, after it has removed the escapes.
 */
export function escapeText(text: string): string {
  return escapeLine(oneLine(sanitize(text)))
}

function escapeLine(line: string): string {
  const escaped = line.replace(MARKUP, '\\$&').replace(REFERENCE, '&amp;')
  // Jekyll looks for its tags before backslashes count; kramdown has no `\^`, and `[^` is a footnote.
  return escaped.replaceAll('\\{%', '&#123;%').replace(/^\^/, '&#94;')
}

/** Returns prose as one line that is shown as it is, with links to the addresses in it. */
export function escapeProse(text: string): string {
  return splitAddresses(oneLine(sanitize(text)))
    .map((part) => (part.isAddress ? `<${part.text}>` : escapeLine(part.text)))
    .join('')
}

/** Returns a title that links to an address, or the title alone if there is none. */
export function link(title: string, url: string | null): string {
  return url === null ? escapeText(title) : `[${escapeText(title)}](${escapeAddress(url)})`
}

/** Returns a link whose text is its address (6.5). */
export function bareLink(url: string): string {
  return `<${escapeAddress(url)}>`
}

/** Percent-encodes the characters that would end an address, or that Jekyll replaces. */
function escapeAddress(url: string): string {
  const encode = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`
  return new URL(url).href.replace(/[()|<>\\`{}]/g, encode).replace(REFERENCE, '&amp;')
}
