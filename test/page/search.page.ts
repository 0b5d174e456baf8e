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
    ['esfomo-2025', 'quant'],
    ['esfomo-2025', 'language models'],
    ['esfomo-2025', 'STANFORD'],
    ['esfomo-2025', 'orals session'], // a session with its talks
    ['two-days.yaml', 'emoji'],
    ['two-days.yaml', '日本語'],
    ['two-days.yaml', 'bo gu'],
    ['tidepool.yaml', 'mares'], // without its accent
    ['tidepool.yaml', 'router'], // in an abstract
    ['tidepool.yaml', 'salt co'], // an affiliation
    ['tidepool.yaml', 'otto'], // a chair
    ['tidepool.yaml', 'lab 2'],
    ['conference-1.yaml', 'günther lazy'],
    ['conference-1.yaml', 'hall 7'],
  ])('finds in %s: %s', async (program, words) => {
    const expected = await schedule(program, '--search', words)
    const page = await openProgram(program, { zone: 'Asia/Tokyo' })
    await search(page).fill(words)
    expect((await itemsIn(page)).toSorted()).toEqual(expected.toSorted())
    const status = page.locator('.found').first()
    expect(await status.innerText()).toContain(String(expected.length))
    await search(page).fill('')
    expect(await itemsIn(page)).toHaveLength((await schedule(program)).length)
  })

  it('says that nothing is found, and shows all again', async () => {
    const page = await openProgram('esfomo-2025')
    await search(page).fill('xylophone')
    expect(await shownIds(page)).toEqual([])
    expect(await page.locator('.found').first().innerText()).toMatch(/no|0/i)
    await page.getByRole('button', { name: 'Show all' }).click()
    expect(await search(page).inputValue()).toBe('')
    expect(await itemsIn(page)).toHaveLength((await schedule('esfomo-2025')).length)
  })

  it('finds deadlines too', async () => {
    const page = await openProgram('esfomo-2025', { now: '2025-05-01T12:00:00Z' })
    await search(page).fill('camera-ready')
    expect(await shownIds(page)).toEqual(['camera-ready'])
  })

  it.each(['a&b=c', '100% of +1 %41', '#_x', 'Ünïcödé 日本', '"quotes" \\ <b>', '__proto__'])(
    'is kept in the address: %s',
    async (words) => {
      const page = await openProgram('esfomo-2025')
      await search(page).fill(words)
      await reload(page)
      expect(await search(page).inputValue()).toBe(words)
    },
  )

  it('finds among 900 sessions', async () => {
    const page = await openProgram('conference.yaml')
    const expected = await schedule('conference.yaml', '--search', 'lazy')
    await search(page).fill('lazy')
    expect(await itemsIn(page)).toHaveLength(expected.length)
  })
})

/** A filter of the page, and the options of esfomo that ask for the same. */
const FILTERS: readonly (readonly [
  program: string,
  boxes: Record<string, string[]>,
  argv: string[],
])[] = [
  ['two-days.yaml', { Type: ['oral'] }, ['--type', 'oral']],
  ['two-days.yaml', { Room: ['Lehar 2'] }, ['--room', 'Lehar 2']],
  ['tidepool.yaml', { Room: ['Lab 2'] }, ['--room', 'Lab 2']], // a talk in another room
  ['tidepool.yaml', { Track: ['Life'] }, ['--track', 'Life']],
  ['tidepool.yaml', { Track: ['Life', 'Machines'] }, ['--track', 'Life', '--track', 'Machines']],
  ['tidepool.yaml', { Language: ['pt'] }, ['--language', 'pt']],
  ['tidepool.yaml', { Track: ['Life'], Room: ['Lab 2'] }, ['--track', 'Life', '--room', 'Lab 2']],
  ['languages.yaml', { Language: ['de'] }, ['--language', 'de']],
  ['parallel.yaml', { Room: ['Foyer'] }, ['--room', 'Foyer']],
  [
    'conference-1.yaml',
    { Track: ['Theory'], Type: ['panel'] },
    ['--track', 'Theory', '--type', 'panel'],
  ],
]

describe('the filters', () => {
  it.each(FILTERS)('leave of %s with %o what esfomo does', async (program, boxes, argv) => {
    const expected = await schedule(program, ...argv)
    const page = await openProgram(program, { zone: 'Asia/Tokyo' })
    await openPanel(page, 'Filter')
    for (const [name, values] of Object.entries(boxes)) {
      for (const value of values) {
        await page
          .getByRole('group', { name })
          .getByRole('checkbox', { name: value, exact: true })
          .check()
      }
    }
    expect((await itemsIn(page)).toSorted()).toEqual(expected.toSorted())
    await reload(page)
    expect((await itemsIn(page)).toSorted()).toEqual(expected.toSorted())
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
