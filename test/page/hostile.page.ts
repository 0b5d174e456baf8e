/** Programs whose texts try to become more than text. */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { violations } from './axe.ts'
import { exportText } from './export.ts'
import { CONTROLS, hostileProgram, IDS, PLAIN } from './hostile-program.ts'
import { item, openText, overhang, shownIds, unfold } from './open-program.ts'

/** Returns each element of a document as its name and the names of its attributes. */
function structureOf(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('*')].map((element) => {
      const names = element.getAttributeNames().filter((name) => name !== 'style')
      return `${element.tagName} ${names.toSorted().join(' ')}`
    }),
  )
}

describe('a hostile program', () => {
  it('has the elements of a harmless one, with JavaScript and without', async () => {
    const harmless = PLAIN.map((_, index) => `Harmless ${index}`)
    for (const javaScript of [false, true]) {
      const [one, other] = await Promise.all(
        [PLAIN, harmless].map(async (texts) => {
          return structureOf(await openText(hostileProgram(texts), { javaScript }))
        }),
      )
      expect(one).toEqual(other)
    }
  })

  it('shows its texts as they are', async () => {
    const page = await openText(hostileProgram(PLAIN))
    expect(await page.locator('h4').allTextContents()).toEqual(PLAIN)
    expect(await page.title()).toContain(PLAIN[0])
  })

  it('can be used: found, filtered, starred, linked to', async () => {
    const page = await openText(hostileProgram(PLAIN))
    await unfold(page)
    for (const [index, text] of PLAIN.entries()) {
      const id = IDS[index] ?? `item-${index}`
      const hash = `#_${new URLSearchParams({ room: text, stars: id })}`
      await page.evaluate(async (to) => {
        location.hash = to
        await new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }))
      }, hash)
      expect((await shownIds(page)).toSorted()).toEqual([id, `talk-${index}`].toSorted())
      const star = item(page, id).locator(':scope > .actions > .star')
      expect(await star.getAttribute('aria-pressed')).toBe('true')
    }
  })

  it('names no server but in links that people follow', async () => {
    const page = await openText(hostileProgram(PLAIN), { hash: '#_view=grid' })
    expect(await page.locator('.grid a').count()).toBe(PLAIN.length)
    const loads = await page.evaluate(() =>
      [...document.querySelectorAll('*')].flatMap((element) =>
        [
          'src',
          'srcset',
          'poster',
          'background',
          'data',
          'action',
          'formaction',
          'ping',
          'manifest',
        ]
          .filter((name) => element.hasAttribute(name))
          .map((name) => `${element.tagName} ${name}`),
      ),
    )
    expect(loads).toEqual([])
    const schemes = await page
      .locator('a[href]')
      .evaluateAll((all) => [...new Set(all.map((link) => (link as HTMLAnchorElement).protocol))])
    expect(schemes.toSorted()).toEqual(['file:', 'https:']) // its own address, and others
  })

  it('can be used: found, filtered, starred, linked to', async () => {
    const page = await openText(hostileProgram(PLAIN), { width: 1440 })
    await unfold(page)
    for (const [index, text] of PLAIN.entries()) {
      const id = IDS[index] ?? `item-${index}`
      const hash = `#_${new URLSearchParams({ room: text, stars: id })}`
      await page.evaluate((to) => {
        location.hash = to
      }, hash)
      await expect.poll(() => page.locator('article[id^="talk-"]:visible').count()).toBe(1)
      expect(await shownIds(page)).toContain(id)
      await item(page, id).getByRole('button', { name: /^Star/ }).first().click()
    }
  })

  it('is no wider than a phone', async () => {
    const page = await openText(hostileProgram(PLAIN), { width: 360 })
    expect(await overhang(page)).toBe(0)
  })

  it('has no control characters, and nothing that turns text around', async () => {
    const unwanted =
      /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/gu
    const html = await exportText(hostileProgram(CONTROLS))
    expect(html.match(unwanted)).toBe(null)
    const page = await openText(hostileProgram(CONTROLS))
    const text = await page.evaluate(() => document.documentElement.textContent)
    expect(text?.match(unwanted)).toBe(null)
    expect(await violations(page)).toEqual([])
  })
})
