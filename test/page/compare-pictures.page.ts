import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { differenceOf } from './compare-pictures.ts'
import { openPage } from './open-page.ts'

const LINES = Array.from(
  { length: 30 },
  (_, line) => `<p>A line of text, number ${'*'.repeat(line ** 2 % 41)}</p>`,
)

async function pictureOf(style: string, lines = LINES, width = 800): Promise<[Page, Buffer]> {
  const html = `<!doctype html><title>Test</title><link rel="icon" href="data:,">
<style>body { font: 16px/1.5 system-ui; ${style} } p { margin: 0 }</style>${lines.join('')}`
  const page = await openPage(html, { width })
  return [page, await page.screenshot()]
}

it.each([
  ['nothing', '', LINES, 0],
  ['the edges of letters', 'text-rendering: geometricPrecision; padding-left: 0.3px', LINES, 0.005],
])('tells no difference for %s', async (_, style, lines, most) => {
  const [page, one] = await pictureOf('')
  const [, other] = await pictureOf(style, lines)
  expect(await differenceOf(page, one, other)).toBeLessThanOrEqual(most)
})

it.each([
  ['a colour', 'background: #ddd', LINES],
  ['a line more', '', ['<p>One more</p>', ...LINES]],
  ['bold letters', 'font-weight: bold', LINES],
])('tells %s', async (_, style, lines) => {
  const [page, one] = await pictureOf('')
  const [, other] = await pictureOf(style, lines)
  expect(await differenceOf(page, one, other)).toBeGreaterThan(0.02)
})

it('tells another size', async () => {
  const [page, one] = await pictureOf('')
  const [, other] = await pictureOf('', LINES, 808)
  expect(await differenceOf(page, one, other)).toBe(1)
})
