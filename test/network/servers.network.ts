/** Asks real servers on this machine with the built esfomo. */
import { readdirSync, statSync } from 'node:fs'
import type { IncomingHttpHeaders, RequestListener, ServerResponse } from 'node:http'
import { createServer } from 'node:net'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { nodeStore } from '../../src/node/store.ts'
import { programOf } from './commands.ts'
import {
  certificate,
  closeServers,
  esfomo,
  newStore,
  serve,
  serveSecurely,
  start,
} from './servers.ts'

afterAll(closeServers)

const PROGRAM = programOf('Oolong')

/** Starts a server that answers each path in its own way. */
function site(answers: Record<string, (response: ServerResponse) => unknown>): Promise<string> {
  return serve(({ url }, response) => answers[url ?? '']?.(response) ?? response)
}

/** Returns an answer with a status and headers. */
function answer(
  body: string | Uint8Array,
  headers: Record<string, string> = {},
  status = 200,
): (response: ServerResponse) => void {
  return (response) => response.writeHead(status, headers).end(body)
}

/** Returns an answer whose bytes a server writes as they are. */
function raw(text: string): (response: ServerResponse) => void {
  return ({ socket }) => socket?.end(text, 'latin1')
}

/** Writes as long as the client reads. */
function writeForEver(response: ServerResponse): void {
  const chunk = '#'.repeat(65536)
  const go = () => {
    while (!response.destroyed && response.write(chunk));
  }
  response.on('drain', go)
  go()
}

function next(address: string, env?: Record<string, string>, ...more: string[]) {
  return esfomo(['next', '-p', address, ...more], env)
}

/** Asks an address that can't be read. Returns the reason, which is all that is printed. */
async function reasonFor(address: string, env?: Record<string, string>): Promise<string> {
  const { status, stdout, stderr } = await next(address, env)
  expect([status, stdout]).toEqual([2, ''])
  expect(stderr).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f]|\n./)
  const [, reason] = /^esfomo: can't read \S+: (.*)\n$/.exec(stderr) ?? []
  return reason ?? stderr
}

/** The best compression takes seconds. */
const FAST = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }

const TOO_LARGE = 'it is larger than 8 MB'
const NOT_HTTP = 'the answer is not HTTP'
const GONE = 'the server closed the connection'

