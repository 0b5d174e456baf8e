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

it('lists the first 10,000 clashes of sessions that all overlap, and says so', async () => {
  const ids = Array.from({ length: 143 }, (_, number) => `s${number}`)
  const sessions = ids.map((id) => ({ id, start: '9:00', end: '10:00', title: id, room: id }))
  const days = [{ date: '2026-07-25', sessions }]
  const many = { format: 1, id: 'many', name: 'Many', timezone: 'UTC', days }
  const { stdout, stderr } = await esfomo(['star', '--json', '-p', 'many.yaml'], {
    files: {
      'many.yaml': JSON.stringify(many),
      '/data/esfomo/stars.yaml': JSON.stringify({ many: ids }),
    },
    env: { XDG_DATA_HOME: '/data' },
  })
  expect(stderr).toBe('esfomo: too many clashes: only the first 10000 are listed\n')
  expect(JSON.parse(stdout).clashes).toHaveLength(10_000)
})
