import { describe, expect, it } from 'vitest'
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

describe('validate of an answer of Indico in one line', () => {
  const answer = (results: object[], type = 'HTTPAPIResult') =>
    JSON.stringify({
      count: results.length,
      _type: type,
      url: 'https://indico.example/export/event/7.json?ak=not-to-be-seen&signature=not-to-be-seen',
      results,
    })

  it.each([
    ['no event', answer([])],
    ['an error', answer([], 'HTTPAPIError')],
    ['two events', answer([{ id: '1' }, { id: '2' }])],
    ['no talks', answer([{ id: '1', title: 'A' }])],
    ['broken JSON', answer([]).slice(0, -1)],
    ['broken JSON, behind the key', answer([]).replace('"results"', 'results')],
  ])('%s: prints no key', async (_, text) => {
    const { status, stdout, stderr } = await esfomo(['validate', 'a.json'], {
      files: { 'a.json': text },
    })
    expect(status).toBe(1)
    expect(stdout + stderr).toContain('a.json')
    expect(stdout + stderr).not.toContain('not-to-be-seen')
  })
})