describe('a server', () => {
  it.each<[string, (response: ServerResponse) => unknown, string]>([
    ['never ends', writeForEver, TOO_LARGE],
    ['announces more than it may', answer('', { 'content-length': String(2 ** 40) }), GONE],
    [
      'sends a bomb of gzip',
      answer(gzipSync(Buffer.alloc(200e6)), { 'content-encoding': 'gzip' }),
      TOO_LARGE,
    ],
    [
      'sends a bomb of brotli',
      answer(brotliCompressSync(Buffer.alloc(20e6), FAST), { 'content-encoding': 'br' }),
      TOO_LARGE,
    ],
    [
      'compresses twice',
      answer(gzipSync(gzipSync(Buffer.alloc(50e6))), { 'content-encoding': 'gzip, gzip' }),
      TOO_LARGE,
    ],
    [
      'sends what is not compressed',
      answer(PROGRAM, { 'content-encoding': 'gzip' }),
      'the answer is compressed in a way that is broken',
    ],
    ['redirects in a circle', answer('', { location: '/' }, 302), 'it redirects more than 5 times'],
    [
      'redirects to http',
      answer('', { location: 'http://tea.example/' }, 302),
      'it redirects to http://tea.example/, which is not asked: only https is',
    ],
    ['redirects to nowhere', answer('', {}, 302), 'it redirects to nowhere'],
    [
      'redirects to control characters',
      raw('HTTP/1.1 302 Found\r\nLocation: http://tea.example/\x9b31m\x85\r\n\r\n'),
      expect.stringMatching(/^it redirects to http:\/\/tea\.example\/[%\w]+, which/) as never,
    ],
    [
      'sends headers with control characters',
      raw('HTTP/1.1 200 OK\r\nETag: \x1b]0;x\x07\r\n\r\nx'),
      NOT_HTTP,
    ],
    [
      'sends headers without end',
      raw(`HTTP/1.1 200 OK\r\nX: ${'x'.repeat(1e5)}\r\n\r\nx`),
      NOT_HTTP,
    ],
    ['sends no HTTP', raw('\x1b[31mhello\r\n\r\n'), NOT_HTTP],
    ['says nothing', raw(''), GONE],
    [
      'is cut in mid-answer',
      (response) =>
        response
          .writeHead(200, { 'content-length': 10_000 })
          .write(PROGRAM, () => response.destroy()),
      GONE,
    ],
    [
      'is cut between chunks',
      (response) => response.writeHead(200).write(PROGRAM, () => response.destroy()),
      GONE,
    ],
    ['sends nothing', answer('', {}, 204), 'the server answered with status 204'],
    [
      'wants a password',
      answer('', { 'www-authenticate': 'Basic' }, 401),
      'it needs a user and a password: write USER:PASSWORD@ before the host (status 401)',
    ],
    ['does not allow it', answer('', {}, 403), 'the server does not allow it (status 403)'],
    [
      'has no such page',
      answer(PROGRAM, {}, 404),
      expect.stringContaining('there is nothing at this address (status 404)') as never,
    ],
    ['has it no more', answer('', {}, 410), 'it is there no more (status 410)'],
    [
      'is asked too often',
      answer('', {}, 429),
      'the server wants to be asked less often (status 429)',
    ],
    ['fails', answer('', {}, 500), 'the server has a fault of its own (status 500)'],
    ['is down', answer('', {}, 503), 'the server has a fault of its own (status 503)'],
    [
      'did not change, though nothing was known',
      answer('', {}, 304),
      'the server answered with status 304',
    ],
    ['sends a part', answer(PROGRAM, {}, 206), 'the server answered with status 206'],
  ])('that %s gets one clear line', async (_, respond, reason) => {
    expect(await reasonFor(`${await site({ '/': respond })}/`)).toEqual(reason)
  })

  it.each([
    ['text/html', {}],
    ['image/png', {}],
    ['application/octet-stream; charset="\x9b"', {}],
    ['text/plain', { 'content-encoding': 'gzip' }],
    ['text/plain', { 'content-encoding': 'br' }],
    ['text/plain', { 'transfer-encoding': 'chunked' }],
  ])('that calls a program %s is read, with %j', async (type, headers: Record<string, string>) => {
    const { 'content-encoding': encoding } = headers
    const pack =
      encoding === 'gzip' ? gzipSync : encoding === 'br' ? brotliCompressSync : Buffer.from
    const https = encoding === 'br'
    const listener: RequestListener = (_, response) => {
      answer(pack(PROGRAM), { 'content-type': type, ...headers })(response)
    }
    const address = https ? await serveSecurely(trusted, listener) : await serve(listener)
    const { stdout } = await next(address, { NODE_EXTRA_CA_CERTS: trusted.path })
    expect(stdout).toContain('Oolong')
  })

  it('that sends a web page gets the advice that a file gets', async () => {
    const { status, stderr } = await next(await site({ '/': answer('<!doctype html><p>Hello') }))
    expect([status, stderr]).toEqual([2, expect.stringContaining('this is a web page; give the')])
  })

  it('that is slow is waited for 10 seconds, or 2 where a copy can answer', async () => {
    let isFast = true
    const address = await site({
      '/': (response) => (isFast ? answer(PROGRAM)(response) : response.writeHead(200).write('#')),
      '/silent': () => {},
    })
    const env = { ESFOMO_CACHE: newStore() }
    await next(address, env)
    age(env.ESFOMO_CACHE, 60)
    isFast = false
    const [copy, none] = await Promise.all([next(address, env), reasonFor(`${address}/silent`)])
    expect(copy.stdout).toContain('Oolong')
    // Processes that start may take so long that a minute has passed.
    expect(copy.stderr.replace(/ \d+ minutes?/, '')).toBe(
      `esfomo: ${address}/: no complete answer within 2 seconds; this is the copy of 1 hour ago\n`,
    )
    expect(none).toBe('no complete answer within 10 seconds')
  })

  it('that is killed in mid-answer leaves the last copy, with its age', async () => {
    let isWell = true
    const address = await site({
      '/': (response) => {
        if (isWell) return answer(PROGRAM)(response)
        return response
          .writeHead(200, { 'content-length': 10_000 })
          .write(programOf('Sencha'), () => {
            response.socket?.resetAndDestroy()
          })
      },
    })
    const env = { ESFOMO_CACHE: newStore() }
    await next(address, env)
    age(env.ESFOMO_CACHE, 3 * 60)
    isWell = false
    const { status, stdout, stderr } = await next(address, env)
    expect([status, stdout]).toEqual([0, expect.stringContaining('Oolong')])
    expect(stderr.replace(/ \d+ minutes?/, '')).toBe(
      `esfomo: ${address}/: ${GONE}; this is the copy of 3 hours ago\n`,
    )
  })

  it('that is not there is reported: no host, nothing that listens', async () => {
    expect(await reasonFor('https://tea.invalid/')).toMatch(/^no such host/)
    const free = createServer()
    const port = await new Promise<number>((resolve) => {
      free.listen(0, '127.0.0.1', () => resolve((free.address() as { port: number }).port))
    })
    await new Promise((resolve) => free.close(resolve))
    expect(await reasonFor(`https://127.0.0.1:${port}/`)).toBe('connection refused')
  })

  it('gets the validators of its copy, and the user of the address', async () => {
    const asked: IncomingHttpHeaders[] = []
    const address = await serve(({ headers }, response) => {
      asked.push(headers)
      const isKnown = headers['if-none-match'] === '"1"'
      answer(isKnown ? '' : PROGRAM, { etag: '"1"' }, isKnown ? 304 : 200)(response)
    })
    const env = { ESFOMO_CACHE: newStore() }
    const withUser = address.replace('//', '//me:word@')
    await next(withUser, env)
    const { stdout, stderr } = await next(withUser, env, '--refresh')
    expect([stdout, stderr]).toEqual([expect.stringContaining('Oolong'), ''])
    const authorization = `Basic ${btoa('me:word')}`
    expect(asked).toMatchObject([{ authorization }, { authorization, 'if-none-match': '"1"' }])
    expect(asked[0]?.['user-agent']).toMatch(/^esfomo\/\d/)
    for (const name of readdirSync(env.ESFOMO_CACHE)) {
      expect(statSync(`${env.ESFOMO_CACHE}/${name}`).mode & 0o777).toBe(0o600)
    }
  })
})

