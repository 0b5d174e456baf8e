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
  ['deadlines', 'TZ=Asia/Tokyo esfomo deadlines --at 2025-05-27T23:00Z'],
])('the picture "%s" shows the output of %s', async (name, command) => {
  const { env, argv } = readCommand(command)
  const { stdout } = await esfomo([...argv, '--color', 'always'], {
    columns,
    env: { ...env, NO_COLOR: '' },
    zone: 'America/Vancouver',
    now: '2025-07-19T17:35:00Z',
  })
  for (const theme of ['light', 'dark'] as const) {
    const svg = await picture(command, stdout, { columns, theme })
    const path = fileURLToPath(new URL(`../data/pictures/${name}-${theme}.svg`, import.meta.url))
    await expect(svg).toMatchFileSnapshot(path)
  }
})
