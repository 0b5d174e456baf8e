/** Web addresses: what may become a link. */
import { parseUrl } from './parse-url.ts'
import { sanitize } from './sanitize.ts'

// No flags: patterns in JSON Schema have none.
export const WEB_ADDRESS = /^[hH][tT][tT][pP][sS]?:\/\/[^\s/]\S*$/

/**
 * Returns whether a web address is valid and shown as it is written: what `sanitize` escapes would
 * lead to another address in each export.
 */
export function isWebAddress(text: string): boolean {
  return WEB_ADDRESS.test(text) && sanitize(text) === text && parseUrl(text) !== null
}
