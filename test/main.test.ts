import { describe, expect, it } from 'vitest'
import { FileError } from '../src/errors.ts'
import { main } from '../src/main.ts'
import { esfomo, world } from './world.ts'

const AT = ['--at', '2025-07-19T17:35:00Z']
const program = (title: string) => `format: 1
id: ws
name: WS
timezone: America/Vancouver
days: [{date: 2025-07-19, sessions: [{start: 10:30, title: ${JSON.stringify(title)}}]}]
`

describe('the program', () => {
  const files = { 'ours.yaml': program('From a file'), './x': program('Without a dot') }

  it.each([
    [['-p', 'ours.yaml'], {}, 'From a file'],
    [['-p', './x'], {}, 'Without a dot'],
    [['-p', '-'], {}, 'From input'],
    [['-p', 'esfomo-2025'], {}, 'FPTQuant'],
    [[], {}, 'FPTQuant'],
    [[], { ESFOMO_PROGRAM: 'ours.yaml' }, 'From a file'],
    [[], { ESFOMO_PROGRAM: '' }, 'FPTQuant'],
    [['-p', 'esfomo-2025'], { ESFOMO_PROGRAM: 'ours.yaml' }, 'FPTQuant'],
  ])('%j with %j', async (options, env, title) => {
    const settings = { files, env, stdin: program('From input') }
    const { stdout, status } = await esfomo(['now', ...AT, ...options], settings)
    expect(stdout).toContain(title)
    expect(status).toBe(0)
  })
})

it('someone at a terminal is told of what takes a while', async () => {
  const files = {
    'large.yaml': program('Large').padEnd(400_000, '# more\n'),
    'ours.yaml': program('Small'),
  }
  const ask = (name: string) => esfomo(['info', '-p', name], { files, columns: 80 })
  expect((await ask('large.yaml')).progress).toEqual(['loading 0.4 MB ...'])
  expect((await ask('ours.yaml')).progress).toEqual([])
})

describe('export', () => {
  it('writes to standard output, or to a file and says so', async () => {
    const direct = await esfomo(['export'])
    expect(direct.stdout.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true)
    const place = world()
    const { stdout, stderr } = await place.run('export', 'ics', '-o', 'a.ics')
    expect([stdout, stderr]).toEqual(['', 'esfomo: wrote a.ics\n'])
    expect(place.written.get('a.ics')).toBe(direct.stdout)
  })

  it('does not depend on the zone of the machine, on the time or on the environment', async () => {
    for (const format of ['ics', 'json']) {
      const here = await esfomo(['export', format])
      const env = { ESFOMO_AT: '2020-01-01', LC_ALL: 'fa_IR' }
      const there = await esfomo(['export', format], {
        zone: 'Asia/Tokyo',
        now: '2030-01-01T00:00:00Z',
        env,
      })
      expect(there).toEqual(here)
    }
  })

  it('writes nothing where there is nothing, and keeps the file that was there', async () => {
    const yaml =
      'format: 1\nid: a\nname: A\ntimezone: UTC\ndeadlines: [{id: cfp, title: A, due: TBD}]\n'
    const place = world({ files: { 'a.yaml': yaml } })
    const { status, stdout, stderr } = await place.run('export', '-p', 'a.yaml', '-o', 'a.ics')
    expect([status, stdout]).toEqual([0, ''])
    expect(stderr).toContain('nothing to export')
    expect(place.written.size).toBe(0)
  })

  it('has the deadlines as rows where there is nothing else', async () => {
    const yaml =
      'format: 1\nid: a\nname: A\ntimezone: UTC\ndeadlines: [{id: b, title: B, due: 2025-01-01 AoE}]\n'
    const files = { 'a.yaml': yaml }
    const { stdout } = await esfomo(['export', 'csv', '-p', 'a.yaml'], { files })
    expect(stdout).toContain('\r\ndeadline,b,B,')
  })

  it('notes the deadlines that have no date yet', async () => {
    const yaml =
      'format: 1\nid: a\nname: A\ntimezone: UTC\ndeadlines: [{id: cfp, title: A, due: TBD}, {id: b, title: B, due: 2025-01-01 AoE}]\n'
    const { stderr, status } = await esfomo(['export', '-p', 'a.yaml'], {
      files: { 'a.yaml': yaml },
    })
    expect([stderr, status]).toEqual(['esfomo: left out, since not announced yet: cfp\n', 0])
  })
})

describe('errors', () => {
  it('never let an escape sequence through, from a file or from the command line', async () => {
    const evil = '\u001b]0;x\u0007\u009b31m\u202e'
    const files = {
      [`./${evil}.yaml`]: program('A'),
      'ok.yaml': program(evil),
      'bad.yaml': program('A').replace('name:', `"n${evil}":`),
    }
    for (const argv of [
      ['now', '-p', 'ok.yaml', ...AT],
      ['schedule', '-p', 'ok.yaml'],
      ['next', '-p', 'ok.yaml', '--at', '2025-07-19'],
      ['schedule', '-p', 'ok.yaml', '--json'],
      ['now', '-p', 'bad.yaml'],
      ['now', '-p', `${evil}.yaml`],
      ['now', '--tz', evil],
      [evil],
      [`--${evil}`],
      ['deadlines', evil],
      ['schedule', evil],
      ['schedule', '-p', 'ok.yaml', '--grid'],
      ['schedule', '--search', evil],
      ['schedule', '--room', evil],
      ['schedule', '--type', evil],
      ['export', '--track', evil],
      ['show', evil],
      ['show', '-p', 'ok.yaml', '.'],
      ['show', '-p', 'ok.yaml', 'x'],
      ['show', evil, evil],
      ['speakers', evil],
      ['info', '-p', 'ok.yaml'],
      ['speakers', '-p', 'ok.yaml', '--json'],
      ['export', '-o', `/full/${evil}`],
      ['export', '-o', evil],
      ['now', '-p', `./${evil}.yaml`],
      ['validate', '-p', 'ok.yaml'],
      ['validate', 'bad.yaml', `./${evil}.yaml`],
      ['init', evil],
    ]) {
      for (const columns of [null, 80]) {
        const { stdout, stderr } = await esfomo(argv, { files, columns, env: { TZ: evil } })
        const json = argv.includes('--json')
        expect(stdout + stderr).not.toMatch(
          json
            ? /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/
            : /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/,
        )
      }
    }
  })

  it('that are ours say so, with a stack trace only where it is asked for', async () => {
    const broken = { stdout: { write: () => Promise.reject(new Error('oops')) } }
    for (const [env, lines] of [
      [{}, 1],
      [{ ESFOMO_DEBUG: '1' }, 5],
    ] as const) {
      const told: string[] = []
      const stderr = { write: async (text: string) => void told.push(text) }
      const context = {
        ...broken,
        stderr,
        env,
        versions: {},
        files: {},
        stdin: {},
        showProgress: async () => {},
      } as never
      expect(await main(['--help'], context)).toBe(2)
      expect(told.join('')).toContain('internal error: oops')
      expect(told.join('').trim().split('\n').length).toBeGreaterThanOrEqual(lines)
      if (lines === 1) expect(told.join('').trim().split('\n')).toHaveLength(1)
    }
  })

  it('of the output are told with their reason', async () => {
    const told: string[] = []
    const context = {
      stdout: { write: () => Promise.reject(new FileError('no space left on device')) },
      stderr: { write: async (text: string) => void told.push(text) },
      env: {},
      versions: {},
      showProgress: async () => {},
    } as never
    expect(await main(['--help'], context)).toBe(2)
    expect(told).toEqual(["esfomo: can't write the answer: no space left on device\n"])
  })
})
