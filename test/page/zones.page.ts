/** Both clocks, for visitors all over the world. luxon, with Node's zone data, says what is right. */
import { DateTime } from 'luxon'
import { describe, expect, it } from 'vitest'
import { clockRows, wrongRows } from './clock-rows.ts'
import { item, openProgram, reload } from './open-program.ts'

/** Vancouver keeps summer time from 2026 on, as only new zone data knows: these are days before. */
const CASES = [
  ['esfomo-2025', 'America/Vancouver', ['America/Vancouver', 'Asia/Tokyo', 'Pacific/Kiritimati']],
  ['two-days.yaml', 'Europe/Vienna', ['America/Vancouver', 'Asia/Kathmandu']],
  ['parallel.yaml', 'Europe/Vienna', ['Asia/Tokyo']],
  ['tidepool.yaml', 'Europe/Lisbon', ['Asia/Kathmandu', 'Pacific/Kiritimati']],
  ['night.yaml', 'Europe/Berlin', ['Asia/Tokyo']],
  ['midnight.yaml', 'Europe/Berlin', ['Asia/Kathmandu', 'Pacific/Kiritimati']],
] as const

describe.each(CASES)('the page of %s', (program, venue, visitors) => {
  it.each(visitors)('has the times of both clocks right for %s', async (zone) => {
    const rows = await clockRows(await openProgram(program, { zone }))
    expect(rows.length).toBeGreaterThan(2)
    expect(wrongRows(rows, 'venue', venue)).toEqual([])
    if (zone === venue) expect(rows.filter(({ second }) => second !== '')).toEqual([])
    else expect(wrongRows(rows, 'second', zone)).toEqual([])
    for (const instant of rows.flatMap(({ instants }) => instants)) {
      const { offset } = DateTime.fromISO(instant, { setZone: true })
      expect(offset).toBe(DateTime.fromISO(instant, { zone: venue }).offset)
    }
  })
})

it.each([
  ['Asia/Tokyo', '00:30 +1d', 'UTC+9'],
  ['Asia/Kathmandu', '21:15', 'UTC+5:45'],
  ['Pacific/Kiritimati', '05:30 +1d', 'UTC+14'],
  ['Pacific/Honolulu', '05:30', 'UTC-10'],
])('%s sees %s %s beside 08:30', async (zone, time, offset) => {
  const page = await openProgram('esfomo-2025', { zone })
  const opening = item(page, 'opening')
  expect(await opening.locator('.venue').textContent()).toMatch(/^08:30/)
  const second = await opening.locator('.second').textContent()
  expect(second).toMatch(new RegExp(`^${time.replace('+', '\\+')} to `))
  const clocks = await page.locator('section[id^="_day-"]').first().locator('.clocks').innerText()
  expect(clocks).toContain(offset)
})

it('says until when what goes on goes on, on both clocks', async () => {
  const page = await openProgram('several-days.yaml', { zone: 'Asia/Kathmandu' })
  const rows = (await clockRows(page)).filter(({ venue }) => venue.startsWith('until'))
  // Worked out by hand: Vienna is at UTC+2, and from 25 October on at UTC+1.
  expect(rows.map(({ date, venue, second }) => [date, venue, second])).toEqual([
    ['2026-10-24', 'until 18:00 Vienna', 'until 21:45 Kathmandu'],
    ['2026-10-25', 'until Mon 26 October 12:00 Vienna', 'until Mon 26 October 16:45 Kathmandu'],
    ['2026-10-25', 'until 07:00 Vienna', 'until 11:45 Kathmandu'],
    ['2026-10-26', 'until 12:00 Vienna', 'until 16:45 Kathmandu'],
  ])
})

it('shows UTC where the browser does not tell its zone', async () => {
  const before = () => {
    const real = Intl.DateTimeFormat.prototype.resolvedOptions
    Intl.DateTimeFormat.prototype.resolvedOptions = function () {
      return { ...real.call(this), timeZone: 'Etc/Unknown' }
    }
  }
  const rows = await clockRows(await openProgram('esfomo-2025', { before }))
  expect(wrongRows(rows, 'second', 'UTC')).toEqual([])
})

describe('the menu of zones', () => {
  it('shows any zone, or none', async () => {
    const page = await openProgram('esfomo-2025', { zone: 'Asia/Tokyo', hash: '#_tz=Asia/Kolkata' })
    const menu = page.getByRole('combobox', { name: 'Second clock' })
    for (const [choice, zone, time] of [
      ['UTC', 'UTC', '15:30'],
      ['AoE', 'Etc/GMT+12', '03:30'],
      ['Europe/Vienna', 'Europe/Vienna', '17:30'],
      ['yours', 'Asia/Tokyo', '00:30 +1d'],
    ] as const) {
      await menu.selectOption(choice)
      const rows = await clockRows(page)
      expect(wrongRows(rows, 'second', zone)).toEqual([])
      expect(rows[0]?.second).toContain(time)
    }
    await menu.selectOption('venue')
    expect((await clockRows(page)).filter(({ second }) => second !== '')).toEqual([])
  })

  it('keeps the choice in the address and from one visit to the next', async () => {
    const page = await openProgram('esfomo-2025', { zone: 'Asia/Tokyo' })
    await page.getByRole('combobox', { name: 'Second clock' }).selectOption('UTC')
    expect(new URL(page.url()).hash).toContain('tz=UTC')
    await page.goto('about:blank')
    await page.goBack()
    await page.goto(page.url().replace(/#.*/, ''))
    await reload(page)
    expect(wrongRows(await clockRows(page), 'second', 'UTC')).toEqual([])
  })

  it('takes an unknown zone in an address for none', async () => {
    const page = await openProgram('esfomo-2025', { zone: 'Asia/Tokyo' })
    for (const name of ['Nowhere/Atlantis', '', '__proto__', '<b>']) {
      await page.goto(page.url().replace(/#.*|$/, `#_tz=${encodeURIComponent(name)}`))
      await reload(page)
      expect(wrongRows(await clockRows(page), 'second', 'Asia/Tokyo')).toEqual([])
    }
  })
})
