/** Parses addresses of programs on the web. */
import { UserError } from '../../errors.ts'

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

/** Reports whether a source is meant as an address: `https://example.org/schedule.xml`. */
export function isAddress(request: string): boolean {
  return /^[a-z][a-z\d+.-]+:\/\//i.test(request)
}

/** Parses an address. Throws a UserError for one that is not asked. */
export function parseAddress(text: string): Address {
  // Some sites give the address of a calendar this way, for calendars to subscribe to.
  const url = parseUrl(text.replace(/^webcals?:\/\//i, 'https://'))
  if (url === null) throw new UserError(`${shownText(text)} is not an address of the web`)
  const shown = shownAddress(url)
  if (!isAllowed(url)) {
    const advice =
      url.protocol === 'http:' ? `write https:${shown.slice('http:'.length)}` : 'write https://…'
    throw new UserError(`can't read ${shown}: only https is asked; ${advice}`)
  }
  const part = url.hash.length > 1 ? decode(url.hash.slice(1)) : null
  const authorization = authorizationOf(url)
  for (const secret of ['username', 'password', 'hash'] as const) url[secret] = ''
  return { href: url.href, authorization, shown, part }
}

/** Returns an address as messages show it: `?…` stands for a query. */
export function shownAddress({ protocol, host, pathname, search }: URL): string {
  return `${protocol}//${host}${pathname}${search === '' ? '' : '?…'}`
}

/** Reports whether an address may be asked: https, and http on this machine alone. */
export function isAllowed({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname))
}

function isLoopback(hostname: string): boolean {
  return /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname)
}

function parseUrl(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null
}

/** Returns a text that is no URL without what may be secret in it. */
function shownText(text: string): string {
  return text.replace(/\/\/[^/@]*@/, '//').replace(/[?#].*$/s, '')
}

function authorizationOf({ username, password }: URL): string | null {
  if (username === '' && password === '') return null
  const pair = new TextEncoder().encode(`${decode(username)}:${decode(password)}`)
  return `Basic ${btoa(String.fromCharCode(...pair.slice(0, 1000)))}`
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
