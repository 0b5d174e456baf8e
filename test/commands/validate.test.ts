import { expect, it } from 'vitest'
import { HEAD } from '../readers/esfomo/read.ts'
import { esfomo } from '../world.ts'

it('validate refuses -p beside files, one of which it would have to drop', async () => {
  const files = { 'a.yaml': 'no program', 'b.yaml': `${HEAD}days: []\n` }
  const { status, stderr } = await esfomo(['validate', '-p', 'a.yaml', 'b.yaml'], { files })
  expect([status, stderr]).toEqual([
    2,
    'esfomo: -p and sources at once; write them all as: esfomo validate SOURCE...\n',
  ])
})
