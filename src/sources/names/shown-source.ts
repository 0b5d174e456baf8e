/** Shows the sources of named programs without what may be secret in an address. */
import { shownWord } from '../../text/shown-address.ts'
import { isAddress } from '../is-address.ts'

/** Returns a source for people to read: of an address neither user information nor query. */
export function shownSource(source: string): string {
  return isAddress(source) ? shownWord(source) : source
}

/** Matches the end of user information, the start of a query, and the end of a quote that is cut. */
const MAY_BE_SECRET = /[@?]|…"/

/** Returns a text that ends before the first address in it that may hold a secret. */
export function hideSecrets(text: string): string {
  const [before = '', ...addresses] = text.split('://')
  return addresses.some((address) => MAY_BE_SECRET.test(address)) ? `${before}://…` : text
}
