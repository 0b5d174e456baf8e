/** Takes the markup out of the titles and names of tables, which stand on websites as they are. */
import { htmlToLine, type LineWithLinks } from '../../text/html.ts'
import { memoize } from '../../text/memoize.ts'
import { oneLine } from '../../text/one-line.ts'

/** Matches a link in Markdown. */
const MARKDOWN_LINK = /\[([^[\]\n]{1,300})\]\((https?:\/\/[^()\s]{1,2000})\)/g

/** Maximum length of a line with its markup, in characters: what is longer is cut. */
const MAX_LENGTH = 50_000
/** Maximum length of a line without it: longer than a program takes, so that it is noted as too long. */
const MAX_LINE = 1100

/** Returns a text as one line without HTML and links, and the links. */
export function plainLine(text: string): LineWithLinks {
  return parsed(text.slice(0, MAX_LENGTH))
}

const parsed = memoize((text): LineWithLinks => {
  const { line, links } = htmlToLine(text)
  const found = [...links]
  const plain = line.replace(MARKDOWN_LINK, (_, title: string, url: string) => {
    found.push({ title, url })
    return title
  })
  return { line: oneLine(plain).slice(0, MAX_LINE), links: found }
})
