/** The grid of rooms. */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { item, openProgram, reload } from './open-program.ts'

/** Returns where the cell of a session is. */
async function cellOf(page: Page, id: string) {
  const box = await page.locator(`.grid a[href="#${id}"]`).boundingBox()
  if (!box) throw new Error(`no cell of ${id}`)
  return { left: box.x, right: box.x + box.width, top: box.y, bottom: box.y + box.height }
}

it('is chosen by a button, and kept in the address', async () => {
  const page = await openProgram('parallel.yaml')
  const [list, grid] = ['List', 'Grid'].map((name) =>
    page.getByRole('button', { name, exact: true }),
  )
  expect(await list?.getAttribute('aria-pressed')).toBe('true')
  await grid?.click()
  expect(await grid?.getAttribute('aria-pressed')).toBe('true')
  expect(new URL(page.url()).hash).toContain('view=grid')
  expect(await item(page, 'a1').isVisible()).toBe(false)
  await reload(page)
  expect(await page.locator('.grid').first().isVisible()).toBe(true)
  await list?.click()
  expect(await item(page, 'a1').isVisible()).toBe(true)
})

describe('a cell', () => {
  it('is beside those of its hour, and below earlier ones', async () => {
    const page = await openProgram('parallel.yaml', { hash: '#_view=grid' })
    const [op, a, b, demo] = await Promise.all(
      ['op', 'a1', 'b1', 'd1'].map((id) => cellOf(page, id)),
    )
    if (!op || !a || !b || !demo) throw new Error()
    expect(a.right).toBeLessThanOrEqual(b.left)
    expect(Math.abs(a.top - b.top)).toBeLessThan(2)
    expect(op.bottom).toBeLessThanOrEqual(a.top)
    expect(b.bottom).toBeLessThanOrEqual(demo.top)
    // What is in all rooms goes across them.
    expect(op.left).toBeLessThanOrEqual(a.left)
    expect(op.right).toBeGreaterThanOrEqual(b.right)
  })

  it('does not cover another one', async () => {
    for (const program of ['parallel.yaml', 'tidepool.yaml', 'conference-1.yaml']) {
      const page = await openProgram(program, { hash: '#_view=grid', width: 1440 })
      const overlaps = await page.locator('.grid').evaluateAll((grids) =>
        grids.flatMap((grid) => {
          const cells = [...grid.querySelectorAll('a')].map((cell) => ({
            id: cell.hash,
            box: cell.getBoundingClientRect(),
          }))
          return cells.flatMap((one, index) =>
            cells
              .slice(index + 1)
              .filter(
                ({ box }) =>
                  box.left < one.box.right - 1 &&
                  one.box.left < box.right - 1 &&
                  box.top < one.box.bottom - 1 &&
                  one.box.top < box.bottom - 1,
              )
              .map(({ id }) => `${one.id} and ${id}`),
          )
        }),
      )
      expect(overlaps).toEqual([])
    }
  })

  it('leads to the session in the list', async () => {
    const page = await openProgram('parallel.yaml', { hash: '#_view=grid' })
    await page.locator('.grid a[href="#b1"]').click()
    await expect.poll(() => item(page, 'b1').isVisible()).toBe(true)
    expect(await item(page, 'b1').getAttribute('class')).toContain('marked')
  })

  it('is there for each session that the filters leave', async () => {
    const page = await openProgram('parallel.yaml', { hash: '#_view=grid&room=Foyer' })
    const cells = await page
      .locator('.grid a:visible')
      .evaluateAll((all) => all.map((cell) => cell.getAttribute('href')))
    expect([...new Set(cells)].toSorted()).toEqual(['#l1', '#op']) // in each of its rooms
  })
})

it('shows both clocks', async () => {
  const page = await openProgram('parallel.yaml', { hash: '#_view=grid', zone: 'Asia/Tokyo' })
  const text = await page.locator('.grid').first().innerText()
  expect(text).toContain('09:30')
  expect(text).toContain('16:30')
})
