/** Limits what each command loads: one more library would slow down every shell prompt. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { bin, file } from './process.ts'

interface LoadedModules {
  files: string[]
  /** Other files that were read. */
  data: string[]
  builtIn: string[]
  /** Members of Intl that were used. */
  usedIntl: string[]
}

const hook = fileURLToPath(new URL('loaded.cjs', import.meta.url))
const programs = fileURLToPath(new URL('../data/', import.meta.url))
const report = file('loaded.json')

/** Returns a file in a foreign format. */
function foreign(name: string, content: string): string {
  const path = file(name)
  writeFileSync(path, content)
  return path
}

const frabXml = foreign(
  'schedule.xml',
  `<schedule><conference><title>Tea 2025</title><time_zone_name>Europe/Paris</time_zone_name></conference>
  <day date="2025-03-01"><event id="1"><start>10:00</start><duration>1:00</duration><title>Tea</title></event></day>
  </schedule>`,
)

const list = foreign(
  'list.yml',
  '- title: Tea\n  year: 2025\n  deadline: 2025-07-19 23:59\n  timezone: AoE\n',
)

const oddList = foreign(
  'odd.yml',
  '- title: Tea: a view\n  year: 2025\n  deadline: 2025-07-19 23:59\n  timezone: AoE\n',
)

const ICS = `BEGIN:VCALENDAR
X-WR-CALNAME:Tea 2025
BEGIN:VEVENT
UID:1
SUMMARY:Tea
DTSTART;TZID=Europe/Paris:20250301T100000
DURATION:PT1H
END:VEVENT
END:VCALENDAR`
const ics = foreign('schedule.ics', ICS)
const recurringIcs = foreign(
  'recurring.ics',
  ICS.replace('DURATION', 'RRULE:FREQ=DAILY;COUNT=2\nDURATION'),
)

const cache = new Map<string, LoadedModules>()

/** Returns the modules that a command loads. Cached: each command runs once. */
function loadedBy(argv: readonly string[], env: Record<string, string> = {}): LoadedModules {
  const command = JSON.stringify([argv, env])
  const loaded = cache.get(command) ?? run(argv, env)
  cache.set(command, loaded)
  return loaded
}

/** A machine in Tokyo whose Node has older zone data than the package. */
const MACHINE = { TZ: 'Asia/Tokyo', NODE_ZONE_DATA: '2025b' }

function run(argv: readonly string[], env: Record<string, string>): LoadedModules {
  const { stderr, status } = spawnSync(process.execPath, ['-r', hook, bin, ...argv], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, LOADED: report, ...MACHINE, ...env },
  })
  expect([status, stderr]).toEqual([0, ''])
  return JSON.parse(readFileSync(report, 'utf8'))
}

function librariesOf({ files }: LoadedModules): string[] {
  return files.flatMap((path) => /^dist\/libraries\/(.*)\.cjs$/.exec(path)?.[1] ?? []).toSorted()
}

const during = ['--at', '2025-07-19 10:35']
const now = ['now', ...during]
const ours = ['-p', join(programs, 'esfomo-2025.yaml')]

/** A later version of the program of this year. */
const later = file('later.yaml')
writeFileSync(
  later,
  readFileSync(join(programs, 'esfomo-2025.yaml'), 'utf8')
    .replace(/^updated: .*$/m, 'updated: 2025-07-19 06:00')
    .replace('Coffee break', 'Tea break'),
)

