/** What is on, what is next and how long it takes: the page says what `esfomo now` answers. */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { esfomoOf } from './export.ts'
import { item, openProgram } from './open-program.ts'

interface NowJson {
  readonly phase: string
  readonly current: readonly { id: string; end: string; remaining: number }[]
  readonly next: readonly { id: string; start: string; startsIn: number }[]
}

async function askNow(program: string, at: string): Promise<NowJson> {
  return JSON.parse(await esfomoOf(program, 'now', '--at', at, '--json'))
}

/** Returns the ids of the sessions and talks that the section names, in order. */
function namedIn(page: Page): Promise<string[]> {
  return page.locator('#_now a[href^="#"]').evaluateAll((all) => {
    return all
      .map((link) => link.getAttribute('href')?.slice(1) ?? '')
      .filter((id) => document.getElementById(id)?.closest('#_deadlines') === null)
  })
}

const TIMES = [
  ['esfomo-2025', '2025-07-18T12:00:00Z', 'before'],
  ['esfomo-2025', '2025-07-19T15:30:00Z', 'during'],
  ['esfomo-2025', '2025-07-19T17:35:00Z', 'during'],
  ['esfomo-2025', '2025-07-20T12:00:00Z', 'after'],
  ['two-days.yaml', '2024-07-25T07:40:00Z', 'during'], // two at once
  ['two-days.yaml', '2024-07-25T17:00:00Z', 'between'],
  ['two-days.yaml', '2024-07-25T22:30:00Z', 'during'], // after midnight
  ['tidepool.yaml', '2027-06-14T09:10:00Z', 'during'], // a talk and a session beside it
  ['midnight.yaml', '2026-12-28T00:10:00Z', 'during'],
] as const

describe.each(TIMES)('%s at %s', (program, now, phase) => {
  it('names what is on and what is next, and marks in the lists what is on', async () => {
    const { current, next, ...answer } = await askNow(program, now)
    expect(answer.phase).toBe(phase)
    const page = await openProgram(program, { now, zone: 'Asia/Tokyo' })
    expect(await namedIn(page)).toEqual([...current, ...next].map(({ id }) => id))
    const marked = page.locator('article:has(> .when :text-is("now"))')
    const ids = await marked.evaluateAll((all) => all.map(({ id }) => id))
    for (const { id } of current) expect(ids).toContain(id)
    if (current.length === 0) expect(ids).toEqual([])
  })
})

it('counts down to the end and to what is next, and goes on by itself', async () => {
  const page = await openProgram('esfomo-2025', { now: '2025-07-19T17:35:00Z' })
  const now = page.locator('#_now')
  expect(await now.innerText()).toContain('10 minutes left')
  await page.clock.fastForward('04:00')
  await expect.poll(() => now.innerText()).toContain('6 minutes left')
  await page.clock.fastForward('06:00')
  await expect.poll(() => now.innerText()).toContain('Cartridges')
  expect((await namedIn(page))[0]).toBe('cartridges')
})

it('counts down to the first day', async () => {
  const page = await openProgram('esfomo-2025', { now: '2025-07-17T13:30:00Z' })
  expect(await page.locator('#_now').innerText()).toContain('2 days 2 hours')
})

it('names the next deadline until it has passed', async () => {
  const page = await openProgram('tidepool.yaml', { now: '2027-03-15T16:00:00Z' })
  const link = page.locator('#_now a[href="#papers"]')
  expect(await link.count()).toBe(1)
  expect(await page.locator('#_now').innerText()).toContain('1 hour left')
  await page.clock.fastForward('01:01:00')
  await expect.poll(() => link.count()).toBe(0)
  expect(await page.locator('#_now a[href="#demos"]').count()).toBe(1)
})

describe('the line of the present', () => {
  const line = (page: Page) => page.locator('.now-line')

  it.each([
    ['2025-07-19T17:35:00Z', 'orals-1', 'lightning'],
    ['2025-07-19T19:00:00Z', 'lunch', 'posters'],
  ])('is at %s below %s and above %s', async (now, above, below) => {
    const page = await openProgram('esfomo-2025', { now, zone: 'Asia/Tokyo' })
    const [one, middle, other] = await Promise.all(
      [item(page, above), line(page), item(page, below)].map((each) => each.boundingBox()),
    )
    expect(middle?.y).toBeGreaterThan(one?.y ?? Infinity)
    expect(middle?.y).toBeLessThan(other?.y ?? 0)
  })

  it.each(['2025-07-18T17:35:00Z', '2025-07-20T17:35:00Z'])('is not there at %s', async (now) => {
    const page = await openProgram('esfomo-2025', { now })
    expect(await line(page).count()).toBe(0)
  })
})

it('says nothing of sessions where there are none', async () => {
  const page = await openProgram('dues.yaml', { now: '2027-01-15T12:00:00Z' })
  expect(await namedIn(page)).toEqual([])
  expect(await page.locator('#_now a[href="#opening"]').count()).toBe(1)
})
