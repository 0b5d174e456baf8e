/** The page where something is missing: JavaScript, storage, a network, a server. */
import { describe, expect, it } from 'vitest'
import { clockRows, wrongRows } from './clock-rows.ts'
import { esfomoOf, exportPage } from './export.ts'
import { openPage } from './open-page.ts'
import { item, openProgram, shownIds } from './open-program.ts'

const PROGRAMS = [
  ['esfomo-2025', 'America/Vancouver'],
  ['two-days.yaml', 'Europe/Vienna'],
  ['tidepool.yaml', 'Europe/Lisbon'],
] as const

describe.each(PROGRAMS)('without JavaScript, %s', (program, venue) => {
  it("has all of its items, at the venue's hours", async () => {
    const page = await openProgram(program, { javaScript: false, zone: 'Asia/Tokyo' })
    const live = await openProgram(program)
    const all = await live.locator('article[id]').evaluateAll((rows) => rows.map(({ id }) => id))
    expect((await shownIds(page)).toSorted()).toEqual(all.toSorted())
    const rows = await clockRows(page)
    expect(wrongRows(rows, 'venue', venue)).toEqual([])
    expect(rows.filter(({ second }) => second !== '')).toEqual([])
  })

  it('has nothing that does not work', async () => {
    const page = await openProgram(program, { javaScript: false })
    expect(await page.locator('button, input, select').count()).toBe(0)
    for (const link of await page.locator('a[href^="#"]').all()) {
      const id = (await link.getAttribute('href'))?.slice(1) ?? ''
      expect([id, await page.locator(`[id="${id}"]`).count()]).toEqual([id, 1])
    }
  })

  it('names the zone of its times', async () => {
    const page = await openProgram(program, { javaScript: false })
    for (const day of await page.locator('section[id^="_day-"]').all()) {
      expect(await day.locator('.clocks').innerText()).toMatch(/UTC[+-]\d/)
    }
  })
})

it('unfolds abstracts without JavaScript', async () => {
  const page = await openProgram('tidepool.yaml', { javaScript: false })
  const abstract = item(page, 'keynote').getByText('A limpet moves')
  expect(await abstract.isVisible()).toBe(false)
  await item(page, 'keynote').getByText('Abstract').click()
  expect(await abstract.isVisible()).toBe(true)
})

describe.each([
  ['without storage', { storage: false }],
  ['in a sandbox', { via: 'http', policy: 'sandbox allow-scripts' }],
  ['without a network', { offline: true }],
  ['by a server', { via: 'http' }],
] as const)('%s', (_, visit) => {
  it('shows both clocks, stars and finds', async () => {
    const page = await openProgram('esfomo-2025', { ...visit, zone: 'Asia/Tokyo' })
    const rows = await clockRows(page)
    expect(wrongRows(rows, 'venue', 'America/Vancouver')).toEqual([])
    expect(wrongRows(rows, 'second', 'Asia/Tokyo')).toEqual([])
    await page.getByRole('button', { name: 'Star Lunch break' }).click()
    await page.getByRole('combobox', { name: 'Theme' }).selectOption('dark')
    await page.getByRole('button', { name: /^Starred/ }).click()
    expect(await shownIds(page)).toEqual(['lunch'])
  })
})

it('reads as it is written in a browser that can not inflate the script', async () => {
  const html = await exportPage('esfomo-2025')
  const before = () => Reflect.deleteProperty(window, 'DecompressionStream')
  const page = await openPage(html, { before })
  expect(wrongRows(await clockRows(page), 'venue', 'America/Vancouver')).toEqual([])
  expect(await page.locator('button').count()).toBe(0)
})

it('has the zone that the export asked for beside the venue’s', async () => {
  const html = await esfomoOf('esfomo-2025', 'export', 'html', '--tz', 'Asia/Tokyo')
  const page = await openPage(html, { javaScript: false, zone: 'America/New_York' })
  const rows = await clockRows(page)
  expect(wrongRows(rows, 'venue', 'America/Vancouver')).toEqual([])
  expect(wrongRows(rows, 'second', 'Asia/Tokyo')).toEqual([])
})
