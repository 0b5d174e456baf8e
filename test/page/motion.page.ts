/** Wishes of the visitor: a theme, less motion, colours of their own. */
import { describe, expect, it } from 'vitest'
import { openProgram, reload } from './open-program.ts'

const background = () => getComputedStyle(document.body).backgroundColor
const [lightness] = [(color: string) => Number(/\d+/.exec(color)?.[0])]

it('moves nothing for those who ask for less motion', async () => {
  const page = await openProgram('tidepool.yaml', { motion: 'reduce', hash: '#keynote' })
  const moving = await page.evaluate(() => {
    const isMoving = (element: Element) => {
      const { animationName, animationDuration, transitionDuration, scrollBehavior } =
        getComputedStyle(element)
      const seconds = (text: string) => Math.max(...text.split(',').map((one) => parseFloat(one)))
      return (
        (animationName !== 'none' && seconds(animationDuration) > 0.01) ||
        seconds(transitionDuration) > 0.01 ||
        scrollBehavior === 'smooth'
      )
    }
    return [...document.querySelectorAll('*')]
      .filter(isMoving)
      .map(({ outerHTML }) => outerHTML.slice(0, 80))
  })
  expect(moving).toEqual([])
})

describe('the theme', () => {
  it("is the system's until one is chosen", async () => {
    for (const theme of ['light', 'dark'] as const) {
      const page = await openProgram('esfomo-2025', { theme })
      const isDark = lightness(await page.evaluate(background)) < 128
      expect(isDark).toBe(theme === 'dark')
    }
  })

  it('is kept', async () => {
    const page = await openProgram('esfomo-2025', { theme: 'light' })
    await page.getByRole('combobox', { name: 'Theme' }).selectOption('dark')
    expect(lightness(await page.evaluate(background))).toBeLessThan(128)
    await reload(page)
    expect(lightness(await page.evaluate(background))).toBeLessThan(128)
    await page.getByRole('combobox', { name: 'Theme' }).selectOption('light')
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(lightness(await page.evaluate(background))).toBeGreaterThan(128)
  })
})

it('tells what is pressed where the visitor forces colours', async () => {
  const page = await openProgram('tidepool.yaml')
  await page.emulateMedia({ forcedColors: 'active' })
  const colors = await page
    .locator('.views button')
    .evaluateAll((all) => all.map((one) => getComputedStyle(one).backgroundColor))
  expect(new Set(colors).size).toBe(2)
})
