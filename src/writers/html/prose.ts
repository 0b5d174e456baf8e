/** Writes texts of several sentences: paragraphs, and links where they have addresses. */
import { sanitize } from '../../text/sanitize.ts'
import { splitAddresses } from '../../text/split-addresses.ts'
import { type Child, element, type Html, linkTo } from './element.ts'

/** Returns a text with links to the addresses in it. */
export function proseOf(text: string): Child[] {
  return splitAddresses(sanitize(text)).map((part) => {
    return part.isAddress ? linkTo(part.text, part.text) : part.text
  })
}

/** Returns the paragraphs of a text, which empty lines divide. */
export function paragraphsOf(text: string): Html[] {
  return text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => element('p', {}, proseOf(part)))
}
