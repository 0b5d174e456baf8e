import { expect, it } from 'vitest'
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
