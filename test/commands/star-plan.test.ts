import { expect, it } from 'vitest'
import { files } from '../transcript.ts'
import { esfomo } from '../world.ts'

const env = { XDG_DATA_HOME: '/here/plan' }

async function json(...argv: string[]) {
  const { stdout } = await esfomo(['star', '--json', ...argv], { files, env, zone: 'UTC' })
  return JSON.parse(stdout)
}

it('JSON has what is starred, the ids of each clash, and free times on the clock asked for', async () => {
  const { starred, ...answer } = await json('-p', 'encore.yaml', '--tz', 'tokyo')
  const ids = starred.map(({ id }: { id: string }) => id)
  expect(ids.join(' ')).toBe('dye loom knots rope oars swim dye-3 prize')
  expect(answer).toMatchObject({
    timezone: 'Asia/Tokyo',
    clashes: [
      ['dye', 'loom'],
      ['loom', 'knots'],
    ],
    free: [{ start: '2027-09-11T23:45:00+09:00', end: '2027-09-12T01:00:00+09:00' }],
    missing: [],
  })
})

it('JSON is complete if nothing is starred', async () => {
  expect(await json('-p', 'night.yaml')).toMatchObject({
    starred: [],
    clashes: [],
    free: [],
    missing: [],
  })
})