describe('a command loads only the libraries and chunks it needs', () => {
  it.each([
    [['--version'], ''],
    [['--help'], 'commander/help wrap-ansi'],
    [now, ''],
    [[...now, '--oneline'], ''],
    [['now', '--at', 'sat 10:35'], ''],
    [[...now, '--color=always'], 'chalk'],
    [[...now, '--json'], ''],
    [[...now, '-q'], ''],
    [[...now, '--room', 'east'], 'remove-accents'],
    [['next', ...during], 'cli-table3'],
    [['schedule', ...during], 'cli-table3'],
    [['schedule', '--search', 'quant', ...during], 'cli-table3 remove-accents'],
    [['deadlines'], 'cli-table3'],
    [['show', 'fptquant', ...during], 'remove-accents'],
    [['speakers'], 'cli-table3 remove-accents'],
    [['info'], ''],
    [['programs'], 'cli-table3'],
    [['diff', 'esfomo-2024', 'esfomo-2025', '-q'], ''],
    [['diff', 'esfomo-2025', later], 'cli-table3 yaml zod/mini'],
    [['diff', 'esfomo-2025', later, '--md'], 'yaml zod/mini'],
    [['star', ...during], ''],
    [['export'], 'ics uuid'],
    [['export', 'json'], ''],
    [['export', 'csv'], 'csv-stringify/sync'],
    [['export', 'md'], ''],
    [['export', 'html'], 'color-name entities/escape fflate ics uuid'],
    [['validate', ...ours.slice(1)], 'remove-accents yaml zod/mini'],
    [['init'], ''],
    [['init', '--from', frabXml, '-'], 'saxes wrap-ansi yaml zod/mini'],
    [['completion', 'bash'], ''],
    [['__complete', '--', 'show', ''], ''],
    [[...now, '--tz', 'Europe/Paris'], ''],
    [[...now, ...ours], 'yaml zod/mini'],
    [['deadlines', ...ours], 'cli-table3 yaml zod/mini'],
    [[...now, '-p', frabXml], 'saxes'],
    [['deadlines', '-p', list], 'cli-table3 js-yaml'],
    [['deadlines', '-q', '-p', oddList], 'js-yaml yaml'],
    [[...now, '-p', ics], ''],
    [[...now, '-p', recurringIcs], 'ical.js'],
  ])('%j loads %j', (argv, libraries) => {
    expect(librariesOf(loadedBy(argv)).join(' ')).toBe(libraries)
  })

  it.each([
    [now, ''],
    [
      [...now, '--room', 'east'],
      ' dist/now.filter.cjs dist/shared.cjs dist/commands.cjs dist/programs.cjs',
    ],
    [['--help'], ' dist/commands.cjs dist/help.cjs dist/formats.cjs dist/programs.cjs'],
    [['deadlines'], ' dist/commands.cjs dist/deadlines.run.cjs'],
    [['schedule'], ' dist/commands.cjs dist/schedule.run.cjs dist/shared.cjs dist/programs.cjs'],
    [
      ['export', 'csv'],
      ' dist/commands.cjs dist/export.run.cjs dist/shared.cjs dist/programs.cjs dist/csv.cjs',
    ],
  ])('%j loads only these chunks: core%s', (argv, chunks) => {
    const own = loadedBy(argv).files.filter((path) => !path.startsWith('dist/libraries/'))
    expect(own.join(' ')).toBe(
      `test/loaded.cjs bin/esfomo.cjs dist/launch.cjs dist/esfomo.cjs${chunks}`,
    )
  })
})

it('star loads what parses the stars, and what lists sessions', () => {
  mkdirSync(file('data/esfomo'), { recursive: true })
  writeFileSync(file('data/esfomo/stars.yaml'), 'esfomo-2025: [fptquant, narayan]\n')
  const starred = loadedBy(['star', ...during], { XDG_DATA_HOME: file('data') })
  expect(librariesOf(starred).join(' ')).toBe('cli-table3 yaml zod/mini')
  expect(starred.usedIntl).toEqual([])
})

describe('a program in loaded form', () => {
  const store = { TZ: 'UTC', ESFOMO_CACHE: file('store') }

  it.each([
    ['a program file', ours],
    ['frab XML', ['-p', frabXml]],
    ['a recurring calendar', ['-p', recurringIcs]],
  ])('of %s loads neither library nor zone data, and one chunk', (_, source) => {
    const settled = new Date(Date.now() - 60_000)
    utimesSync(source[1] ?? '', settled, settled)
    // What changed within two seconds is read again, and known by its content.
    run([...now, ...source], store)
    const { files, data, usedIntl } = run([...now, ...source], store)
    expect(files.filter((path) => !/optimise|prune/.test(path)).join(' ')).toBe(
      'test/loaded.cjs bin/esfomo.cjs dist/launch.cjs dist/esfomo.cjs dist/loaded.cjs',
    )
    expect(data.filter((path) => path.startsWith('dist/'))).toEqual([])
    expect(usedIntl).toEqual([])
  })

  it('under a name of its own loads three chunks, and no parser', () => {
    const named = { ...store, XDG_CONFIG_HOME: file('config') }
    mkdirSync(file('config/esfomo'), { recursive: true })
    writeFileSync(file('config/esfomo/programs.yaml'), `programs: {tea: {source: '${frabXml}'}}\n`)
    run([...now, '-p', 'tea'], named)
    const { files, data } = run([...now, '-p', 'tea'], named)
    expect(files.filter((path) => !/optimise|prune/.test(path)).join(' ')).toBe(
      'test/loaded.cjs bin/esfomo.cjs dist/launch.cjs dist/esfomo.cjs dist/names.cjs dist/loaded.cjs dist/own-files.cjs',
    )
    expect(data.filter((path) => path.startsWith('dist/'))).toEqual([])
  })
})

