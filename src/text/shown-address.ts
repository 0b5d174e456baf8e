/** Shows web addresses without what may be secret in them. */
import { parseUrl } from './parse-url.ts'

/** Stands for a query in an address that is shown. */
export const HIDDEN_QUERY = '?…'

/** Returns an address without user information and fragment, and with `?…` in place of a query. */
export function shownAddress({ protocol, host, pathname, search }: URL): string {
  return `${protocol}//${host}${pathname}${search === '' ? '' : HIDDEN_QUERY}`
}

/**
 * Returns a word of a command line as messages show it: an address in it without user information and
 * query, with its fragment. Other words are as they are.
 */
export function shownWord(word: string): string {
  if (!word.includes('://')) return word
  return word.replace(/[a-z][a-z\d+.-]{0,20}:\/\/.*/is, (address) => {
    const url = parseUrl(address)
    if (url === null) return withoutSecrets(address)
    const isPlain = url.username === '' && url.password === '' && url.search === ''
    return isPlain ? address : `${shownAddress(url)}${url.hash}`
  })
}

/** Returns a text with its addresses as shownWord shows them. They end at whitespace and quotes. */
export function shownText(text: string): string {
  if (!text.includes('://')) return text
  return text.replace(/[a-z][a-z\d+.-]{0,20}:\/\/[^\s"']*[^\s"'.,:;)]/gi, shownWord)
}

/** Returns a text that is no address, but may be meant as one, without what may be secret in it. */
export function withoutSecrets(text: string): string {
  // A password may contain any character, also those that end the host.
  const withoutUser = text.replace(/\/\/.*@/s, '//')
  // What stands in place of a port may be a password whose host is missing.
  const withoutPort = withoutUser.replace(/(\/\/[^/:[]*):(?!\d*(?:[/?#]|$))[^/?#]*/, '$1:…')
  return withoutPort.replace(/[?#].*$/s, HIDDEN_QUERY)
}
