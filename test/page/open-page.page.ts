/** Checks that a test of the page fails on each thing that a page must not do. */
import { describe, expect, it } from 'vitest'
import { open } from './open-page.ts'

const document = (body: string, head = '') =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Test</title>${head}<body>${body}</body></html>`
const ICON = '<link rel="icon" href="data:,">'

/** Opens a page, waits for a problem that contains a text, and returns all problems. */
async function problemsOf(html: string, via: 'file' | 'http', expected = ''): Promise<string[]> {
  const { page, problems, close } = await open(html, { via })
  try {
    await page.evaluate(() => new Promise(requestAnimationFrame))
    if (expected) await expect.poll(() => problems.join('\n')).toContain(expected)
  } finally {
    await close()
  }
  return problems
}

it.each(['file', 'http'] as const)(
  'has no problem where a page by %s does nothing',
  async (via) => {
    expect(await problemsOf(document('Good', ICON), via)).toEqual([])
  },
)

describe('a page', () => {
  it.each([
    ['<img src="https://example.org/a.png" alt="">', 'asked for https://example.org/a.png'],
    ['<script>fetch("https://example.org/b").catch(() => {})</script>', 'asked for https://'],
    ['<iframe src="about.html"></iframe>', 'asked for '],
    ['<script>new WebSocket("wss://example.org/c")</script>', 'connected to wss://example.org/c'],
    ['<script>throw new Error("oops")</script>', 'threw Error: oops'],
    ['<script>Promise.reject(new Error("later"))</script>', 'threw Error: later'],
    ['<script>console.error("oops")</script>', 'logged oops'],
    ['<script>alert("hello")</script>', 'showed the dialog "hello"'],
    ['<script>open("about:blank")</script>', 'opened a window'],
    ['<script>new Worker("data:text/javascript,1")</script>', 'started data:text/javascript,1'],
  ])('fails the test with %s', async (body, problem) => {
    await problemsOf(document(body, ICON), 'file', problem)
  })

  it('fails the test where the policy forbids what it does', async () => {
    const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`
    const html = document('<p style="color: red">Red</p>', policy + ICON)
    await problemsOf(html, 'file', 'Content Security Policy')
  })
})

it('fails the test where a page has no icon, which the browser then asks for', async () => {
  const asked = 'asked the server for /favicon.ico'
  expect(await problemsOf(document('No icon'), 'http', asked)).toEqual([asked])
})

it('leaves nothing behind for the next page', async () => {
  const settings = { zone: 'Europe/Paris', width: 900 }
  const first = await open(document('One', ICON), { ...settings, theme: 'dark', offline: true })
  await first.page.evaluate(() => localStorage.setItem('kept', 'yes'))
  await first.page.emulateMedia({ media: 'print' })
  await first.page.clock.fastForward('24:00:00')
  await first.page.context().newPage()
  await first.close()
  const second = await open(document('Two', ICON), { ...settings, now: '2026-01-01T12:00:00Z' })
  expect(second.page).toBe(first.page)
  const seen = await second.page.evaluate(() => ({
    kept: localStorage.getItem('kept'),
    isDark: matchMedia('(prefers-color-scheme: dark)').matches,
    isPrint: matchMedia('print').matches,
    day: new Date().toISOString().slice(0, 10),
    isOnline: navigator.onLine,
    text: window.document.body.textContent,
  }))
  expect(seen).toEqual({
    kept: null,
    isDark: false,
    isPrint: false,
    day: '2026-01-01',
    isOnline: true,
    text: 'Two',
  })
  expect(second.page.context().pages()).toHaveLength(1)
  await second.close()
  expect([...first.problems, ...second.problems]).toEqual([])
})