/** Sets the time at which the addresses of a store were asked back by some minutes. */
function age(folder: string, minutes: number): void {
  const store = nodeStore({ ESFOMO_CACHE: folder })
  for (const name of readdirSync(folder).filter((file) => file.startsWith('address-'))) {
    const text = new TextDecoder().decode(store.read(name) ?? new Uint8Array())
    const aged = text.replace(/"answered":(\d+)/, (_, at) => `"answered":${at - minutes * 60_000}`)
    store.write(name, new TextEncoder().encode(aged))
  }
}

const trusted = certificate('localhost', '20200101000000Z', '20991231000000Z')
const other = certificate('tea.example', '20200101000000Z', '20991231000000Z')
const expired = certificate('localhost', '20200101000000Z', '20210101000000Z')
const future = certificate('localhost', '20980101000000Z', '20991231000000Z')

describe('a certificate', () => {
  it.each([
    ['that is not trusted', trusted, false, 'the certificate of the server is not trusted'],
    ['for another host', other, true, 'the certificate of the server is for another host'],
    ['that has expired', expired, true, 'the certificate of the server has expired'],
    ['that is not valid yet', future, true, 'the certificate of the server is not valid yet'],
  ])('%s is refused', async (_, own, isTrusted, reason) => {
    const address = await serveSecurely(own, (__, response) => answer(PROGRAM)(response))
    const env = isTrusted ? { NODE_EXTRA_CA_CERTS: own.path } : {}
    expect(await reasonFor(address, env)).toBe(reason)
  })

  it('that is trusted is taken; then https redirects to https alone', async () => {
    const address: string = await serveSecurely(trusted, ({ url }, response) => {
      if (url === '/') return answer('', { location: '/s' }, 301)(response)
      if (url === '/down') return answer('', { location: 'http://localhost/s' }, 301)(response)
      return answer(PROGRAM)(response)
    })
    const env = { NODE_EXTRA_CA_CERTS: trusted.path }
    expect((await next(`${address}/`, env)).stdout).toContain('Oolong')
    expect(await reasonFor(`${address}/down`, env)).toContain('it redirects to http://localhost/s,')
  })

  it('is needed for https', async () => {
    const address = await serve((_, response) => answer(PROGRAM)(response))
    expect(await reasonFor(address.replace('http:', 'https:'))).toBe(
      'the server does not speak https',
    )
  })
})

describe('Ctrl-C', () => {
  it.each([
    ['ends a wait at once', 'SIGINT'],
    ['has a sibling, SIGTERM', 'SIGTERM'],
  ] as const)('%s, and leaves nothing behind', async (_, signal) => {
    const store = newStore()
    let onRequest = () => {}
    const asked = new Promise<void>((resolve) => {
      onRequest = resolve
    })
    const address = await serve(() => onRequest())
    const running = start(['next', '-p', address], { ESFOMO_CACHE: store })
    await asked
    running.kill(signal)
    expect(await running.ended).toEqual({ status: signal, stdout: '', stderr: '' })
    expect(() => readdirSync(store)).toThrow('ENOENT')
  })

  it('ends now --watch while it asks', async () => {
    const env = { ESFOMO_CACHE: newStore() }
    let onRequest: (() => void) | null = null
    const address = await serve((_, response) => {
      if (onRequest === null) answer(PROGRAM)(response)
      else onRequest()
    })
    await next(address, env)
    age(env.ESFOMO_CACHE, 14 + 59 / 60)
    const asked = new Promise<void>((resolve) => {
      onRequest = resolve
    })
    const running = start(['now', '--watch', '-p', address], env)
    await asked
    running.kill('SIGINT')
    const { status, stderr } = await running.ended
    expect([['SIGINT', 130].includes(status as never), stderr]).toEqual([true, ''])
  })
})
