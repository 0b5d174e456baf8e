/** Asks an address for what is there, if it changed. */
import type { Context, ServerAnswer } from '../../context.ts'
import { NetworkError } from '../../errors.ts'
import type { Duration } from '../../time/types.ts'
import { type Address, isAllowed, shownAddress } from './address.ts'

const MAX_REDIRECTS = 5
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

/** What a server said of the version that it sent. It is sent back to ask for a newer one. */
export interface Validators {
  readonly etag: string | null
  readonly lastModified: string | null
}

export interface Reply {
  /** Null if nothing changed since the version of the validators. */
  readonly body: Uint8Array | null
  readonly validators: Validators
  readonly cacheControl: string | null
  /** The address that answered, after redirects. */
  readonly address: string
}

/** Limits of one question. */
export interface Limits {
  readonly maxBytes: number
  readonly milliseconds: Duration
}

/**
 * Asks an address, and those that it redirects to. Rejects with a NetworkError, whose message is the
 * reason and has no control characters.
 */
export async function askAddress(
  address: Address,
  known: Validators | null,
  limits: Limits,
  context: Context,
): Promise<Reply> {
  const until = context.now() + limits.milliseconds
  let url = new URL(address.href)
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
    const isSameOrigin = url.origin === new URL(address.href).origin
    const headers = headersFor(isSameOrigin ? address.authorization : null, known, context)
    const milliseconds = Math.min(limits.milliseconds, Math.max(1, until - context.now()))
    const answer = await context.network.get(url.href, {
      headers,
      maxBytes: limits.maxBytes,
      milliseconds,
    })
    if (!REDIRECTS.has(answer.status)) return replyOf(answer, url, known)
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

function replyOf(answer: ServerAnswer, url: URL, known: Validators | null): Reply {
  const { status, body } = answer
  const isUnchanged = status === 304 && known !== null
  if (status !== 200 && !isUnchanged) throw new NetworkError(explainStatus(status))
  const etag = answer.header('etag') ?? (isUnchanged ? known.etag : null)
  const lastModified = answer.header('last-modified') ?? (isUnchanged ? known.lastModified : null)
  return {
    body: isUnchanged ? null : body,
    validators: { etag, lastModified },
    cacheControl: answer.header('cache-control'),
    address: url.href,
  }
}

/** Returns where an answer redirects to. Throws a NetworkError where esfomo does not follow. */
function redirectOf(answer: ServerAnswer, from: URL): URL {
  const location = answer.header('location')
  if (location === null || !URL.canParse(location, from.href)) {
    throw new NetworkError('it redirects to nowhere')
  }
  const url = new URL(location, from)
  const isDowngrade = from.protocol === 'https:' && url.protocol === 'http:'
  if (isDowngrade || !isAllowed(url)) {
    throw new NetworkError(`it redirects to ${shownAddress(url)}, which is not https`)
  }
  return url
}

const STATUSES: ReadonlyMap<number, string> = new Map([
  [401, 'it needs a user and a password: https://USER:PASSWORD@…'],
  [403, 'the server does not allow it'],
  [404, 'there is nothing at this address'],
  [410, 'it is there no more'],
  [429, 'the server wants to be asked less often'],
])

function explainStatus(status: number): string {
  const reason = STATUSES.get(status)
  if (reason !== undefined) return `${reason} (status ${status})`
  return status >= 500
    ? `the server has a fault of its own (status ${status})`
    : `the server answered with status ${status}`
}
