/** Servers on this machine, and the built esfomo as a process that asks them. */
import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bin } from '../process.ts'

const folder = mkdtempSync(join(tmpdir(), 'esfomo-network-'))
let folders = 0
let certificates = 0

/** Returns a folder for a store. */
export function newStore(): string {
  folders++
  return join(folder, `store-${folders}`)
}

export interface Run {
  /** Exit status, or the signal that ended the process. */
  readonly status: number | NodeJS.Signals | null
  readonly stdout: string
  readonly stderr: string
}

export interface Running {
  readonly ended: Promise<Run>
  kill(signal: NodeJS.Signals): void
}

/** Starts esfomo with a store of its own, or that of `env`. */
export function start(argv: readonly string[], env: Record<string, string> = {}): Running {
  const child = spawn(process.execPath, [bin, ...argv], {
    env: { PATH: process.env.PATH, NO_COLOR: '1', ESFOMO_CACHE: newStore(), TZ: 'UTC', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', (chunk) => {
    stdout += chunk
  })
  child.stderr.on('data', (chunk) => {
    stderr += chunk
  })
  const ended = new Promise<Run>((resolve) => {
    child.on('close', (code, signal) => resolve({ status: code ?? signal, stdout, stderr }))
  })
  return { ended, kill: (signal) => child.kill(signal) }
}

export function esfomo(argv: readonly string[], env: Record<string, string> = {}): Promise<Run> {
  return start(argv, env).ended
}

const servers: Server[] = []

/** Starts a server. Resolves to its address without a path: `http://127.0.0.1:40000`. */
export async function serve(listener: RequestListener): Promise<string> {
  return `http://127.0.0.1:${await listening(createServer(listener))}`
}

export interface Certificate {
  readonly key: string
  readonly cert: string
  /** Path of the certificate, for NODE_EXTRA_CA_CERTS. */
  readonly path: string
}

/** Starts a server with a certificate. Resolves to its address without a path. */
export async function serveSecurely(
  { key, cert }: Certificate,
  listener: RequestListener,
): Promise<string> {
  return `https://localhost:${await listening(createSecureServer({ key, cert }, listener))}`
}

async function listening(server: Server): Promise<number> {
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  return (server.address() as AddressInfo).port
}

export function closeServers(): void {
  for (const server of servers.splice(0)) {
    server.close()
    server.closeAllConnections()
  }
}

/** Makes a certificate that is signed with its own key, for a host and a span of time. */
export function certificate(host: string, from: string, until: string): Certificate {
  certificates++
  const at = (ending: string) => join(folder, `certificate-${certificates}.${ending}`)
  writeFileSync(at('index'), '')
  writeFileSync(
    at('conf'),
    `[req]
distinguished_name = name
[name]
[ca]
default_ca = own
[own]
database = ${at('index')}
new_certs_dir = ${folder}
default_md = sha256
policy = any
rand_serial = yes
[any]
commonName = supplied
[host]
subjectAltName = DNS:${host}
basicConstraints = CA:true
`,
  )
  const openssl = (...args: string[]) => execFileSync('openssl', args, { stdio: 'pipe' })
  openssl('ecparam', '-name', 'prime256v1', '-genkey', '-noout', '-out', at('key'))
  openssl(
    ...['req', '-new', '-key', at('key'), '-subj', `/CN=${host}`, '-config', at('conf')],
    ...['-out', at('csr')],
  )
  openssl(
    ...['ca', '-batch', '-selfsign', '-notext', '-config', at('conf'), '-extensions', 'host'],
    ...['-startdate', from, '-enddate', until, '-keyfile', at('key'), '-in', at('csr')],
    ...['-out', at('pem')],
  )
  return {
    key: readFileSync(at('key'), 'utf8'),
    cert: readFileSync(at('pem'), 'utf8'),
    path: at('pem'),
  }
}
