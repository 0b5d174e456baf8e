/** The page on paper. */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { item, openProgram } from './open-program.ts'

/** Returns the number of pages of a PDF that Chromium has written, whose objects are not compressed. */
async function print(page: Page): Promise<{ pages: number; headings: Map<string, number> }> {
  const pdf = (await page.pdf({ outline: true, tagged: true, format: 'A4' })).toString('latin1')
  const pages = [...pdf.matchAll(/(\d+) 0 obj\s*<<\s*\/Type \/Page\s/g)].map(([, id]) => id)
  const outline = pdf.matchAll(/\/Title (\((?:[^)\\]|\\.)*\)|<[0-9A-F]+>)[^>]*?\/Dest \[(\d+) 0 R/g)
  const headings = [...outline].map(([, title = '', id]): [string, number] => {
    return [decode(title), pages.indexOf(id ?? '')]
  })
  return { pages: pages.length, headings: new Map(headings) }
}

function decode(title: string): string {
  return title.startsWith('(')
    ? title.slice(1, -1).replaceAll(/\\(.)/g, '$1')
    : Buffer.from(title.slice(1, -1), 'hex')
        .swap16()
        .toString('utf16le')
        .replace(/^\uFEFF/, '')
}

describe.each(['light', 'dark'] as const)('printed in the %s theme', (theme) => {
  it('is black on white, without the tools', async () => {
    const page = await openProgram('two-days.yaml', { theme, hash: '#_view=grid' })
    await page.getByRole('combobox', { name: 'Theme' }).selectOption(theme)
    await page.emulateMedia({ media: 'print', colorScheme: theme })
    expect(await item(page, 'welcome').isVisible()).toBe(true)
    const colors = await page.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.body)
      return { color, backgroundColor }
    })
    expect(colors).toEqual({ color: 'rgb(0, 0, 0)', backgroundColor: 'rgb(255, 255, 255)' })
    expect(await page.locator('button:visible, input:visible, select:visible').count()).toBe(0)
  })
})

it('puts each day on a page of its own', async () => {
  const { headings } = await print(await openProgram('two-days.yaml'))
  const days = ['Thu 25 July 2024', 'Fri 26 July 2024'].map((day) => headings.get(day))
  expect(days.every((page) => page !== undefined)).toBe(true)
  expect(new Set(days).size).toBe(2)
})
