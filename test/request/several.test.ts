import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { programNames } from '../../src/request/program-name.ts'
import { files } from '../transcript.ts'
import { esfomo, type WorldSettings, world } from '../world.ts'

describe('ESFOMO_PROGRAM', () => {
  it.each([
    ['', []],
    [':', []],
    ['esfomo-2025', ['esfomo-2025']],
    ['esfomo-2025:ours.yaml', ['esfomo-2025', 'ours.yaml']],
    [':a.yaml::b.yaml:', ['a.yaml', 'b.yaml']],
    ['-:l.yml#a:l.yml#b', ['-', 'l.yml#a', 'l.yml#b']],
    ['https://a.org/x:https://b.org/y', ['https://a.org/x', 'https://b.org/y']],
    ['http://localhost:80/x:esfomo-2025', ['http://localhost:80/x', 'esfomo-2025']],
    ['http://[::1]:8080/x.xml:./b', ['http://[::1]:8080/x.xml', './b']],
    ['https://a.org:https://b.org:1:c', ['https://a.org', 'https://b.org:1', 'c']],
    ['https://me:pass@a.org:81?q=1#p:b', ['https://me:pass@a.org:81?q=1#p', 'b']],
    ['https://a.org?q=1:./b', ['https://a.org?q=1', './b']],
    ['https://a.org?q=1:b.yaml:c', ['https://a.org?q=1', 'b.yaml', 'c']],
    ['https://a.org?q=1:esfomo-2025', ['https://a.org?q=1', 'esfomo-2025']],
    ['webcal://a.org/c.ics:b.yaml', ['webcal://a.org/c.ics', 'b.yaml']],
  ])('%j names %j', (text, names) => {
    expect(programNames({ env: { ESFOMO_PROGRAM: text } }, {})).toEqual(names)
  })

  it.each(['https://a.org/x?at=10:30', 'b:https://a.org?q=1:c:d.yaml'])('%j is refused', (text) => {
    const names = () => programNames({ env: { ESFOMO_PROGRAM: text } }, {})
    expect(names).toThrow('write it as %3A there, or name other programs first')
  })

  it('splits a long text in linear time', () => {
    const text = `https://${'a'.repeat(100_000)}${':'.repeat(100_000)}${'b'.repeat(100_000)}`
    expect(programNames({ env: { ESFOMO_PROGRAM: text } }, {})).toHaveLength(2)
  })
})

const DATES = ['kites.yaml', 'two-days.yaml', 'several-days.yaml', 'periods.yaml', 'same-hour.yaml']

/** Runs a command for some programs, and returns its JSON. */
async function json(programs: readonly string[], ...argv: readonly string[]) {
  const selected = programs.flatMap((name) => ['-p', name])
  const { stdout } = await esfomo([...argv, ...selected, '--json', '--tz', 'UTC'], { files })
  return JSON.parse(stdout)
}

type Entry = Readonly<Record<string, unknown>>

/** Returns the entries of all answers, sorted by a time; those without one come last. */
function merged(answers: readonly Record<string, Entry[]>[], list: string, time: string): Entry[] {
  const key = (entry: Entry) => String(entry[time] ?? '~')
  const all = answers.flatMap((answer) => answer[list] ?? [])
  return all.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0))
}

it('the answer for several programs is the merge of the answers for each', async () => {
  const anyTime = fc.integer({ min: Date.UTC(2024, 6, 20), max: Date.UTC(2026, 10, 1) })
  const near = fc.constantFrom('2024-07-25T09:30Z', '2026-10-09T09:00Z', '2026-07-25T07:30Z')
  const at = fc.oneof(
    near,
    anyTime.map((time) => new Date(time).toISOString()),
  )
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray(DATES, { minLength: 2 }), at, async (programs, time) => {
      const ask = async (...argv: string[]) => ({
        all: await json(programs, ...argv, '--at', time),
        each: await Promise.all(programs.map((name) => json([name], ...argv, '--at', time))),
      })
      const deadlines = await ask('deadlines')
      expect(deadlines.all.deadlines).toEqual(merged(deadlines.each, 'deadlines', 'due'))
      const next = await ask('next', '4')
      expect(next.all.next).toEqual(merged(next.each, 'next', 'start').slice(0, 4))
      const now = await ask('now')
      const coming = merged(now.each, 'next', 'start')
      expect(now.all.next).toEqual(coming.filter(({ start }) => start === coming[0]?.start))
      expect(now.all.current).toEqual(now.each.flatMap(({ current }) => current))
      const phases = now.each.map(({ phase }) => phase)
      const phase = ['during', 'between', 'before', 'after'].find((one) => phases.includes(one))
      expect(now.all).toMatchObject({ phase, program: null })
      expect(now.all.programs).toEqual(now.each.map(({ program }) => program))
    }),
    { numRuns: 5 },
  )
})

