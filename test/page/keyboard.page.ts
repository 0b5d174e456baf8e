/** All of the page by keyboard. */
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { item, openProgram, shownIds } from './open-program.ts'

/** Presses Tab until the focus is on an element, and fails if it never is. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let press = 0; press < 300; press++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate((one) => document.activeElement?.matches(one), selector)) return
  }
  throw new Error(`Tab does not reach ${selector}`)
}

it('reaches and uses all controls', async () => {
  const page = await openProgram('tidepool.yaml', { zone: 'Asia/Tokyo' })
  await tabTo(page, 'input[type=search]')
  await page.keyboard.type('limpets')
  expect(await shownIds(page)).toEqual(['keynote'])
  await page.keyboard.press('Control+A')
  await page.keyboard.press('Delete')
  await tabTo(page, '[aria-label="Second clock"]')
  await page.keyboard.type('UTC')
  expect(await page.getByRole('combobox', { name: 'Second clock' }).inputValue()).toBe('UTC')
  await tabTo(page, 'summary')
  await page.keyboard.press('Enter')
  await tabTo(page, 'input[type=checkbox][value=keynote]')
  await page.keyboard.press('Space')
  expect(await shownIds(page)).toEqual(['keynote'])
  await page.keyboard.press('Escape')
  expect(await page.locator('details.panel[open]').count()).toBe(0)
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Filter')
  await tabTo(page, '[aria-label^="Star What limpets"]')
  await page.keyboard.press('Space')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-pressed'))).toBe(
    'true',
  )
  await tabTo(page, '[id=keynote] summary')
  await page.keyboard.press('Enter')
  expect(await item(page, 'keynote').getByText('A limpet moves').isVisible()).toBe(true)
  await tabTo(page, '[aria-label="Theme"]')
})

it('keeps the focus on what is on now while its countdown goes on', async () => {
  const page = await openProgram('esfomo-2025', { now: '2025-07-19T17:35:00Z' })
  await tabTo(page, '#_now a[href="#cartridges"]')
  await page.clock.fastForward('02:00')
  await expect.poll(() => page.locator('#_now').innerText()).toContain('8 minutes left')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(
    '#cartridges',
  )
})

it('closes a panel that the focus leaves', async () => {
  const page = await openProgram('tidepool.yaml')
  await tabTo(page, '.panel summary')
  await page.keyboard.press('Enter')
  expect(await page.locator('details.panel[open]').count()).toBe(1)
  await tabTo(page, 'article a')
  expect(await page.locator('details.panel[open]').count()).toBe(0)
})

it('shows where the focus is, in the order of the page, and covers it with nothing', async () => {
  const page = await openProgram('tidepool.yaml', { height: 500 })
  const faults: string[] = []
  let count = 0
  for (;;) {
    await page.keyboard.press('Tab')
    const fault = await page.evaluate(async () => {
      await new Promise(requestAnimationFrame) // in which what comes into view gets its height
      await new Promise(requestAnimationFrame)
      const focused = document.activeElement
      if (!focused || focused === document.body) return null
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(focused)
      const isSeen =
        (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none'
      const { left, top, width, height } = focused.getBoundingClientRect()
      const hit = document.elementFromPoint(left + width / 2, top + height / 2)
      const isOnTop = hit !== null && (focused.contains(hit) || hit.contains(focused))
      const name = focused.outerHTML.slice(0, 120)
      return isSeen
        ? isOnTop
          ? ''
          : `is covered by ${hit?.outerHTML.slice(0, 60)}: ${name}`
        : `has no outline: ${name}`
    })
    if (fault === null || count++ > 300) break
    if (fault !== '') faults.push(fault)
  }
  expect(faults).toEqual([])
  // All that can be used was reached.
  const usable = await page
    .locator('a[href], button, input, select, summary, [tabindex="0"]')
    .evaluateAll((all) => all.filter((one) => one.checkVisibility()).length)
  expect(count).toBe(usable)
})
