/** Parses addresses of programs on the web. */

import { UserError } from '../../errors.ts'
import { parseUrl } from '../../text/parse-url.ts'
import { HIDDEN_QUERY, shownAddress, withoutSecrets } from '../../text/shown-address.ts'

export interface Address {
  /** What is asked for, without user information and fragment. */
  readonly href: string
  /** Value of the Authorization header for a user named in the address, or null. */
  readonly authorization: string | null
  /** Name for messages: without user information and query, which may be secret. */
  readonly shown: string
  /** The event of a list that `#` names, or null. */
  readonly part: string | null
}

/** Parses an address. Throws a UserError for one that is not asked. */
export function parseAddress(text: string): Address {
  // Some sites give the address of a calendar this way, for calendars to subscribe to.
  const url = parseUrl(text.replace(/^webcals?:\/\//i, 'https://'))
  if (url === null) throw new UserError(`can't read ${withoutSecrets(text)}: not a web address`)
  const shown = shownAddress(url)
  if (!isAllowed(url)) throw new UserError(`can't read ${shown}: ${adviceFor(url, shown)}`)
  if (decode(url.search) === HIDDEN_QUERY) {
    throw new UserError(
      `can't read ${shown}: "…" stands for a query that esfomo does not show; write it in full`,
    )
  }
  const part = url.hash.length > 1 ? decode(url.hash.slice(1)) : null
  const { href } = withoutUser(url)
  return { href, authorization: authorizationOf(url), shown, part }
}

/** Returns an address without user information and fragment. */
export function withoutUser(address: URL): URL {
  const url = new URL(address)
  for (const part of ['username', 'password', 'hash'] as const) url[part] = ''
  return url
}

/** Reports whether an address may be asked: https, and http on this machine alone. */
export function isAllowed({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname))
}

function isLoopback(hostname: string): boolean {
  return /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname)
}

function adviceFor({ protocol }: URL, shown: string): string {
  if (protocol === 'file:') return 'write the path of the file alone'
  const advice = protocol === 'http:' ? `https:${shown.slice('http:'.length)}` : 'https://…'
  return `only https addresses are asked; write ${advice}`
}

function authorizationOf({ username, password }: URL): string | null {
  if (username === '' && password === '') return null
  const pair = new TextEncoder().encode(`${decode(username)}:${decode(password)}`)
  return `Basic ${btoa(Array.from(pair, (byte) => String.fromCharCode(byte)).join(''))}`
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
