/** What the document itself promises: a strict policy, one file, machine-readable facts. */
import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { esfomoOf, exportPage } from './export.ts'
import { openPage } from './open-page.ts'
import { openProgram } from './open-program.ts'

const PROGRAMS = ['esfomo-2025', 'two-days.yaml', 'tidepool.yaml', 'dues.yaml']

it.each(PROGRAMS)('%s allows its own style and script alone', async (program) => {
  const page = await openProgram(program, { javaScript: false })
  const policy = await page
    .locator('meta[http-equiv="Content-Security-Policy"]')
    .getAttribute('content')
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toContain('unsafe-')
  expect(policy).not.toMatch(/\*|https?:/)
  const inline = await page.locator('style, script:not([type])').allTextContents()
  expect(inline).toHaveLength(2)
  for (const text of inline) {
    expect(policy).toContain(`'sha256-${createHash('sha256').update(text).digest('base64')}'`)
  }
  const html = await exportPage(program)
  expect(html).not.toMatch(/\son[a-z]+=/i)
  expect(html.indexOf('Content-Security-Policy')).toBeLessThan(
    html.search(/<(?:style|script|link)/),
  )
})

it.each(PROGRAMS)('%s says when it is to machines', async (program) => {
  const page = await openProgram(program)
  const text = await page.locator('script[type="application/ld+json"]').textContent()
  const data = JSON.parse(text ?? '')
  expect(JSON.stringify(data)).toContain('"@type":"Event"')
  expect(text).not.toContain('<')
})

it('names its calendar where the export knows the address', async () => {
  const ics = 'https://example.org/tidepool.ics'
  const html = await esfomoOf('tidepool.yaml', 'export', 'html', '--ics-url', ics)
  const page = await openPage(html)
  expect(await page.locator('link[rel=alternate][type="text/calendar"]').getAttribute('href')).toBe(
    ics,
  )
  const without = await openProgram('tidepool.yaml')
  expect(await without.locator('link[rel=alternate]').count()).toBe(0)
})
