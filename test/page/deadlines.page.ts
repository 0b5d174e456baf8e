/** Deadlines that count down: the page says what `esfomo deadlines` answers. */
import { describe, expect, it } from 'vitest'
import { esfomoOf } from './export.ts'
import { item, openProgram } from './open-program.ts'

interface Answer {
  readonly id: string
  readonly status: 'passed' | 'open' | 'upcoming' | 'cancelled' | 'tba'
  readonly remaining: number | null
}

async function askDeadlines(program: string, at: string): Promise<readonly Answer[]> {
  return JSON.parse(await esfomoOf(program, 'deadlines', '--at', at, '--json')).deadlines
}

const TIMES = [
  ['esfomo-2025', '2025-05-27T23:00:00Z'],
  ['esfomo-2025', '2025-07-19T12:00:00Z'],
  ['two-days.yaml', '2024-05-03T12:00:00Z'],
  ['tidepool.yaml', '2027-02-20T12:00:00Z'],
  ['tidepool.yaml', '2027-06-03T12:00:00Z'],
  ['dues.yaml', '2027-01-15T12:00:00Z'],
  ['dues.yaml', '2027-04-15T12:00:00Z'],
  ['dues.yaml', '2028-01-01T12:00:00Z'],
] as const

describe.each(TIMES)('the deadlines of %s at %s', (program, now) => {
  it('count down as those of esfomo do, and are folded where they have passed', async () => {
    const answers = await askDeadlines(program, now)
    const over = answers.filter(({ status }) => status === 'passed' || status === 'cancelled')
    const page = await openProgram(program, { now, zone: 'Asia/Tokyo' })
    for (const { id } of answers) {
      const isOver = over.some((one) => one.id === id)
      expect([id, await item(page, id).isVisible()]).toEqual([id, !isOver])
    }
    const fold = page.locator('#_passed > summary')
    expect(await fold.isVisible()).toBe(over.length > 0)
    if (over.length > 0) await fold.click()
    for (const { id } of answers) expect([id, await item(page, id).isVisible()]).toEqual([id, true])
    const text = await esfomoOf(program, 'deadlines', '--at', now)
    for (const { id, remaining } of answers) {
      const left = (await item(page, id).locator('.left').textContent()) ?? ''
      const [countdown] =
        /\d+ (?:week|day|hour|minute)s?(?: \d+ (?:day|hour|minute)s?)?/.exec(left) ?? []
      if (remaining === null || remaining < 0) continue
      expect([id, left, countdown !== undefined]).toEqual([id, left, true])
      expect(text).toContain(countdown)
    }
  })
})

it('count down by themselves, and fold when they pass', async () => {
  const page = await openProgram('esfomo-2025', { now: '2025-05-27T23:00:00Z' })
  const left = item(page, 'submission').locator('.left')
  expect(await left.textContent()).toContain('59 minutes left')
  await page.clock.fastForward('30:00')
  await expect.poll(() => left.textContent()).toContain('29 minutes left')
  await page.clock.fastForward('31:00')
  await expect.poll(() => item(page, 'submission').isVisible()).toBe(false)
  expect(await page.locator('#_passed article').count()).toBe(1)
})

it.each([
  ['Asia/Tokyo', '2025-05-28', '08:59'],
  ['America/New_York', '2025-05-27', '19:59'],
  ['Asia/Kathmandu', '2025-05-28', '05:44'],
])('%s sees when the submission is due, beside what was announced', async (zone, _, time) => {
  const page = await openProgram('esfomo-2025', { zone, now: '2025-05-27T23:00:00Z' })
  const text = await item(page, 'submission').innerText()
  expect(text).toContain('27 May 2025 23:59 UTC')
  expect(text).toContain(time)
})

it('says how a deadline has moved, and what is to be announced', async () => {
  const page = await openProgram('tidepool.yaml', { now: '2027-02-20T12:00:00Z' })
  expect(await item(page, 'papers').innerText()).toMatch(/was 8 Mar/)
  expect(await item(page, 'slides').innerText()).toMatch(/announced/)
  expect(await item(page, 'demos').innerText()).toMatch(/opens/i)
})
