import { describe, expect, it } from 'vitest'
import { files } from '../transcript.ts'
import { esfomo, type WorldSettings } from '../world.ts'

const kites = files['kites.yaml'] ?? ''
const both = ['now', '--watch', '-p', 'kites.yaml', '-p', 'tea.yaml']
const tea = kites
  .replaceAll('kites-2026', 'tea-2026')
  .replaceAll('Kite Week', 'Tea Days')
  .replaceAll('Asia/Tokyo', 'Europe/Paris')

async function lines(settings: WorldSettings, argv: readonly string[] = both) {
  const run = await esfomo(argv, {
    now: '2026-10-09T08:20:00Z',
    zone: 'UTC',
    files: { 'kites.yaml': kites, 'tea.yaml': tea },
    ...settings,
  })
  return { ...run, lines: run.stdout.split('\n').slice(0, -1) }
}

it('now --watch follows what is on in several programs, each with its name', async () => {
  const run = await lines({ wakeups: [[3 * 3600, 'interrupted']] })
  expect(run.lines).toMatchInlineSnapshot(`
    [
      "2026-10-09 08:20 UTC  now Kite Week: Building kites to 09:30 in Beach · next Kite Week: First flight in Beach at 09:30 · due Kite Week: Camera-ready version 8 Oct 2026 23:59 ~AoE · due Tea Days: Camera-ready version 8 Oct 2026 23:59 ~AoE",
      "2026-10-09 09:30 UTC  now Kite Week: First flight to 10:00 in Beach · next Tea Days: Building kites in Beach at 15:00 · due Kite Week: Camera-ready version 8 Oct 2026 23:59 ~AoE · due Tea Days: Camera-ready version 8 Oct 2026 23:59 ~AoE",
      "2026-10-09 10:00 UTC  next Tea Days: Building kites in Beach at 15:00 · due Kite Week: Camera-ready version 8 Oct 2026 23:59 ~AoE · due Tea Days: Camera-ready version 8 Oct 2026 23:59 ~AoE",
    ]
  `)
  expect(run.status).toBe(130)
})

it('now --watch keeps the last version of a program that breaks, and follows it again', async () => {
  const edits = [
    [60, 'tea.yaml', 'format: 1\n'],
    [600, 'tea.yaml', tea.replaceAll('Camera-ready version', 'Camera-ready leaves')],
  ] as const
  const run = await lines({ edits, wakeups: [[900, 'interrupted']] })
  expect(run.lines).toMatchInlineSnapshot(`
    [
      "2026-10-09 08:20 UTC  now Kite Week: Building kites to 09:30 in Beach · next Kite Week: First flight in Beach at 09:30 · due Kite Week: Camera-ready version 8 Oct 2026 23:59 ~AoE · due Tea Days: Camera-ready version 8 Oct 2026 23:59 ~AoE",
      "2026-10-09 08:30 UTC  now Kite Week: Building kites to 09:30 in Beach · next Kite Week: First flight in Beach at 09:30 · due Kite Week: Camera-ready version 8 Oct 2026 23:59 ~AoE · due Tea Days: Camera-ready leaves 8 Oct 2026 23:59 ~AoE",
    ]
  `)
  expect(run.stderr).toMatchInlineSnapshot(`
    "esfomo: tea.yaml has been broken since 08:21: 1:1: "id" is missing here (and 3 more); showing the version of 08:20
    "
  `)
})

it('now --watch reports what can not be read, and ends with status 2', async () => {
  const argv = [...both, '-p', 'nope.yaml', '--at', '2030-01-01']
  const run = await lines({}, argv)
  expect([run.status, run.stderr]).toEqual([
    2,
    "esfomo: can't read nope.yaml: no such file or directory\n",
  ])
  expect(run.lines).toMatchInlineSnapshot(`
    [
      "2030-01-01 00:00 UTC  all programs are over",
    ]
  `)
})

