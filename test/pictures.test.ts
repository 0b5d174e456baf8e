/**
 * Checks that the README's pictures show the output of esfomo; `npx vitest run pictures -u` redraws
 * them.
 */
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { picture } from './picture.ts'
import { readCommand } from './transcript.ts'
import { esfomo } from './world.ts'

const columns = 84
it.each([
  ['now', 'esfomo now'],
  ['schedule', 'esfomo schedule --tz tokyo'],
  ['deadlines', 'esfomo deadlines --at 2025-05-27T23:00Z'],
])('the picture "%s" shows the output of %s', async (name, command) => {
  const { stdout } = await esfomo([...readCommand(command).argv, '--color', 'always'], {
    columns,
    zone: name === 'deadlines' ? 'Asia/Tokyo' : 'America/Vancouver',
    now: '2025-07-19T17:35:00Z',
  })
  for (const theme of ['light', 'dark'] as const) {
    const svg = await picture(command, stdout, { columns, theme })
    const path = fileURLToPath(new URL(`../data/pictures/${name}-${theme}.svg`, import.meta.url))
    await expect(svg).toMatchFileSnapshot(path)
  }
})
