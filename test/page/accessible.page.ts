/** axe-core finds nothing, with all that unfolds unfolded. */
import { describe, expect, it } from 'vitest'
import { violations } from './axe.ts'
import { exportPage } from './export.ts'
import { openPage } from './open-page.ts'
import { openPanel, openProgram, openText, unfold } from './open-program.ts'

it.each([
  ['tidepool.yaml', '2027-06-04T09:10:00Z', 'light', [1440, 768, 360]],
  ['tidepool.yaml', '2027-06-14T09:10:00Z', 'dark', [1440, 768, 360]],
  ['esfomo-2025', '2025-07-19T17:35:00Z', 'light', [360]],
  ['esfomo-2025', '2025-05-27T23:00:00Z', 'dark', [1440]],
  ['two-days.yaml', '2024-07-25T07:40:00Z', 'light', [768]],
  ['dues.yaml', '2027-02-10T12:00:00Z', 'dark', [360]],
  ['languages.yaml', '2026-10-03T08:00:00Z', 'light', [1440]],
] as const)('nothing keeps people from using %s at %s in the %s theme', async (...given) => {
  const [program, now, theme, widths] = given
  const page = await openProgram(program, { theme, now, zone: 'Asia/Tokyo' })
  await unfold(page)
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 })
    await openPanel(page, 'Filter')
    expect(await violations(page)).toEqual([])
  }
  await openPanel(page, 'Calendar')
  expect(await violations(page, '#_tools')).toEqual([])
})

it.each([
  ['light', 1440],
  ['dark', 768],
] as const)('nothing keeps people from using the grid in the %s theme', async (theme, width) => {
  const visit = { theme, width, zone: 'Asia/Tokyo', now: '2027-06-14T09:10:00Z' }
  const page = await openProgram('tidepool.yaml', { ...visit, hash: '#_view=grid' })
  expect(await violations(page)).toEqual([])
})

it('nothing keeps people from reading it without its script', async () => {
  const before = () => Reflect.deleteProperty(window, 'DecompressionStream')
  const page = await openPage(await exportPage('tidepool.yaml'), { before, width: 360 })
  await unfold(page)
  expect(await violations(page)).toEqual([])
})

it('nothing keeps people from going on where nothing is found', async () => {
  const page = await openProgram('esfomo-2025', { hash: '#_q=xylophone' })
  expect(await violations(page)).toEqual([])
})

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  it.each(['yellow', 'black', '"#7f7f7f"'])('the accent %s has contrast enough', async (color) => {
    const page = await openText(
      `format: 1
id: accent
name: Accent
timezone: UTC
url: https://example.org
color: ${color}
deadlines: [{ title: Papers, type: paper, due: 2026-02-01 AoE }]
days:
  - date: 2026-02-02
    sessions:
      - { id: on, start: 9:00, end: 10:00, type: keynote, title: On now, speakers: Ada, abstract: Text, room: A }
      - { id: next, start: 10:00, end: 11:00, title: Next, url: https://example.org/next, room: B }
`,
      { theme, now: '2026-02-02T09:30:00Z', hash: '#on' },
    )
    await unfold(page)
    await openPanel(page, 'Filter')
    await page.getByRole('button', { name: 'Star Next' }).click()
    expect(await violations(page)).toEqual([])
  })
})

it('says the zone with each time', async () => {
  const page = await openProgram('esfomo-2025', { zone: 'Asia/Tokyo' })
  for (const clock of ['venue', 'second']) {
    const texts = await page.locator(`article > .when > .${clock}`).allTextContents()
    for (const text of texts) expect(text).toContain(clock === 'venue' ? ' Vancouver' : ' Tokyo')
  }
})

it('has landmarks and headings in order', async () => {
  const page = await openProgram('tidepool.yaml')
  expect(await page.locator('main').count()).toBe(1)
  expect(await page.locator('h1').count()).toBe(1)
  const levels = await page
    .locator('h1, h2, h3, h4, h5, h6')
    .evaluateAll((all) => all.map(({ tagName }) => Number(tagName.slice(1))))
  for (const [index, level] of levels.entries()) {
    expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1)
  }
})

it('has languages of titles, and directions', async () => {
  const page = await openProgram('languages.yaml')
  expect(await page.locator('[id="reden"] [lang="de-AT"]').first().innerText()).toContain('Reden')
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  expect(
    await page.locator('article h3:not([dir="auto"]), article h4:not([dir="auto"])').count(),
  ).toBe(0)
})
