/** Shows the sources of named programs without what may be secret in an address. */
import { shownWord } from '../../text/shown-address.ts'
import { isAddress } from '../is-address.ts'

/** Returns a source for people to read: of an address neither user information nor query. */
export function shownSource(source: string): string {
  return isAddress(source) ? shownWord(source) : source
}

/** Returns a text that ends before the first address in it that may hold a secret. */
export function hideSecrets(text: string): string {
  return text.replace(/:\/\/.*[@?].*$/s, '://…')
}
