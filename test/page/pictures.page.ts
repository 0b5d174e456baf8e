/** Checks that the README's pictures show what esfomo prints; `npx vitest run pictures -u` redraws them. */
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { readCommand } from '../transcript.ts'
import { esfomo } from '../world.ts'
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

function pathOf(name: string): string {
  return fileURLToPath(new URL(`../../data/pictures/${name}`, import.meta.url))
}