const settings: WorldSettings = { files, now: '2026-10-09T09:00:00Z', zone: 'UTC' }
const both = ['-p', 'kites.yaml', '-p', 'lanternfest.xml']

describe('a program of several that can not be read', () => {
  const cases = [
    [['now', '-q'], 2],
    [['next', '-e', '--room', 'beach'], 2],
    [['deadlines', '-q', '--within', '1m'], 2],
    [['now', '--oneline'], 2],
  ] as const
  it.each(cases)('%j answers for the others, with status %i', async (argv, status) => {
    const alone = await esfomo([...argv, ...both], settings)
    const run = await esfomo([...argv, '-p', 'missing.yaml', ...both], settings)
    expect([run.status, run.stdout]).toEqual([status, alone.stdout])
    const report = "esfomo: can't read missing.yaml: no such file or directory\n"
    expect(run.stderr).toBe(report + alone.stderr)
  })

  it('keeps its name on the rows of the only other one', async () => {
    const { stdout } = await esfomo(['now', '-p', 'kites.yaml', '-p', 'nope'], settings)
    expect(stdout).toContain('now   Kite Week · Building kites')
  })
})

describe('the same program twice', () => {
  const copy = { ...files, 'copy.yaml': files['kites.yaml'] ?? '' }
  it.each([['now'], ['next'], ['deadlines']])('is refused by %s', async (command) => {
    const argv = [command, '-p', 'kites.yaml', '-p', 'copy.yaml']
    const { status, stdout, stderr } = await esfomo(argv, { ...settings, files: copy })
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toBe(
      'esfomo: kites.yaml and copy.yaml have the same id, kites-2026, and so would their entries; leave one out\n',
    )
  })
})

describe('two sources whose folder gives them one id', () => {
  const table = 'title,date,start,end\nTea,2026-12-05,9:00,10:00\n'
  const tables = { 'talks.csv': table, 'a/here.csv': table, 'agenda.csv': table }
  const zone = ['--assume-zone', 'lisbon']
  it.each([
    [['talks.csv', 'agenda.csv'], 'agenda.csv --assume-zone lisbon --id agenda agenda.yaml'],
    [
      ['agenda.csv', '/here/talks.csv'],
      '/here/talks.csv --assume-zone lisbon --id talks talks.yaml',
    ],
    [['talks.csv', 'a/here.csv'], 'a/here.csv --assume-zone lisbon --id here-2 here-2.yaml'],
  ])('%j are refused with what gives one another', async ([one = '', other = ''], line) => {
    const argv = ['now', '-p', one, '-p', other, ...zone]
    const { status, stderr } = await esfomo(argv, { files: tables })
    expect([status, stderr]).toEqual([2, expect.stringContaining(line)])
  })
})

it('a program named twice is refused, without what is secret in its address', async () => {
  const address = 'https://me:pass@a.example/x.xml?key=1#p'
  const { status, stderr } = await esfomo(['now', '-p', address, '-p', address], settings)
  expect([status, stderr]).toEqual([
    2,
    "esfomo: 'https://a.example/x.xml?…#p' is given more than once; name each program once\n",
  ])
})

describe('a list of deadlines', () => {
  const list = files['lighthouse.yml'] ?? ''
  it('is read once for all of its events', async () => {
    const argv = ['deadlines', '-p', '-#light26', '-p', '-#light27', '--open']
    const { stdout, stderr, status } = await esfomo(argv, { ...settings, stdin: list })
    expect([stderr, status]).toEqual(['', 0])
    expect(stdout).toContain('LIGHT 2027: paper')
  })

  it('is asked for once at its address', async () => {
    const at = 'https://lists.example/light.yml'
    const { run, asked } = world({ ...settings, web: { [at]: list } })
    const selected = ['-p', `${at}#light26`, '-p', `${at}#light27`]
    const { stdout, status } = await run('deadlines', ...selected, '--open')
    expect([stdout.includes('LIGHT 2027: paper'), status]).toEqual([true, 0])
    expect(asked.map(({ address }) => address)).toEqual([at])
  })
})

it('times without a zone are on the clock of --tz, else of the viewer', async () => {
  const at = async (...argv: string[]) => {
    const selected = ['now', ...both, '--json', '--at', '2026-10-09 09:00', ...argv]
    return JSON.parse((await esfomo(selected, { ...settings, zone: 'Asia/Kolkata' })).stdout)
  }
  expect(await at()).toMatchObject({
    at: '2026-10-09T09:00:00+05:30',
    timezone: 'Asia/Kolkata',
  })
  expect(await at('--tz', 'lisbon')).toMatchObject({ at: '2026-10-09T09:00:00+01:00' })
})

it('programs with one venue zone have that for the word venue', async () => {
  const argv = ['now', '-p', 'two-days.yaml', '-p', 'periods.yaml', '--tz', 'venue', '--json']
  expect(JSON.parse((await esfomo(argv, settings)).stdout).timezone).toBe('Europe/Vienna')
})
