/** Addresses to write to. */
import { parseUrl } from './parse-url.ts'
import { isWebAddress } from './web-address.ts'

// No flags: patterns in JSON Schema have none.
export const MAIL_ADDRESS = /^(?:mailto:)?[^\s@<>:/]+@[^\s@<>:/]+$/

/**
 * Returns the address that a link to a contact has: `mailto:` with an email address, or a web address as
 * it is. Returns null for anything else.
 */
export function contactAddress(contact: string): string | null {
  if (isWebAddress(contact)) return contact
  if (!MAIL_ADDRESS.test(contact)) return null
  if (contact.startsWith('mailto:')) return parseUrl(contact)?.href ?? null
  return `mailto:${contact.toWellFormed().split('@').map(encode).join('@')}`
}

/** Percent-encodes what RFC 6068, section 2, does not allow in an address, or gives a meaning. */
function encode(part: string): string {
  return encodeURIComponent(part).replaceAll('%2B', '+')
}
