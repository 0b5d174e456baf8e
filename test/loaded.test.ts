/** What each command loads: a library more would be felt in every prompt. */
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { bin, file } from './process.ts'

interface Loaded {
  files: string[]
  builtIn: string[]
  asked: string[]
}

const hook = fileURLToPath(new URL('loaded.cjs', import.meta.url))
const programs = fileURLToPath(new URL('../data/', import.meta.url))
const told = file('loaded.json')

function loadedBy(argv: readonly string[], env: Record<string, string> = {}): Loaded {
  const { stderr, status } = spawnSync(process.execPath, ['-r', hook, bin, ...argv], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, LOADED: told, TZ: 'Asia/Tokyo', ...env },
  })
  expect([status, stderr]).toEqual([0, ''])
  return JSON.parse(readFileSync(told, 'utf8'))
}

function librariesOf({ files }: Loaded): string[] {
  return files.flatMap((path) => /^dist\/libraries\/(.*)\.cjs$/.exec(path)?.[1] ?? []).toSorted()
}

const now = ['now', '--at', '2025-07-19 10:35']
const ours = ['-p', join(programs, 'esfomo-2025.yaml')]

describe('libraries', () => {
  it.each([
    [['--version'], 'commander'],
    [['--help'], 'commander string-width wrap-ansi'],
    [now, 'chalk commander'],
    [[...now, '--oneline'], 'chalk commander'],
    [[...now, '--json'], 'commander'],
    [[...now, '-q'], 'commander'],
    [['next', '--at', '2025-07-19 10:35'], 'chalk cli-table3 commander string-width'],
    [['schedule'], 'chalk cli-table3 commander string-width'],
    [['schedule', '--search', 'quant'], 'chalk cli-table3 commander remove-accents string-width'],
    [['deadlines'], 'chalk cli-table3 commander string-width'],
    [['show', 'fptquant'], 'chalk commander remove-accents'],
    [['speakers'], 'chalk cli-table3 commander remove-accents string-width'],
    [['info'], 'chalk commander'],
    [['programs'], 'chalk cli-table3 commander string-width'],
    [['export'], 'commander ics leven uuid'],
    [['export', 'json'], 'commander leven'],
    [['export', 'csv'], 'commander csv-stringify-sync leven'],
    [['export', 'md'], 'commander leven markdown-table string-width'],
    [['validate', ...ours.slice(1)], 'chalk commander luxon string-width wrap-ansi yaml zod-mini'],
    [['init'], 'commander'],
    [['completion', 'bash'], 'commander'],
    [['__complete', '--', 'show', ''], 'commander'],
    [[...now, ...ours], 'chalk commander luxon yaml zod-mini'],
  ])('%j: %s', (argv, libraries) => {
    expect(librariesOf(loadedBy(argv)).join(' ')).toBe(libraries)
  })

  it('are files of the build, and all that is loaded besides the program', () => {
    const { files } = loadedBy(['schedule'])
    const others = files.filter((path) => !path.startsWith('dist/libraries/'))
    expect(others).toEqual(['test/loaded.cjs', 'bin/esfomo.cjs', 'dist/esfomo.cjs'])
  })
})

describe('the clocks of the venue and of the machine', () => {
  it.each([[now], [['schedule']], [['deadlines']], [['info']], [['export']], [['export', 'csv']]])(
    'take no Intl in %j',
    (argv) => {
      expect(loadedBy(argv).asked).toEqual([])
    },
  )

  it('take it in a zone that was asked for, or in a file', () => {
    expect(loadedBy([...now, '--tz', 'Europe/Paris']).asked).not.toEqual([])
    expect(loadedBy([...now, ...ours]).asked).not.toEqual([])
  })
})

describe('of Node itself', () => {
  it.each([[now], [['schedule']], [['deadlines']], [['--help']], [[...now, '--json']]])(
    '%j loads nothing that an empty script does not',
    (argv) => {
      // Node has it loaded, and makes a name for it.
      expect(loadedBy(argv).builtIn.filter((name) => name !== 'NativeModule process')).toEqual([])
    },
  )

  it('a file is read without its streams', () => {
    writeFileSync(file('ours.yaml'), readFileSync(ours[1] ?? ''))
    expect(loadedBy([...now, '-p', file('ours.yaml')]).builtIn.join(' ')).not.toContain('streams')
  })
})
