/** Asks web servers, with bounds on time and size. */
import type { Network, NetworkRequest, ServerAnswer } from '../context.ts'
import { NetworkError } from '../errors.ts'

export const network: Network = { get }

/** Requests that run. */
const running = new Set<AbortController>()
/** A request was given up: the system may still be looking its host up, and can't be stopped. */
let hasGivenUp = false

/** Gives up the requests that run. Returns whether any was given up, now or before. */
export function giveUpRequests(): boolean {
  for (const controller of running) {
    hasGivenUp = true
    controller.abort()
  }
  return hasGivenUp
}

/** Sends a GET request with Node's fetch, which loads on first use. */
async function get(address: string, request: NetworkRequest): Promise<ServerAnswer> {
  const { headers, maxBytes, milliseconds } = request
  if (milliseconds <= SHORT) boundLookUps()
  // Ends the wait for a body too, and the connection where more than enough has come.
  const controller = new AbortController()
  running.add(controller)
  const timer = setTimeout(() => {
    hasGivenUp = true
    controller.abort()
  }, milliseconds)
  try {
    const response = await fetch(address, {
      headers,
      redirect: 'manual',
      signal: controller.signal,
    })
    const body = await readBody(response, maxBytes)
    const header = (name: string) => response.headers.get(name)
    return { status: response.status, header, body }
  } catch (error) {
    if (error instanceof NetworkError) throw error
    if (controller.signal.aborted) throw new NetworkError(waited(milliseconds), { cause: error })
    throw new NetworkError(reasonOf(error), { cause: error })
  } finally {
    clearTimeout(timer)
    running.delete(controller)
    controller.abort()
  }
}

/** Time of a request, in milliseconds, up to which names are looked up with less patience. */
const SHORT = 2000

/**
 * Has the C library of Linux wait a second for a name server. A process can't end before a look-up has,
 * which takes 10 seconds or more where no name server answers.
 */
function boundLookUps(): void {
  process.env.RES_OPTIONS ??= 'timeout:1 attempts:1'
}

/** Returns the body as it is once decompressed. Only that of a success is of use. */
async function readBody({ ok, body }: Response, maxBytes: number): Promise<Uint8Array> {
  if (!ok || body === null) return new Uint8Array()
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.length
    if (size > maxBytes) throw new NetworkError(`it is larger than ${maxBytes / 2 ** 20} MB`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function waited(milliseconds: number): string {
  const seconds = Number((milliseconds / 1000).toFixed(1))
  return `no complete answer within ${seconds} second${seconds === 1 ? '' : 's'}`
}

/** What people can do something about, by the code of the error, else by its name. */
const REASONS: readonly (readonly [RegExp, string])[] = [
  [/^ENOTFOUND$/, 'no such host'],
  [/^EAI_AGAIN$/, 'no such host, or no network'],
  [/^ECONNREFUSED$/, 'connection refused'],
  [/^(?:ENETUNREACH|EHOSTUNREACH|ENETDOWN)$/, 'no route to the host, or no network'],
  [/^(?:ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT)$/, 'the host does not answer'],
  [/^UND_ERR_RES_CONTENT_LENGTH_MISMATCH$/, 'the answer ends too early'],
  [/^(?:ECONNRESET|EPIPE|UND_ERR_SOCKET)$/, 'the server closed the connection'],
  [/^ERR_TLS_CERT_ALTNAME_INVALID$/, 'the certificate of the server is for another host'],
  [/^CERT_HAS_EXPIRED$/, 'the certificate of the server has expired'],
  [/^CERT_NOT_YET_VALID$/, 'the certificate of the server is not valid yet'],
  [/SELF_SIGNED|^UNABLE_TO_|^CERT_/, 'the certificate of the server is not trusted'],
  [/^(?:ERR_SSL|EPROTO)/, 'the server does not speak https'],
  [/^HPE_|^UND_ERR_HEADERS_OVERFLOW$|^HTTPParserError$/, 'the answer is not HTTP'],
  [/^UND_ERR_ABORTED$/, 'the proxy does not connect to the host'],
  [/^(?:Z_|ERR__ERROR_FORMAT|ERR_BROTLI)/, 'the answer is compressed in a way that is broken'],
]

/** Returns the reason of a failure. fetch has it in the cause of its error, or deeper. */
function reasonOf(error: unknown): string {
  const { cause, code, name, message } = error as Error & { readonly code?: string }
  const key = `${code || name}`
  const [, reason] = REASONS.find(([form]) => form.test(key)) ?? []
  if (reason !== undefined) return reason
  return cause ? reasonOf(cause) : message || key
}
