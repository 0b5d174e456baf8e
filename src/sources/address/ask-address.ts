/** Asks an address for what is there, if it changed. */

import type { Context, ServerAnswer } from '../../context.ts'
import { NetworkError } from '../../errors.ts'
import { parseUrl } from '../../text/parse-url.ts'
import { shownAddress } from '../../text/shown-address.ts'
import { type Address, isAllowed, withoutUser } from './address.ts'

const MAX_REDIRECTS = 5
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

/** What a server said of the version that it sent. It is sent back to ask for a newer one. */
export interface Validators {
  readonly etag: string | null
  readonly lastModified: string | null
}

/** What is known of the version that is there, to ask only for another one. */
export interface KnownVersion {
  readonly validators: Validators
  readonly cacheControl: string | null
  /** The address that answered with it: validators mean nothing at another one. */
  readonly finalAddress: string
}

export interface Reply {
  /** Null if nothing changed since the version of the validators. */
  readonly body: Uint8Array | null
  /** False if only the end of the connection ends the body, as it also does when the server dies. */
  readonly isDelimited: boolean
  readonly validators: Validators
  readonly cacheControl: string | null
  /** The address that answered, after redirects. */
  readonly address: string
}

/** Limits of one question. */
export interface Limits {
  readonly maxBytes: number
  readonly milliseconds: number
}

/**
 * Asks an address, and those that it redirects to. Rejects with a NetworkError, whose message is the
 * reason and has no control characters.
 */
export async function askAddress(
  address: Address,
  known: KnownVersion | null,
  limits: Limits,
  context: Context,
): Promise<Reply> {
  const until = context.now() + limits.milliseconds
  let url = new URL(address.href)
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
    const isSameOrigin = url.origin === new URL(address.href).origin
    const validators = known?.finalAddress === url.href ? known.validators : null
    const authorization = isSameOrigin ? address.authorization : null
    const headers = headersFor(authorization, validators, context)
    const milliseconds = Math.min(limits.milliseconds, Math.max(1, until - context.now()))
    const answer = await context.network.get(url.href, {
      headers,
      maxBytes: limits.maxBytes,
      milliseconds,
    })
    if (!REDIRECTS.has(answer.status)) return replyOf(answer, url, validators && known)
    url = redirectOf(answer, url)
  }
  throw new NetworkError(`it redirects more than ${MAX_REDIRECTS} times`)
}

function headersFor(
  authorization: string | null,
  known: Validators | null,
  { versions }: Context,
): Record<string, string> {
  return {
    'user-agent': `esfomo/${versions.esfomo}`,
    accept: '*/*',
    ...(authorization !== null && { authorization }),
    ...(known?.etag && { 'if-none-match': known.etag }),
    ...(known?.lastModified && { 'if-modified-since': known.lastModified }),
  }
}

function replyOf(answer: ServerAnswer, url: URL, known: KnownVersion | null): Reply {
  const { status, body } = answer
  const isUnchanged = status === 304 && known !== null
  if (status !== 200 && !isUnchanged) {
    throw new NetworkError(explainStatus(status, url), { isMissing: MISSING.has(status) })
  }
  // An answer that says nothing of these, as 304 may, leaves them as they were.
  const header = (name: string, former: string | null | undefined) => {
    return answer.header(name) ?? (isUnchanged ? (former ?? null) : null)
  }
  return {
    body: isUnchanged ? null : body,
    isDelimited:
      answer.header('content-length') !== null || answer.header('transfer-encoding') !== null,
    validators: {
      etag: header('etag', known?.validators.etag),
      lastModified: header('last-modified', known?.validators.lastModified),
    },
    cacheControl: header('cache-control', known?.cacheControl),
    address: url.href,
  }
}

/** Returns where an answer redirects to. Throws a NetworkError where esfomo does not follow. */
function redirectOf(answer: ServerAnswer, from: URL): URL {
  const location = answer.header('location')
  const target = location === null ? null : parseUrl(location, from.href)
  if (target === null) throw new NetworkError('it redirects to nowhere')
  const url = withoutUser(target)
  const isDowngrade = from.protocol === 'https:' && url.protocol === 'http:'
  if (isDowngrade || !isAllowed(url)) {
    throw new NetworkError(
      `it redirects to ${shownAddress(url)}, which is not asked: only https is`,
    )
  }
  return url
}

const MISSING: ReadonlySet<number> = new Set([404, 410])

const NO_FOLDER =
  'there is nothing at this address (status 404); folders of a site are not searched: name the file'

const STATUSES: ReadonlyMap<number, string> = new Map([
  [401, 'it needs a user and a password: write USER:PASSWORD@ before the host'],
  [403, 'the server does not allow it'],
  [404, 'there is nothing at this address'],
  [410, 'it is there no more'],
  [429, 'the server wants to be asked less often'],
])

function explainStatus(status: number, { pathname }: URL): string {
  if (status === 404 && pathname.endsWith('/')) return NO_FOLDER
  const reason = STATUSES.get(status)
  if (reason !== undefined) return `${reason} (status ${status})`
  return status >= 500
    ? `the server has a fault of its own (status ${status})`
    : `the server answered with status ${status}`
}
