/** Links to a session, a talk or a deadline. */
import { describe, expect, it } from 'vitest'
import { item, openProgram, reload } from './open-program.ts'

describe.each([true, false])('a link (JavaScript: %s)', (javaScript) => {
  it.each(['fptquant', 'posters', 'camera-ready'])('leads to %s', async (id) => {
    const page = await openProgram('esfomo-2025', {
      javaScript,
      hash: `#${id}`,
      now: '2025-05-01T12:00:00Z',
      height: 400,
    })
    const box = await item(page, id).boundingBox()
    expect(box?.y).toBeGreaterThanOrEqual(0)
    expect(box?.y).toBeLessThan(200)
  })
})

it('leads to any of 300 sessions', async () => {
  const page = await openProgram('conference-1.yaml', { hash: '#d1-200' })
  for (const id of ['d1-200', 'lunch-1', 'd1-100']) {
    await page.goto(page.url().replace(/#.*/, `#${id}`))
    const place = async () => (await item(page, id).boundingBox())?.y ?? -1
    await expect.poll(async () => Math.abs((await place()) - 150) < 150).toBe(true)
  }
})

it('opens the abstract and marks what it leads to', async () => {
  const page = await openProgram('tidepool.yaml', { hash: '#rust' })
  const talk = item(page, 'rust')
  expect(await talk.getByText('Corrosion as a clock.').isVisible()).toBe(true)
  expect(await talk.getAttribute('class')).toContain('marked')
  expect(await page.locator('.marked').count()).toBe(1)
})

it('opens the deadlines that have passed', async () => {
  const page = await openProgram('tidepool.yaml', { hash: '#papers', now: '2027-06-14T12:00:00Z' })
  expect(await item(page, 'papers').isVisible()).toBe(true)
})

it('is the title of each session, talk and deadline', async () => {
  const page = await openProgram('tidepool.yaml')
  for (const id of ['keynote', 'brine', 'demos']) {
    await item(page, id).locator('h3 a, h4 a').first().click()
    expect(new URL(page.url()).hash).toBe(`#${id}`)
    expect(await item(page, id).getAttribute('class')).toContain('marked')
  }
})

it('shows a session that the filters hide', async () => {
  const page = await openProgram('tidepool.yaml', { hash: '#_q=limpets' })
  expect(await item(page, 'coffee').isVisible()).toBe(false)
  await page.evaluate(() => {
    location.hash = '#coffee'
  })
  await expect.poll(() => item(page, 'coffee').isVisible()).toBe(true)
})

it('goes back to where one came from', async () => {
  const page = await openProgram('tidepool.yaml', { hash: '#keynote' })
  await item(page, 'coffee').locator('h3 a').click()
  await page.goBack()
  await expect.poll(() => item(page, 'keynote').getAttribute('class')).toContain('marked')
})

it('may lead nowhere', async () => {
  const page = await openProgram('tidepool.yaml')
  for (const hash of ['nothing', '_', '_=', '%', '%E0%A4%A', '__proto__', '_view=cubes&theme=7']) {
    await page.goto(page.url().replace(/#.*|$/, `#${hash}`))
    await reload(page)
    expect(await item(page, 'keynote').isVisible()).toBe(true)
    expect(await page.locator('.marked').count()).toBe(0)
  }
})
