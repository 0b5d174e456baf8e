import { describe, expect, it } from 'vitest'
import { withSessions } from '../readers/esfomo/read.ts'
import { esfomo, type WorldSettings } from '../world.ts'

const OURS = withSessions(`
- { id: a, start: 9:00, end: 9:30, title: Welcome }
- { id: b, start: 9:30, end: 10:00, title: Compilers }`)
const PATH = '/here/.data/esfomo/stars.yaml'

/** Watches from 8:49 in Vancouver on, while the file with the stars changes. */
function watch(
  stars: NonNullable<WorldSettings['edits']>,
  settings: WorldSettings,
  argv: string[],
) {
  return esfomo(['now', '--watch', '-p', 'ours.yaml', ...argv], {
    files: { 'ours.yaml': OURS },
    edits: stars,
    now: '2025-07-19T08:49:00-07:00',
    ...settings,
    env: { TERM: 'xterm', XDG_DATA_HOME: '/here/.data', ...settings.env },
  })
}

describe('now --watch while stars change', () => {
  const mine = (...ids: string[]) => `ws: [${ids.join(', ')}]\n`
  const looks = [
    [90, 'resized'],
    [1800, 'time'],
    [1, 'interrupted'],
  ] as const

  it.each<[string, string | null, string[]]>([
    ['what is starred now', mine('b'), ['in 10m: Compilers']],
    ['all that is', mine('a', 'b'), ['in 10m: Welcome', 'in 10m: Compilers']],
    ['nothing where no star is left', null, []],
  ])('rings for %s', async (_, changed, expected) => {
    const edits = [[0, PATH, mine('a')] as const, [30, PATH, changed] as const]
    const { stdout, stderr } = await watch(edits, { wakeups: looks }, [
      ...['--alarm', '10m', '--starred'],
    ])
    expect([stdout.split('\n').slice(0, -1), stderr]).toEqual([expected, ''])
  })

  it('keeps the stars of before while their file is broken, and says so', async () => {
    const edits = [[0, PATH, mine('a')] as const, [60, PATH, 'ws: [a, b\n'] as const]
    const { stdout, stderr } = await watch(edits, { wakeups: [[130, 'interrupted']] }, [
      ...['--alarm', '10m', '--starred'],
    ])
    expect(stdout).toBe('in 10m: Welcome\n')
    expect(stderr).toMatchInlineSnapshot(`
      "esfomo: /here/.data/esfomo/stars.yaml has been broken since 08:50: 1:5: the bracket that opens here is not closed; showing the version of 08:49
      "
    `)
  })

  it('shows them on the screen', async () => {
    const edits = [[0, PATH, mine('b')] as const, [5, PATH, mine('a')] as const]
    const settings = { columns: 80, wakeups: [[9, 'interrupted']] } as const
    const { stdout } = await watch(edits, settings, ['--starred'])
    const next = stdout
      .split('\u001b[H')
      .flatMap((screen) => /next +\* (\w+)/.exec(screen)?.[1] ?? [])
    expect(next).toEqual(['Compilers', 'Welcome'])
  })
})
