/**
 * Checks that the README's pictures show what esfomo prints, and the page that it exports;
 * `npx vitest run pictures -u` makes them again.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, inject, it } from 'vitest'
import { readCommand } from '../transcript.ts'
import { esfomo } from '../world.ts'
import { differenceOf } from './compare-pictures.ts'
import { exportPage } from './export.ts'
import { openPage } from './open-page.ts'
import { picture } from './terminal-picture.ts'

const THEMES = ['light', 'dark'] as const

/** When the workshop is on. */
const NOW = '2025-07-19T17:35:00Z'

const columns = 84
it.each([
  ['now', 'esfomo now'],
  ['schedule', 'esfomo schedule --tz tokyo'],
  ['deadlines', 'TZ=Asia/Tokyo esfomo deadlines --at 2025-05-27T23:00Z'],
])('the picture "%s" shows the output of %s', async (name, command) => {
  const { env, argv } = readCommand(command)
  const { stdout } = await esfomo([...argv, '--color', 'always'], {
    columns,
    env: { ...env, NO_COLOR: '' },
    zone: 'America/Vancouver',
    now: NOW,
  })
  for (const theme of THEMES) {
    const svg = await picture(command, stdout, { columns, theme })
    await expect(svg).toMatchFileSnapshot(pathOf(`${name}-${theme}.svg`))
  }
})

/** Maximum size of a picture of the page, in bytes. */
const MAX_BYTES = 150_000
/** Maximum share of a picture that may differ, since another version of Chromium draws otherwise. */
const MAX_DIFFERENCE = 0.01

it.each(THEMES)(
  'the picture of the page in the %s theme shows it as seen from Tokyo',
  async (theme) => {
    const html = await exportPage('esfomo-2025')
    const page = await openPage(html, {
      zone: 'Asia/Tokyo',
      now: NOW,
      theme,
      width: 1200,
      height: 800,
    })
    const png = await page.screenshot()
    expect(png.length).toBeLessThan(MAX_BYTES)
    const path = pathOf(`page-${theme}.png`)
    if (inject('renew') || !existsSync(path)) writeFileSync(path, png)
    expect(await differenceOf(page, readFileSync(path), png)).toBeLessThan(MAX_DIFFERENCE)
  },
)

function pathOf(name: string): string {
  return fileURLToPath(new URL(`../../data/pictures/${name}`, import.meta.url))
}
