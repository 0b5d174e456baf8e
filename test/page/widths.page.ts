/** The page on phones, laptops and projectors. */
import { describe, expect, it } from 'vitest'
import { conference } from '../conference.js'
import { openProgram, openText, overhang, unfold } from './open-program.ts'

const PROGRAMS = [
  'esfomo-2025',
  'two-days.yaml',
  'tidepool.yaml',
  'dues.yaml',
  'parallel.yaml',
  'full.yaml', // titles without spaces, in many scripts
]

describe.each([true, false])('with JavaScript: %s', (javaScript) => {
  it.each(PROGRAMS)('%s needs no scrolling to the side', async (program) => {
    const page = await openProgram(program, { javaScript, zone: 'Asia/Kathmandu' })
    await unfold(page)
    const wide: number[] = []
    for (const width of [320, 360, 768, 1440, 1920]) {
      await page.setViewportSize({ width, height: 800 })
      if ((await overhang(page)) > 0) wide.push(width)
    }
    expect(wide).toEqual([])
  })
})

it('does not scroll to the side with a grid, which scrolls by itself', async () => {
  const page = await openText(conference({ sessions: 60, rooms: 20, days: 1 }), {
    hash: '#_view=grid',
  })
  for (const width of [768, 1440]) {
    await page.setViewportSize({ width, height: 800 })
    expect(await overhang(page)).toBe(0)
  }
})

it('offers a phone the list alone', async () => {
  const page = await openProgram('parallel.yaml', { width: 360, hash: '#_view=grid' })
  expect(await page.getByRole('button', { name: 'Grid' }).isVisible()).toBe(false)
  expect(await page.locator('.grid').first().isVisible()).toBe(false)
  expect(await page.locator('article[id="op"]').isVisible()).toBe(true)
})

it.each(['esfomo-2025', 'tidepool.yaml'])('%s has targets that fingers meet', async (program) => {
  const page = await openProgram(program, { width: 360 })
  for (const panel of ['Filter', 'Calendar']) {
    const summary = page.locator('summary', { hasText: panel })
    if ((await summary.count()) > 0) await summary.tap()
    const small = await page.locator('button, input, select, summary').evaluateAll((all) =>
      all
        .filter((one) => one.checkVisibility())
        .map((one) =>
          one.closest('label') && one.matches('[type=checkbox]') ? one.closest('label') : one,
        )
        .map((one) => [one?.outerHTML.slice(0, 80), one?.getBoundingClientRect()] as const)
        .filter(([, box]) => box && (box.width < 24 || box.height < 24))
        .map(([html, box]) => `${html} ${box?.width}x${box?.height}`),
    )
    expect(small).toEqual([])
  }
})
