import { describe, expect, it } from 'vitest'
import { type Followed, follow } from '../../src/reply/follow.ts'
import { SECOND } from '../../src/time/types.ts'

/** Versions of a source by the time from which they are there; those that begin with `!` are broken. */
type Edits = readonly (readonly [milliseconds: number, version: string | null])[]

/** Follows a source for some seconds. Returns what was shown anew, with the time in milliseconds. */
async function shown(seconds: number, edits: Edits): Promise<[number, string, string | null][]> {
  let time = 0
  let opened = 0
  const current = () => edits.findLast(([since]) => since <= time)?.[1] ?? null
  const open = async () => {
    opened++
    const version = current() ?? ''
    if (version.startsWith('!')) throw new Error(version)
    return { value: version, opened: new Set(['']), broken: [] }
  }
  const source = { parts: [{ key: '', version: async () => current() }], open }
  const followed = follow(source, { value: 'a', openedAt: 0, known: ['a'], broken: [] })
  const all: [number, string, string | null][] = []
  while (time <= seconds * SECOND) {
    const isNew = await followed.step(time)
    if (isNew) all.push([time, followed.value, troubleOf(followed)])
    await new Promise(setImmediate) // lets the source answer
    expect(followed.wait).toBeGreaterThan(0)
    time += followed.wait
  }
  expect(opened).toBeLessThanOrEqual(edits.length)
  return all
}

/** Follows parts, each with the version 1; those that end in `!` are broken. The value is what was opened last. */
function followParts(versions: Readonly<Record<string, () => Promise<string>>>) {
  const parts = Object.entries(versions).map(([key, version]) => ({ key, version }))
  const open = async (opened: ReadonlySet<string>) => {
    const keys = [...opened]
    const found = await Promise.all(
      keys.map(async (key) => [key, await versions[key]?.()] as const),
    )
    const broken = found.flatMap(([key, error]) => (error?.endsWith('!') ? { key, error } : []))
    return { value: broken.length > 0 ? undefined : keys.join(), opened, broken }
  }
  const known = parts.map(() => '1')
  return follow({ parts, open }, { value: '', openedAt: 0, known, broken: [] })
}

async function steps(followed: Followed<string>, count: number, from = 0): Promise<void> {
  let time = from
  for (let step = 0; step < count; step++) {
    await followed.step(time)
    await new Promise(setImmediate)
    time += followed.wait
  }
}

function troubleOf({ troubles: [trouble] }: Followed<string>): string | null {
  return trouble ? `${trouble.error} since ${trouble.since}, version of ${trouble.openedAt}` : null
}

describe('follow', () => {
  it('opens a new version once it has settled, within a second and a half', async () => {
    const all = await shown(10, [
      [0, 'a'],
      [3000, 'b'],
      [6500, 'c'],
    ])
    expect(all.map(([, value, trouble]) => [value, trouble])).toEqual([
      ['b', null],
      ['c', null],
    ])
    expect(all.every(([time], index) => time - (index === 0 ? 3000 : 6500) <= 1500)).toBe(true)
  })

  it('does not open what is still being written', async () => {
    const writing = Array.from(
      { length: 20 },
      (_, step) => [3000 + step * 100, `!${step}`] as const,
    )
    const all = await shown(8, [[0, 'a'], ...writing, [5000, 'whole']])
    expect(all.map(([, value, trouble]) => [value, trouble])).toEqual([['whole', null]])
  })

  it('reports a broken source after two seconds, and that it is mended', async () => {
    const all = await shown(12, [
      [0, 'a'],
      [2000, '!broken'],
      [8000, 'b'],
    ])
    const [[reportedAt, value, trouble] = [], mended, ...more] = all
    expect([value, trouble]).toEqual([
      'a',
      expect.stringMatching(/^Error: !broken since \d+, version of 0$/),
    ])
    expect(reportedAt).toBeGreaterThanOrEqual(4000)
    expect(reportedAt).toBeLessThan(6000)
    expect(mended?.slice(1)).toEqual(['b', null])
    expect(more).toEqual([])
  })

  it('shows the latest error, since the first one', async () => {
    const all = await shown(12, [
      [0, 'a'],
      [2000, '!first'],
      [7000, '!second'],
    ])
    const sinceOf = (text: string | null) => /since \d+/.exec(text ?? '')?.[0]
    expect(all.map(([, value]) => value)).toEqual(['a', 'a'])
    expect(all.map(([, , trouble]) => trouble?.slice(0, 14))).toEqual([
      'Error: !first ',
      'Error: !second',
    ])
    expect(sinceOf(all[1]?.[2] ?? null)).toBe(sinceOf(all[0]?.[2] ?? null))
  })

  it('says nothing of what was gone or broken for a moment', async () => {
    const all = await shown(12, [
      [0, 'a'],
      [2000, '!gone'],
      [3500, 'b'],
      [6000, '!gone'],
      [6050, 'b'],
    ])
    expect(all.map(([, value, trouble]) => [value, trouble])).toEqual([['b', null]])
  })

  it('does not wait for a source that does not answer', async () => {
    const silent = () => new Promise<string>(() => {})
    const followed = followParts({ a: silent })
    for (let step = 0; step < 5; step++) expect(await followed.step(step)).toBe(false)
    expect([followed.value, followed.troubles]).toEqual(['', []])
  })

  it('opens what has changed while another part does not answer', async () => {
    const silent = () => new Promise<string>(() => {})
    const followed = followParts({ a: silent, b: async () => '2', c: async () => '1' })
    await steps(followed, 5)
    expect(followed.value).toBe('b')
  })

  it('opens each part once it has settled, and keeps what is known of the others', async () => {
    let writes = 0
    const changing = async () => `${writes++}`
    let version = '2!'
    const followed = followParts({ a: changing, b: async () => version })
    await steps(followed, 25)
    const trouble = { key: 'b', error: '2!', openedAt: 0 }
    expect([followed.value, followed.troubles]).toEqual(['', [expect.objectContaining(trouble)]])
    version = '3'
    await steps(followed, 9, 10_000)
    expect([followed.value, followed.troubles]).toEqual(['b', []])
  })

  it('keeps what it has if the source has no versions any more', async () => {
    expect(
      await shown(6, [
        [0, 'a'],
        [2000, null],
      ]),
    ).toEqual([])
  })
})
