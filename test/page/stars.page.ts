/** Stars: in the address, in the browser, and in the links that people send each other. */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { item, openProgram, reload, shownIds } from './open-program.ts'

const star = (page: Page, id: string) => {
  return item(page, id)
    .locator(':scope > .actions')
    .getByRole('button', { name: /^Star / })
}
const isStarred = async (page: Page, id: string) => {
  return (await star(page, id).getAttribute('aria-pressed')) === 'true'
}

it('marks a session by a button that has its title', async () => {
  const page = await openProgram('esfomo-2025')
  const button = page.getByRole('button', { name: 'Star Lunch break', exact: true })
  expect(await button.getAttribute('aria-pressed')).toBe('false')
  await button.click()
  expect(await isStarred(page, 'lunch')).toBe(true)
  await button.click()
  expect(await isStarred(page, 'lunch')).toBe(false)
})

it('shows what is starred alone', async () => {
  const page = await openProgram('esfomo-2025')
  await star(page, 'lunch').click()
  await star(page, 'cartridges').click()
  await page.getByRole('button', { name: /^Starred/ }).click()
  // A talk is shown in its session.
  expect(await shownIds(page)).toEqual(['orals-1', 'cartridges', 'lunch'])
})

it('keeps stars from one visit to the next', async () => {
  const page = await openProgram('esfomo-2025', { via: 'http' })
  await star(page, 'lunch').click()
  await page.goto('about:blank')
  await page.goBack()
  await page.goto(page.url().replace(/#.*/, '#liang'))
  await reload(page)
  expect(await isStarred(page, 'lunch')).toBe(true)
  expect(await isStarred(page, 'liang')).toBe(false)
})

describe('a shared link', () => {
  it('shows the stars of the one who sent it', async () => {
    const sender = await openProgram('esfomo-2025')
    await star(sender, 'lunch').click()
    await star(sender, 'fptquant').click()
    const page = await openProgram('esfomo-2025', { hash: new URL(sender.url()).hash })
    expect(await isStarred(page, 'lunch')).toBe(true)
    expect(await isStarred(page, 'fptquant')).toBe(true)
    expect(await isStarred(page, 'liang')).toBe(false)
  })

  it.each(['#_stars=nothing%20lunch%20lunch%20__proto__%20%3Cb%3E', '#_stars=lunch+'])(
    'may name what there is not: %s',
    async (hash) => {
      const page = await openProgram('esfomo-2025', { hash })
      expect(await isStarred(page, 'lunch')).toBe(true)
      await page.getByRole('button', { name: /^Starred/ }).click()
      expect(await shownIds(page)).toEqual(['lunch'])
    },
  )
})

describe('stars of a link beside one’s own', () => {
  /** Opens the page as one who has starred the lunch break and gets a link. */
  async function withOwnStar(): Promise<Page> {
    const page = await openProgram('esfomo-2025')
    await star(page, 'lunch').click()
    await page.goto(page.url().replace(/#.*/, '#_stars=liang'))
    await reload(page)
    expect(await isStarred(page, 'liang')).toBe(true)
    expect(await isStarred(page, 'lunch')).toBe(false)
    return page
  }
  const later = async (page: Page) => {
    await page.goto(page.url().replace(/#.*/, '#kasikci'))
    await reload(page)
    return Promise.all(['lunch', 'liang'].map((id) => isStarred(page, id)))
  }

  it('are gone on the next visit', async () => {
    expect(await later(await withOwnStar())).toEqual([true, false])
  })

  it('are added to them if one wants it', async () => {
    const page = await withOwnStar()
    await page.getByRole('button', { name: 'Add them to yours' }).click()
    expect(await later(page)).toEqual([true, true])
  })

  it('give way to them', async () => {
    const page = await withOwnStar()
    await page.getByRole('button', { name: 'Show yours' }).click()
    expect(await isStarred(page, 'liang')).toBe(false)
    expect(await later(page)).toEqual([true, false])
  })

  it('do not replace them when one of them is removed', async () => {
    const page = await withOwnStar()
    await star(page, 'liang').click()
    expect(await later(page)).toEqual([true, false])
  })
})

it('shows stars in all windows', async () => {
  const page = await openProgram('esfomo-2025', { via: 'http' })
  await star(page, 'liang').click()
  const other = await page.context().newPage()
  await other.goto(page.url())
  await star(other, 'lunch').click()
  await expect.poll(() => isStarred(page, 'lunch')).toBe(true)
  await reload(page)
  expect(await isStarred(page, 'lunch')).toBe(true)
  expect(await page.getByRole('button', { name: 'Add them to yours' }).isVisible()).toBe(false)
})

it('takes what others have stored for nothing', async () => {
  const page = await openProgram('esfomo-2025', { via: 'http' })
  for (const stored of [
    'not JSON',
    '5',
    'null',
    '[]',
    '{"stars":5}',
    '{"stars":[5,null],"zone":7}',
  ]) {
    await page.goto(page.url().replace(/#.*/, ''))
    await page.evaluate((text) => localStorage.setItem('esfomo:esfomo-2025', text), stored)
    await reload(page)
    expect(await isStarred(page, 'liang')).toBe(false)
    await star(page, 'liang').click()
    expect(await isStarred(page, 'liang')).toBe(true)
  }
})
