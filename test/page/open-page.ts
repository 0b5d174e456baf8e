/** Opens pages in the browser as visitors do, and notices whatever a page must not do. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { expect, onTestFinished } from 'vitest'
import { leaveWindow, windowFor } from './window.ts'

export interface Visit {
  /** The visitor's zone. */
  zone?: string
  /** The visitor's current time in ISO 8601; it goes on from there. */
  now?: string
  /** Width of the window in CSS pixels. One below 600 is a phone's. */
  width?: number
  height?: number
  theme?: 'light' | 'dark'
  motion?: 'reduce' | 'no-preference'
  javaScript?: boolean
  /** False for a browser that forbids `localStorage`. */
  storage?: boolean
  /** Where the page is: a file, or a server on this machine. */
  via?: 'file' | 'http'
  /** Policy that the server sends with the page. */
  policy?: string
  offline?: boolean
  /** Fragment of the address with its `#`. */
  hash?: string
  /** Runs in the browser before the page's script. */
  before?: () => void
}

export interface Opened {
  readonly page: Page
  /** What the page did and must not do, as it happens. */
  readonly problems: string[]
  close(): Promise<void>
}

/** Opens an HTML document for a test, which fails on each problem. */
export async function openPage(html: string, visit: Visit = {}): Promise<Page> {
  const { page, problems, close } = await open(html, visit)
  onTestFinished(async () => {
    await close()
    expect(problems).toEqual([])
  })
  return page
}

export async function open(html: string, visit: Visit = {}): Promise<Opened> {
  const problems: string[] = []
  const site = await (visit.via === 'http' ? serve(html, visit, problems) : save(html))
  const used = await windowFor(visit, { address: site.address, problems })
  await used.page.goto(`${site.address}${visit.hash ?? ''}`)
  return {
    page: used.page,
    problems,
    async close() {
      await leaveWindow(used)
      await site.close()
    },
  }
}

interface Site {
  readonly address: string
  close(): Promise<void>
}

async function save(html: string): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'esfomo-page-'))
  const path = join(folder, 'index.html')
  writeFileSync(path, html)
  return {
    address: pathToFileURL(path).href,
    close: async () => rmSync(folder, { recursive: true, force: true }),
  }
}

async function serve(html: string, { policy }: Visit, problems: string[]): Promise<Site> {
  const server = createServer((request, response) => {
    // The browser asks by itself for an icon that the page does not give, and tells nobody.
    if (request.url !== '/index.html') problems.push(`asked the server for ${request.url}`)
    response.setHeader('Content-Type', 'text/html')
    if (policy) response.setHeader('Content-Security-Policy', policy)
    response.end(html)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}/index.html`,
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
