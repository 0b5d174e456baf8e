import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Files } from '../../src/context.ts'
import { FileError } from '../../src/errors.ts'
import { findFile, readBeside } from '../../src/sources/file-source.ts'

/** Returns a disk with some files, by path. */
function disk(contents: Readonly<Record<string, string>>): Files {
  const unused = () => Promise.reject(new Error('not used'))
  return {
    async read(path, limit) {
      const body = new TextEncoder().encode(contents[posix.normalize(path)])
      if (body.length > limit) throw new FileError('it is too large')
      return { body, version: null }
    },
    mark: unused,
    async identify(path) {
      const name = posix.normalize(path)
      return name in contents ? name : null
    },
    async list(path) {
      const folder = posix.normalize(`${path}/`)
      const names = Object.keys(contents).filter((name) => name.startsWith(folder))
      return names.length === 0 ? null : names.map((name) => name.slice(folder.length))
    },
    readOwn: unused,
    changeOwn: unused,
    absolute: (path) => path,
    version: unused,
    write: unused,
    create: unused,
    readData: unused,
    readCompiled: () => null,
  }
}

const FILES = disk({
  'icml.yml': '',
  'c#1.yml': '',
  'c#1.yml#c26.yml': '',
  '_data/sponsors.yml': '',
  '_data/schedule.json': '',
  '_data/Schedule.YML': '',
  'agenda/agenda.ics': '',
  'empty/README.md': '',
  'f#2/program.yml': '',
  'site/index.html': '',
  'site/_data/program.yml': '',
})

describe('a source', () => {
  it.each([
    ['icml.yml', 'icml.yml', null],
    ['icml.yml#icml26', 'icml.yml', 'icml26'],
    ['icml.yml#', 'icml.yml', ''],
    ['c#1.yml', 'c#1.yml', null],
    ['c#1.yml#c27', 'c#1.yml', 'c27'],
    ['c#1.yml#c26.yml', 'c#1.yml#c26.yml', null],
    ['_data/', '_data/Schedule.YML', null],
    ['_data#day1', '_data/Schedule.YML', 'day1'],
    ['./agenda//', './agenda/agenda.ics', null],
    ['f#2', 'f#2/program.yml', null],
    ['site', 'site/_data/program.yml', null],
    ['gone.yml#x', 'gone.yml', 'x'],
    ['/dev/fd/63#x', '/dev/fd/63', 'x'],
  ])('%s is the file %s and the part %s', async (request, path, part) => {
    expect(await findFile(request, FILES)).toEqual({ path, part })
  })

  it('that is a folder without a program says what was looked for', async () => {
    await expect(findFile('empty/', FILES)).rejects.toThrow(
      'no program in empty/: looked for schedule, program, programme, agenda, timetable or main_calendar with .yml, .yaml, .json, .xml, .ics or .csv; name the file itself',
    )
  })

  it('that is a folder which may not be read says so', async () => {
    const list = () => Promise.reject(new FileError('permission denied'))
    await expect(findFile('secret/', { ...FILES, list })).rejects.toThrow(
      "can't read secret/: permission denied",
    )
  })

  it.each([
    ['www.example.org', 'https://www.example.org'],
    ['example.org/2026/schedule.xml#a', 'https://example.org/2026/schedule.xml'],
    ['https:/example.org/s.xml', 'https://example.org/s.xml'],
    ['http:example.org/s.xml', 'https://example.org/s.xml'],
  ])('%s may be meant as the address %s', async (request, address) => {
    await expect(findFile(request, FILES)).rejects.toThrow(
      `: no such file; for an address, write ${address}`,
    )
  })

  it.each(['example.org', 'gone/s.xml', 'v1.2/s.xml', './example.org/s.xml'])(
    '%s is not meant as an address',
    async (request) => {
      expect(await findFile(request, FILES)).toEqual({ path: request, part: null })
    },
  )
})

describe('files beside a source', () => {
  const beside = disk({
    'site/_data/speakers.yml': 'speakers',
    'site/_talks/opening.md': 'opening',
    'site/secret.md': 'secret',
    'secret.md': 'secret',
    '/etc/passwd': 'secret',
  })

  it.each([
    ['speakers.yml', 'speakers'],
    ['./speakers.yml', 'speakers'],
    ['../_talks/opening.md', 'opening'],
    ['../_talks//./opening.md', 'opening'],
    ['../_talks/x/../opening.md', 'opening'],
    ['../_data/speakers.yml', 'speakers'],
    ['sponsors.yml', null],
    ['../../secret.md', null],
    ['../_talks/../../secret.md', null],
    ['/etc/passwd', null],
    ['c:/secret', null],
    ['', null],
    ['..', null],
  ])('are read by the path %j to %j', async (path, text) => {
    const bytes = await readBeside('site/_data/schedule.yml', beside)?.(path)
    expect(bytes && new TextDecoder().decode(bytes)).toBe(text)
  })

  it('are limited to 8 MB in all', async () => {
    const half = 'x'.repeat(4 * 2 ** 20)
    const read = readBeside('a/s.yml', disk({ 'a/1': half, 'a/2': half, 'a/3': 'x' }))
    expect((await read?.('1'))?.length).toBe(half.length)
    expect((await read?.('2'))?.length).toBe(half.length)
    await expect(read?.('3')).rejects.toThrow(
      "can't read a/3, which a/s.yml needs: all that it needs is larger than 8 MB",
    )
  })
})
