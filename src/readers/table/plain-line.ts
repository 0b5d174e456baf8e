/** Takes the markup out of the titles and names of tables, which stand on websites as they are. */
import { htmlToLine, type LineWithLinks } from '../../text/html.ts'
import { oneLine } from '../../text/one-line.ts'

/** Matches a link in Markdown. */
const MARKDOWN_LINK = /\[([^[\]\n]{1,300})\]\((https?:\/\/[^()\s]{1,2000})\)/g

/** Returns a text as one line without HTML and links, and the links. */
export function plainLine(text: string): LineWithLinks {
  const { line, links } = htmlToLine(text)
  const found = [...links]
  const plain = line.replace(MARKDOWN_LINK, (_, title: string, url: string) => {
    found.push({ title, url })
    return title
  })
  return { line: oneLine(plain), links: found }
}
