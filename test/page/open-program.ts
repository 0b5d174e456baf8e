/** Opens the page of a program, and reads what it shows. */
import type { Locator, Page } from 'playwright-core'
import { exportPage, exportText } from './export.ts'
import { openPage, type Visit } from './open-page.ts'

/** Opens the page of a built-in program or of a file of `test/programs` or `test/page/programs`. */
export async function openProgram(program: string, visit: Visit = {}): Promise<Page> {
  return openLive(await exportPage(program), visit)
}

/** Opens the page of the program in a text. */
export async function openText(yaml: string, visit: Visit = {}): Promise<Page> {
  return openLive(await exportText(yaml), visit)
}

/** Loads a page again, as a later visit does. */
export async function reload(page: Page): Promise<void> {
  await page.reload()
  await isLive(page)
}

async function openLive(html: string, visit: Visit): Promise<Page> {
  const page = await openPage(html, visit)
  if (visit.javaScript !== false) await isLive(page)
  return page
}

/** Waits for the script, which runs once the document is there. */
async function isLive(page: Page): Promise<void> {
  await page.locator('body.live').waitFor()
}

/** Returns the element of a session, talk or deadline. */
export function item(page: Page, id: string): Locator {
  return page.locator(`article[id="${id}"]`)
}

/** Returns the ids of the sessions, talks and deadlines that are shown, in order. */
export function shownIds(page: Page): Promise<string[]> {
  return page
    .locator('article[id]')
    .evaluateAll((all) => all.filter((one) => one.checkVisibility()).map(({ id }) => id))
}

/** Unfolds all abstracts, and the deadlines that have passed. */
export function unfold(page: Page): Promise<void> {
  return page.locator('main details').evaluateAll((all) => {
    for (const fold of all) fold.setAttribute('open', '')
  })
}

/** Opens one of the panels of the tools, if the page has it. */
export async function openPanel(page: Page, name: 'Filter' | 'Calendar'): Promise<void> {
  const summary = page.locator('.panel > summary', { hasText: name })
  if ((await summary.count()) > 0) await summary.click()
}

/** Returns by how many pixels the page is wider than the window. */
export function overhang(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
}
