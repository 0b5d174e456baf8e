/** Search and filters leave what `esfomo schedule all` answers to the same question. */
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { esfomoOf } from './export.ts'
import { openPanel, openProgram, reload, shownIds } from './open-program.ts'

interface ItemJson {
  readonly id: string
  readonly talks?: readonly ItemJson[]
}

/** Returns the ids of the sessions and talks that `schedule` answers with, none if it finds nothing. */
async function schedule(program: string, ...argv: string[]): Promise<string[]> {
  const answer = JSON.parse(await esfomoOf(program, 'schedule', 'all', ...argv, '--json'))
  const sessions = (answer.days as { sessions: ItemJson[] }[]).flatMap(({ sessions }) => sessions)
  return sessions.flatMap(({ id, talks = [] }) => [id, ...talks.map((talk) => talk.id)])
}

/** Returns the ids of the sessions and talks that the page shows. */
async function itemsIn(page: Page): Promise<string[]> {
  const all = await shownIds(page)
  const due = await page
    .locator('#_deadlines article')
    .evaluateAll((rows) => rows.map(({ id }) => id))
  return all.filter((id) => !due.includes(id))
}

const search = (page: Page) => page.getByRole('searchbox', { name: 'Search' })

describe('the search', () => {
  it.each([
    ['esfomo-2025', ['quant', 'language models', 'STANFORD', 'orals session']],
    ['two-days.yaml', ['emoji', '日本語', 'bo gu']],
    // Without its accent, in an abstract, an affiliation, a chair, a room.
    ['tidepool.yaml', ['mares', 'router', 'salt co', 'otto', 'lab 2']],
    ['conference-1.yaml', ['günther lazy', 'hall 7']],
  ])('finds in %s: %j', async (program, searches) => {
    const page = await openProgram(program, { zone: 'Asia/Tokyo' })
    for (const words of searches) {
      const expected = await schedule(program, '--search', words)
      await search(page).fill(words)
      expect((await itemsIn(page)).toSorted()).toEqual(expected.toSorted())
      const status = page.locator('.found')
      expect(await status.innerText()).toContain(String(expected.length))
    }
    await search(page).fill('')
    expect(await itemsIn(page)).toHaveLength((await schedule(program)).length)
  })

  it('says that nothing is found, and shows all again', async () => {
    const page = await openProgram('esfomo-2025')
    await search(page).fill('xylophone')
    expect(await shownIds(page)).toEqual([])
    expect(await page.locator('.found').innerText()).toMatch(/no|0/i)
    await page.getByRole('button', { name: 'Show all' }).click()
    expect(await search(page).inputValue()).toBe('')
    expect(await itemsIn(page)).toHaveLength((await schedule('esfomo-2025')).length)
  })

  it('finds deadlines too', async () => {
    const page = await openProgram('esfomo-2025', { now: '2025-05-01T12:00:00Z' })
    await search(page).fill('camera-ready')
    expect(await shownIds(page)).toEqual(['camera-ready'])
  })

  it('is kept in the address', async () => {
    const page = await openProgram('esfomo-2025')
    for (const words of ['a&b=c', '100% of +1 %41', '#_x', 'Ünï 日本', '"q" \\ <b>', '__proto__']) {
      await search(page).fill(words)
      await reload(page)
      expect(await search(page).inputValue()).toBe(words)
    }
  })
})

/** For each program, filters of the page and the options of esfomo that ask for the same. */
const FILTERS: readonly [
  program: string,
  ...[boxes: Record<string, string[]>, argv: string[]][],
][] = [
  [
    'two-days.yaml',
    [{ Type: ['oral'] }, ['--type', 'oral']],
    [{ Room: ['Lehar 2'] }, ['--room', 'Lehar 2']],
  ],
  [
    'tidepool.yaml',
    [{ Room: ['Lab 2'] }, ['--room', 'Lab 2']], // a talk in another room
    [{ Track: ['Life', 'Machines'] }, ['--track', 'Life', '--track', 'Machines']],
    [{ Language: ['pt'] }, ['--language', 'pt']],
    [{ Track: ['Life'], Room: ['Lab 2'] }, ['--track', 'Life', '--room', 'Lab 2']],
  ],
  ['languages.yaml', [{ Language: ['de'] }, ['--language', 'de']]],
  ['parallel.yaml', [{ Room: ['Foyer'] }, ['--room', 'Foyer']]],
  [
    'conference-1.yaml',
    [{ Track: ['Theory'], Type: ['panel'] }, ['--track', 'Theory', '--type', 'panel']],
  ],
]

describe('the filters', () => {
  it.each(FILTERS)('leave of %s what esfomo does', async (program, ...cases) => {
    const page = await openProgram(program, { zone: 'Asia/Tokyo' })
    for (const [boxes, argv] of cases) {
      const expected = await schedule(program, ...argv)
      await page.goto(page.url().replace(/#.*|$/, '#_view=list')) // without filters
      await openPanel(page, 'Filter')
      for (const [name, values] of Object.entries(boxes)) {
        const group = page.getByRole('group', { name })
        for (const value of values) {
          await group.getByRole('checkbox', { name: value, exact: true }).check()
        }
      }
      expect((await itemsIn(page)).toSorted()).toEqual(expected.toSorted())
      await reload(page)
      expect((await itemsIn(page)).toSorted()).toEqual(expected.toSorted())
    }
  })

  it('add to the search', async () => {
    const expected = await schedule('tidepool.yaml', '--track', 'Life', '--search', 'mares')
    const page = await openProgram('tidepool.yaml', { hash: '#_track=Life&q=mares' })
    expect(await search(page).inputValue()).toBe('mares')
    expect(await itemsIn(page)).toEqual(expected)
  })

  it('are not offered where there is nothing to choose from', async () => {
    const page = await openProgram('night.yaml')
    expect(await page.locator('summary', { hasText: 'Filter' }).count()).toBe(0)
    expect(await page.getByRole('button', { name: 'Grid' }).count()).toBe(0)
  })
})
