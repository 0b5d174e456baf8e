import { describe, expect, it } from 'vitest'
import { type WorldSettings, world } from '../../world.ts'

const OWN = `format: 1
id: tea
name: Tea 2026
timezone: Europe/Vienna
days:
- date: 2026-07-01
  sessions:
  - {start: 9:00, end: 10:00, title: Green tea}
`
const XML = `<schedule><conference><title>Tea 2025</title></conference>
  <day date="2025-03-01"><event id="1"><date>2025-03-01T10:00:00+01:00</date><title>Tea\u200b</title></event></day>
  </schedule>`

/** Returns whether a command is answered without parsing, if it was run before. */
async function isKept(settings: WorldSettings, ...argv: string[]): Promise<boolean> {
  const { run, kept } = world(settings)
  const first = await run(...argv)
  const [before, written] = [[...kept.values()], [...kept.keys()]]
  const second = await run(...argv)
  expect(second).toEqual({ ...first, progress: [] })
  const after = [...kept.values()]
  return (
    written.some((name) => name.startsWith('program-')) &&
    after.every((one, at) => one === before[at])
  )
}

describe('a program that was loaded before', () => {
  const files = { 'tea.yaml': OWN, 'tea.xml': XML }
  const now = '2026-07-01T07:30:00Z'

  it.each([
    ['now', '-p', 'tea.yaml'],
    ['schedule', '-p', 'tea.yaml'],
    ['show', 'green', '-p', 'tea.yaml', '--json'],
    ['now', '-p', 'tea.xml'],
    ['export', '-p', 'tea.xml'],
    ['now', '-p', 'tea.xml', '--assume-zone', 'Europe/Paris'],
    ['__complete', '--', '-p', 'tea.yaml', 'show', 'g'],
  ])('answers %j %j %j %j', async (...argv) => {
    expect(await isKept({ files, now }, ...argv)).toBe(true)
  })

  it.each([
    ['validate', 'tea.yaml'],
    ['init', '--from', 'tea.xml', '-'],
    ['now', '-p', '-'],
    ['now'],
  ])('is not kept by %j %j %j %j', async (...argv) => {
    expect(await isKept({ files, now, stdin: OWN }, ...argv)).toBe(false)
  })

  it('is read again once its file has changed, also if the file is too new for its version', async () => {
    for (const changed of [-Infinity, Date.parse(now) - 1000]) {
      const edits = [[2, 'tea.yaml', OWN.replace('Green', 'Black')]] as const
      const store = world({ files, now, changed })
      expect((await store.run('now', '-p', 'tea.yaml')).stdout).toContain('Green tea')
      const later = world({ files: { 'tea.yaml': edits[0][2] }, now, changed })
      for (const [name, entry] of store.kept) later.kept.set(name, entry)
      expect((await later.run('now', '-p', 'tea.yaml')).stdout).toContain('Black tea')
      expect([...later.kept.keys()]).toEqual([...store.kept.keys()])
    }
  })

  it('is not taken for what a link led to for a moment', async () => {
    const files = { 'tea.yaml': OWN }
    const moment = world({ files, now, meanwhile: { 'tea.yaml': OWN.replace('Green', 'Black') } })
    expect((await moment.run('now', '-p', 'tea.yaml')).stdout).toContain('Black tea')
    const later = world({ files, now })
    for (const [name, entry] of moment.kept) later.kept.set(name, entry)
    expect((await later.run('now', '-p', 'tea.yaml')).stdout).toContain('Green tea')
  })

  it('is parsed again with other options, each kept apart', async () => {
    const { run, kept } = world({ files, now })
    await run('now', '-p', 'tea.xml')
    await run('now', '-p', 'tea.xml', '--assume-zone', 'Europe/Paris')
    await run('now', '-p', 'tea.xml', '--assume-zone', 'Europe/Vienna')
    expect(kept.size).toBe(3)
  })

  it('says again what was guessed, and shows no text that is not sanitised', async () => {
    const { run } = world({ files, now })
    for (const _ of ['parsed', 'kept']) {
      const { stdout, stderr } = await run('schedule', 'all', '-p', 'tea.xml')
      expect(stderr).toContain('guessed; see esfomo validate tea.xml')
      expect(stdout).toContain('Tea\\u200b')
      const json = await run('schedule', 'all', '-p', 'tea.xml', '--json')
      expect(JSON.parse(json.stdout).days[0].sessions[0].title).toBe('Tea\u200b')
    }
  })

  it('is not kept if other files belong to it', async () => {
    const site = {
      'site/_data/schedule.yml': '- name: Day 1\n  date: 2025-05-02\n  timeslots: []\n',
      'site/_data/speakers.yml': '',
    }
    expect(await isKept({ files: site, now }, 'schedule', '-p', 'site')).toBe(false)
  })
})

describe('an address that was read before', () => {
  const address = 'https://example.org/tea.yaml'
  const now = '2026-07-01T07:30:00Z'

  it('is answered from its loaded form, without its body', async () => {
    const { run, kept, asked } = world({ web: { [address]: OWN }, now })
    const first = await run('now', '-p', address)
    expect(first.stdout).toContain('Green tea')
    const body = [...kept.keys()].find((name) => name.startsWith('body-')) ?? ''
    kept.set(body, new Uint8Array())
    expect(await run('now', '-p', address)).toEqual({ ...first, progress: [] })
    expect(asked).toHaveLength(1)
  })

  it('is asked again if its body is lost', async () => {
    const { run, kept, asked } = world({ web: { [address]: OWN }, now })
    await run('now', '-p', address)
    for (const name of kept.keys()) if (name.startsWith('body-')) kept.delete(name)
    expect((await run('now', '-p', address)).stdout).toContain('Green tea')
    expect(asked).toHaveLength(2)
  })

  it('is kept in no form if its server forbids it', async () => {
    const answer = { body: OWN, headers: { 'cache-control': 'no-store' } }
    const { run, kept } = world({ web: { [address]: answer }, now })
    await run('now', '-p', address)
    expect([...kept.keys()]).toEqual([])
  })

  it('is another one with another user', async () => {
    const { run, kept } = world({ web: { [address]: OWN }, now })
    await run('now', '-p', address)
    await run('now', '-p', address.replace('//', '//ann:secret@'))
    const programs = [...kept.keys()].filter((name) => name.startsWith('program-'))
    expect(programs).toHaveLength(2)
  })
})
