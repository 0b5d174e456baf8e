/**
 * Windows of the browser, each with the settings of a visitor. A window is used for one page after
 * another, since to open one takes three times as long as to load a page.
 */
import {
  type Browser,
  type BrowserContext,
  type CDPSession,
  chromium,
  type Page,
} from 'playwright-core'
import { inject } from 'vitest'
import type { Visit } from './open-page.ts'

/** What a window is used for. */
interface Use {
  /** Address of the only document that it may ask for. */
  readonly address: string
  /** Gets what the page does and must not do. */
  readonly problems: string[]
}

export interface Window {
  readonly page: Page
  readonly context: BrowserContext
  readonly devTools: CDPSession
  /** Settings that a window keeps; null for one that is used once. */
  readonly key: string | null
  use: Use
}

let connected: Promise<Browser> | undefined

/** Windows that nobody uses, by their keys. */
const idle = new Map<string, Window[]>()

/** Returns a window that has no page yet and looks like a new one. */
export async function windowFor(visit: Visit, use: Use): Promise<Window> {
  const { width = 1280, height = 800, theme = 'light', motion = 'reduce' } = visit
  const key = keyOf(visit)
  const known = key === null ? undefined : idle.get(key)?.pop()
  const window = known ?? (await openWindow(visit, key, use))
  const { page, context } = window
  window.use = use
  await page.setViewportSize({ width, height })
  await page.emulateMedia({
    media: null,
    colorScheme: theme,
    reducedMotion: motion,
    forcedColors: null,
  })
  await context.setOffline(visit.offline ?? false)
  await context.clock.install({ time: visit.now ?? '2025-07-19T17:35:00Z' })
  return window
}

/** Leaves the page of a window, with all that it has stored, and keeps the window if the page was good. */
export async function leaveWindow(window: Window): Promise<void> {
  const { page, context, devTools, key, use } = window
  if (key === null || use.problems.length > 0) return context.close()
  for (const other of context.pages()) if (other !== page) await other.close()
  const { protocol, origin } = new URL(use.address)
  await devTools.send('Storage.clearDataForOrigin', {
    origin: protocol === 'file:' ? 'file://' : origin,
    storageTypes: 'all',
  })
  await page.goto('about:blank')
  idle.set(key, [...(idle.get(key) ?? []), window])
}

function keyOf({ zone, width = 1280, javaScript, storage = true, before }: Visit): string | null {
  // What runs before the pages of a window can't be taken back.
  return storage && !before ? JSON.stringify([zone, isPhone(width), javaScript]) : null
}

function isPhone(width: number): boolean {
  return width < 600
}

async function openWindow(visit: Visit, key: string | null, use: Use): Promise<Window> {
  connected ??= chromium.connect(inject('browser'))
  const { zone = 'America/Vancouver', width = 1280, storage = true, javaScript = true } = visit
  const context = await (await connected).newContext({
    timezoneId: zone,
    locale: 'en-US',
    isMobile: isPhone(width),
    hasTouch: isPhone(width),
    javaScriptEnabled: javaScript,
  })
  context.setDefaultTimeout(5_000)
  await context.clock.install() // first, since it replaces Intl too
  if (!storage) await context.addInitScript(forbidStorage)
  if (visit.before) await context.addInitScript(visit.before)
  const page = await context.newPage()
  const devTools = await context.newCDPSession(page)
  const window = { page, context, devTools, key, use }
  watch(window)
  return window
}

/** Adds to the problems each request but for the document, each error, dialog, worker and window. */
function watch(window: Window): void {
  const { context, page } = window
  const add = (problem: string) => window.use.problems.push(problem)
  context.on('request', (request) => {
    const [url = ''] = request.url().split('#')
    const isExpected = [window.use.address, 'about:blank'].includes(url) || url.startsWith('blob:')
    if (!isExpected) add(`asked for ${url}`)
  })
  context.on('weberror', (error) => add(`threw ${error.error()}`))
  context.on('dialog', (dialog) => {
    add(`showed the dialog "${dialog.message()}"`)
    void dialog.dismiss()
  })
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) add(`logged ${message.text()}`)
  })
  page.on('popup', () => add('opened a window'))
  page.on('websocket', (socket) => add(`connected to ${socket.url()}`))
  page.on('worker', (worker) => add(`started ${worker.url()}`))
  page.on('crash', () => add('crashed'))
}

/** Runs in the browser: does what browsers do where a site may not store anything. */
function forbidStorage(): void {
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) {
    Object.defineProperty(window, name, {
      get() {
        throw new DOMException('The operation is insecure.', 'SecurityError')
      },
    })
  }
}