describe('now --watch while one of several programs is broken', () => {
  const renamed = (text: string, name: string) => {
    return text.replaceAll('Camera-ready version', `Camera-ready ${name}`)
  }
  /** Returns the last word of the title of each program's deadline, in each line. */
  const deadlines = (all: readonly string[]) => {
    return all.map((line) => [...line.matchAll(/Camera-ready (\w+)/g)].map(([, word]) => word))
  }
  const BROKEN = 'format: 1\n'

  it('shows the changes of the others', async () => {
    const edits = [
      [60, 'tea.yaml', BROKEN],
      [120, 'kites.yaml', renamed(kites, 'strings')],
      [240, 'tea.yaml', renamed(tea, 'leaves')],
      [360, 'kites.yaml', null],
      [420, 'tea.yaml', renamed(tea, 'cups')],
    ] as const
    const run = await lines({ edits, wakeups: [[600, 'interrupted']] })
    expect(deadlines(run.lines)).toEqual([
      ['version', 'version'],
      ['strings', 'version'],
      ['strings', 'leaves'],
      ['strings', 'cups'],
    ])
    expect(run.stderr.split('\n')).toEqual([
      'esfomo: tea.yaml has been broken since 08:21: 1:1: "id" is missing here (and 3 more); showing the version of 08:20',
      "esfomo: can't read kites.yaml: no such file or directory (since 08:26); showing the version of 08:22",
      '',
    ])
  })

  it('names each on the screen, and claims no version of what was never read', async () => {
    const settings = { columns: 200, env: { TERM: 'xterm' } }
    const edits = [
      [60, 'tea.yaml', BROKEN],
      [180, 'nope.yaml', tea.replaceAll('tea-2026', 'nope').replaceAll('Tea Days', 'Nap Days')],
    ] as const
    const wakeups = [[300, 'interrupted']] as const
    const { stdout } = await lines({ ...settings, edits, wakeups }, [...both, '-p', 'nope.yaml'])
    const notices = stdout
      .split('\u001b[H')
      .slice(1)
      .map((screen) => {
        return screen
          .split('\u001b[K\r\n')
          .filter((line) => line.includes('since'))
          .map((line) => line.replace(/\u001b.*/, ''))
      })
    const nope = "can't read nope.yaml: no such file or directory (since 08:20)"
    const broken = expect.stringMatching(
      /^tea.yaml has been .* 08:21: .*; showing the version of 08:20$/,
    )
    expect([notices[0], notices.find(({ length }) => length > 1), notices.at(-1)]).toEqual([
      [nope],
      [broken, nope],
      [broken],
    ])
    expect(stdout).toContain('Nap Days')
  })

  it('shows them where an address can not be read from the start, whatever its reasons', async () => {
    const address = 'https://tea.example/days.yaml'
    const web = {
      [address]: (seconds: number) => {
        if (seconds < 50) return { status: 404 }
        return seconds < 400 ? { status: 500 } : renamed(tea, 'leaves')
      },
    }
    const edits = [[10, 'kites.yaml', renamed(kites, 'strings')]] as const
    const argv = ['now', '--watch', '-p', address, '-p', 'kites.yaml']
    const run = await lines({ web, edits, wakeups: [[900, 'interrupted']] }, argv)
    expect(deadlines(run.lines)).toEqual([['version'], ['strings'], ['leaves', 'strings']])
    expect(run.stderr).toMatchInlineSnapshot(`
      "esfomo: can't read https://tea.example/days.yaml: there is nothing at this address (status 404)
      esfomo: can't read https://tea.example/days.yaml: the server has a fault of its own (status 500) (since 08:20)
      "
    `)
  })

  it('shows one whose name is added later', async () => {
    const path = '/here/.config/esfomo/programs.yaml'
    const names = 'programs:\n  kites:\n    source: /here/kites.yaml\n'
    const edits = [
      [0, path, names],
      [60, path, `${names}  tea:\n    source: /here/tea.yaml\n`],
    ] as const
    const files = { 'kites.yaml': kites, 'tea.yaml': tea }
    const settings = { files, edits, env: { XDG_CONFIG_HOME: '/here/.config' }, web: {} }
    const argv = ['now', '--watch', '-p', 'kites.yaml', '-p', 'tea']
    const run = await lines({ ...settings, wakeups: [[600, 'interrupted']] }, argv)
    expect(deadlines(run.lines)).toEqual([['version'], ['version', 'version']])
    expect(run.stderr).toMatch(/^esfomo: no program "tea".*\n$/)
  })

  describe('so that they do not fit together', () => {
    const wakeups = [[600, 'interrupted']] as const

    it('keeps one as it was whose id is now that of another', async () => {
      const edits = [
        [60, 'tea.yaml', renamed(kites, 'thief')],
        [120, 'kites.yaml', renamed(kites, 'strings')],
        [240, 'tea.yaml', renamed(tea, 'leaves')],
      ] as const
      const run = await lines({ edits, wakeups })
      expect(deadlines(run.lines)).toEqual([
        ['version', 'version'],
        ['strings', 'version'],
        ['strings', 'leaves'],
      ])
      expect(run.stderr).toMatchInlineSnapshot(`
        "esfomo: kites.yaml and tea.yaml have the same id, kites-2026, and so would their entries; leave one out (since 08:21); showing the version of 08:20
        "
      `)
    })

    it('takes two whose ids are swapped at one time', async () => {
      const edits = [
        [60, 'tea.yaml', renamed(kites, 'strings')],
        [60, 'kites.yaml', renamed(tea, 'leaves')],
      ] as const
      const run = await lines({ edits, wakeups })
      expect(deadlines(run.lines)).toEqual([
        ['version', 'version'],
        ['leaves', 'strings'],
      ])
      expect(run.stderr).toBe('')
    })

    it('keeps one as it was that has what a filter asks for no more', async () => {
      const titled = (title: string) => kites.replaceAll('First flight', title)
      const edits = [
        [60, 'tea.yaml', tea.replaceAll('Beach', 'Tent')],
        [120, 'kites.yaml', titled('Maiden flight').replaceAll('Beach', 'Shore')],
        [240, 'kites.yaml', titled('Second flight').replaceAll('Beach', 'Shore')],
        [360, 'tea.yaml', tea.replaceAll('Building kites', 'Brewing')],
      ] as const
      const run = await lines({ edits, wakeups }, [...both, '--room', 'beach'])
      expect(run.lines.map((line) => line.replace(/ · due.*/, ''))).toMatchInlineSnapshot(`
        [
          "2026-10-09 08:20 UTC  now Kite Week: Building kites to 09:30 in Beach · next Kite Week: First flight in Beach at 09:30",
          "2026-10-09 08:26 UTC  next Tea Days: Brewing in Beach at 15:00",
        ]
      `)
      expect(run.stderr).toMatchInlineSnapshot(`
        "esfomo: no room "beach"; choose from Shore, Tent (since 08:22); showing the version of 08:20
        "
      `)
    })
  })
})

it('now --watch shows changes of one program while the server of another hangs', async () => {
  const address = 'https://tea.example/days.yaml'
  const asked: number[] = []
  const web = {
    [address]: (seconds: number) => {
      asked.push(Math.round(seconds))
      return seconds < 60 ? { status: 404 } : { body: tea, after: 60_000 }
    },
  }
  const edited = kites.replaceAll('Camera-ready version', 'Camera-ready strings')
  const argv = ['now', '--watch', '-p', address, '-p', 'kites.yaml']
  // It is asked again after a minute, and has ten seconds.
  const edits = [[62, 'kites.yaml', edited]] as const
  const run = await lines({ web, edits, wakeups: [[65, 'interrupted']] }, argv)
  expect(run.lines.at(-1)).toContain('Camera-ready strings')
  expect(asked).toEqual([0, 60])
})