describe('stars', () => {
  const env = { TZ: 'UTC', ESFOMO_CACHE: file('star-store'), XDG_DATA_HOME: file('data') }
  const stars = file('data/esfomo/stars.yaml')
  mkdirSync(file('data/esfomo'), { recursive: true })

  it('cost a prompt no code while there are none', () => {
    const none = { ...env, XDG_DATA_HOME: file('no-data') }
    expect(loadedBy(now, none).files).toEqual(loadedBy(now, { TZ: 'UTC' }).files)
  })

  it('are read without a parser, by three small chunks, and not at all for a status bar', () => {
    writeFileSync(stars, 'esfomo-2025: [fptquant]\n')
    run(now, env)
    const { files } = run(now, env)
    expect(files.filter((path) => !/optimise|prune/.test(path)).join(' ')).toBe(
      'test/loaded.cjs bin/esfomo.cjs dist/launch.cjs dist/esfomo.cjs dist/own-files.cjs dist/names.cjs dist/loaded.cjs',
    )
    expect(run([...now, '--oneline'], env).files.join(' ')).not.toMatch(/own-files|names/)
  })

  it('are changed with yaml alone, and filter without it', () => {
    writeFileSync(stars, 'esfomo-2025: [fptquant]\n')
    run(now, env)
    expect(librariesOf(run([...now, '--starred'], env)).join(' ')).toBe('')
    expect(librariesOf(run(['schedule', '--starred', ...during], env)).join(' ')).toBe('cli-table3')
  })
})

describe('times', () => {
  it.each([
    [now],
    [[...now, '--tz', 'paris']],
    [[...now, ...ours]],
    [['now', '--at', '2037-12-31 23:59', ...ours]],
    [['schedule', ...during]],
    [['schedule', '--at', '2027-07-19 10:35']],
    [['deadlines']],
    [['deadlines', ...ours]],
    [['info']],
    [['export']],
    [['export', 'csv']],
    [['__complete', '--', 'now', '--tz', '']],
  ])('are shown without Intl by %j', (argv) => {
    expect(loadedBy(argv).usedIntl).toEqual([])
  })

  it('at the venue of a built-in program are shown without reading the zone data', () => {
    const venueAlone = { TZ: 'UTC' }
    expect(loadedBy(now, venueAlone).data).toEqual(['dist/programs/esfomo-2025.json'])
    expect(loadedBy(['now'], venueAlone).data).toEqual(['dist/programs/esfomo-2025.json'])
    expect(loadedBy(now).data).toEqual(['dist/programs/esfomo-2025.json', 'dist/zones.txt'])
  })

  it('are shown with the zone data of Node if that is newer', () => {
    const newer = { NODE_ZONE_DATA: '9999a' }
    expect(loadedBy([...now, ...ours], newer).usedIntl).toEqual(['Intl.DateTimeFormat'])
    const later = ['schedule', '--at', '2027-07-19 10:35']
    expect(loadedBy(later, newer).usedIntl).toEqual(['Intl.DateTimeFormat'])
    // In the years of a built-in program, its offsets are known.
    expect(loadedBy(now, newer).usedIntl).toEqual([])
  })
})

describe('built-in modules of Node', () => {
  it.each([[now], [['schedule']], [['deadlines']], [['--help']], [[...now, '--json']]])(
    '%j loads no more of them than an empty script, but for what loads compiled code',
    (argv) => {
      // Node has loaded this one already, and only adds a name for it.
      const added = loadedBy(argv).builtIn.filter((name) => name !== 'NativeModule process')
      expect(added).toEqual(['NativeModule vm'])
    },
  )

  it('reading a program file loads none for streams', () => {
    writeFileSync(file('ours.yaml'), readFileSync(ours[1] ?? ''))
    expect(loadedBy([...now, '-p', file('ours.yaml')]).builtIn.join(' ')).not.toContain('streams')
  })
})
