/** Calendars that the page hands out: each is what `esfomo export ics` writes, parsed by ical.js. */

import { text } from 'node:stream/consumers'
import ICAL from 'ical.js'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { esfomoOf, esfomoOfText } from './export.ts'
import { item, openPanel, openProgram, openText } from './open-program.ts'

/** Returns the entries of a calendar, sorted, and its properties, in ical.js's notation. */
function parse(calendarText: string) {
  const calendar = new ICAL.Component(ICAL.parse(calendarText))
  const entries = calendar.getAllSubcomponents('vevent').map((entry) => entry.toJSON())
  return {
    properties: calendar.getAllProperties().map((property) => property.toJSON()),
    entries: entries.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
    zones: calendar
      .getAllSubcomponents('vtimezone')
      .map((zone) => zone.getFirstPropertyValue('tzid')),
  }
}

/** Clicks a button, and returns the name and the text of the file that the browser saves. */
async function download(page: Page, click: () => Promise<void>): Promise<[string, string]> {
  const [file] = await Promise.all([page.waitForEvent('download'), click()])
  return [file.suggestedFilename(), await text(await file.createReadStream())]
}

function add(page: Page, id: string): Promise<void> {
  return item(page, id)
    .getByRole('button', { name: /^Add .* to your calendar$/ })
    .first()
    .click()
}

async function addFromMenu(page: Page, name: 'Add all' | 'Add the starred'): Promise<void> {
  await openPanel(page, 'Calendar')
  await page.getByRole('button', { name }).click()
}

it.each([
  ['esfomo-2025', ['lupesko', 'fptquant', 'orals-1']], // a talk of a session, a session with talks
  ['two-days.yaml', ['t2', 'party']], // cancelled; it ends on the next day
  ['midnight.yaml', ['second']],
  ['parallel.yaml', []],
])('hands out all of %s, and each alone of %j', async (program, ids) => {
  const page = await openProgram(program)
  const [name, calendar] = await download(page, () => addFromMenu(page, 'Add all'))
  expect(name).toMatch(/\.ics$/)
  expect(parse(calendar)).toEqual(parse(await esfomoOf(program, 'export', 'ics')))
  expect(calendar.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  for (const id of ids) {
    const [, one] = await download(page, () => add(page, id))
    expect(parse(one)).toEqual(parse(await esfomoOf(program, 'export', 'ics', id)))
  }
})

it('hands out what is starred', async () => {
  const page = await openProgram('esfomo-2025')
  await openPanel(page, 'Calendar')
  expect(await page.getByRole('button', { name: 'Add the starred' }).isDisabled()).toBe(true)
  for (const id of ['cartridges', 'kasikci', 'posters']) {
    await item(page, id).getByRole('button', { name: /^Star/ }).first().click()
  }
  const [, calendar] = await download(page, () => addFromMenu(page, 'Add the starred'))
  const expected = await esfomoOf(
    'esfomo-2025',
    'export',
    'ics',
    'cartridges',
    'kasikci',
    'posters',
  )
  expect(parse(calendar)).toEqual(parse(expected))
})

it('hands nothing out for what has no time', async () => {
  const page = await openProgram('two-days.yaml')
  expect(await item(page, 't4').getByRole('button', { name: /^Add/ }).count()).toBe(0)
  expect(await item(page, 't1').getByRole('button', { name: /^Add/ }).count()).toBe(1)
})

it('hands out texts that look like parts of a calendar', async () => {
  const program = (title: string) => `format: 1
id: looks
name: BEGIN:VEVENT
timezone: UTC
url: https://example.org
days:
  - date: 2026-02-02
    sessions:
      - { id: a, start: 9:00, end: 10:00, title: "${title}", note: "END:VEVENT UID:b" }
      - { id: b, start: 10:00, end: 11:00, title: "UID:a", abstract: "END:VEVENT\\nUID:c\\nEND:VCALENDAR" }
`
  for (const title of ['END:VEVENT', `${'x'.repeat(57)}END:VEVENT and more`]) {
    const page = await openText(program(title))
    const [, all] = await download(page, () => addFromMenu(page, 'Add all'))
    expect(parse(all)).toEqual(parse(await esfomoOfText(program(title), 'export', 'ics')))
    const [, one] = await download(page, () => add(page, 'b'))
    expect(parse(one)).toEqual(parse(await esfomoOfText(program(title), 'export', 'ics', 'b')))
  }
})
