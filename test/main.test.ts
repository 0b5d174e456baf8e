import { describe, expect, it } from 'vitest'
import { FileError } from '../src/errors.ts'
import { main } from '../src/main.ts'
import { withDeadlines, withSessions } from './readers/esfomo/read.ts'
import { esfomo, world } from './world.ts'

const AT = ['--at', '2025-07-19T17:35:00Z']
const program = (title: string) => withSessions(`- {start: 10:30, title: ${JSON.stringify(title)}}`)

describe('-p overrides ESFOMO_PROGRAM, which overrides the built-in programs', () => {
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
  ])('options %j and environment %j show "%s"', async (options, env, title) => {
    const settings = { files, env, stdin: program('From input') }
    const { stdout, status } = await esfomo(['now', ...AT, ...options], settings)
    expect(stdout).toContain(title)
    expect(status).toBe(0)
  })
})

it('a second -p is an error in every command that answers for one', async () => {
  for (const command of ['schedule', 'show', 'speakers', 'info']) {
    const { status, stdout, stderr } = await esfomo([command, '-p', 'a.yaml', '--program=b.yaml'])
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toBe(
      'esfomo: -p is given more than once; only now, next, deadlines and export ics take several programs\n',
    )
  }
  expect(await esfomo(['-p', 'a.yaml', 'export', 'csv', '-p', 'b.yaml'])).toMatchObject({
    status: 2,
    stderr:
      'esfomo: export csv writes one program; choose one with -p: export ics writes a calendar of several\n',
  })
  expect((await esfomo(['validate', '-p', 'a.yaml', '-pb.yaml'])).status).toBe(2)
})

it('reading a large program file shows a progress message, a small one none', async () => {
  const files = {
    'large.yaml': `${program('Large')}#${' more'.repeat(80_000)}\n`,
    'ours.yaml': program('Small'),
  }
  const info = (name: string) => esfomo(['info', '-p', name], { files, columns: 80 })
  expect((await info('large.yaml')).progress).toEqual(['loading 0.4 MB ...'])
  expect((await info('ours.yaml')).progress).toEqual([])
})

describe('export', () => {
  it('writes to standard output, or to a file with a notice that names it', async () => {
    const direct = await esfomo(['export'])
    expect(direct.stdout.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true)
    const memory = world()
    const { stdout, stderr } = await memory.run('export', 'ics', '-o', 'a.ics')
    expect([stdout, stderr]).toEqual(['', 'esfomo: wrote a.ics\n'])
    expect(memory.written.get('a.ics')).toBe(direct.stdout)
  })

  it('writes the same in any zone of the machine, at any time and in any environment', async () => {
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

  it('with nothing to export exits with status 1, and says what becomes of the file', async () => {
    const files = { 'a.yaml': withDeadlines('- {id: cfp, title: A, due: TBD}'), 'old.ics': 'old' }
    const memory = world({ files })
    const run = async (...options: string[]) => {
      const { status, stdout, stderr } = await memory.run('export', '-p', 'a.yaml', ...options)
      expect([status, stdout]).toEqual([1, ''])
      return stderr.split('\n').at(-2)
    }
    const nothing = 'esfomo: nothing to export'
    expect(await run()).toBe(nothing)
    expect(await run('-o', '-')).toBe(nothing)
    expect(await run('-o', 'new.ics')).toBe(`${nothing}; new.ics is not written`)
    expect(await run('-o', 'old.ics')).toBe(`${nothing}; old.ics stays as it is`)
    expect(await run('csv', '--type', 'panel', '-o', 'old.ics')).toBe(
      `${nothing} that matches --type panel; old.ics stays as it is`,
    )
    expect(memory.written.size).toBe(0)
  })

  it('writes deadlines to CSV if there are no sessions', async () => {
    const files = { 'a.yaml': withDeadlines('- {id: b, title: B, due: 2025-01-01 AoE}') }
    const { stdout } = await esfomo(['export', 'csv', '-p', 'a.yaml'], { files })
    expect(stdout).toContain('\r\ndeadline,b,B,')
  })

  it('lists in a notice the deadlines that it leaves out, as they have no date yet', async () => {
    const yaml = withDeadlines(`
- {id: cfp, title: A, due: TBD}
- {id: b, title: B, due: 2025-01-01 AoE}`)
    const { stderr, status } = await esfomo(['export', '-p', 'a.yaml'], {
      files: { 'a.yaml': yaml },
    })
    expect([stderr, status]).toEqual(['esfomo: left out, not announced yet: cfp\n', 0])
  })
})

describe('output', () => {
  it('contains no control character from a file or from the command line', async () => {
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

  it('reports an internal error, and its stack trace only under ESFOMO_DEBUG', async () => {
    const broken = { stdout: { write: () => Promise.reject(new Error('oops')) } }
    for (const [env, lines] of [
      [{}, 1],
      [{ ESFOMO_DEBUG: '1' }, 5],
    ] as const) {
      const written: string[] = []
      const stderr = { write: async (text: string) => void written.push(text) }
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
      expect(written.join('')).toContain('internal error: oops')
      const count = written.join('').trim().split('\n').length
      if (lines === 1) expect(count).toBe(1)
      else expect(count).toBeGreaterThanOrEqual(lines)
    }
  })

  it('has the message of whatever was thrown', async () => {
    for (const [thrown, message] of [
      [{ message: 'from another realm', toString: () => '[object Error]' }, 'from another realm'],
      ['a string', 'a string'],
      [null, 'null'],
    ] as const) {
      const written: string[] = []
      const context = {
        stdout: { write: () => Promise.reject(thrown) },
        stderr: { write: async (text: string) => void written.push(text) },
        env: {},
        versions: {},
        showProgress: async () => {},
      } as never
      expect(await main(['--help'], context)).toBe(2)
      expect(written.join('')).toContain(`esfomo: internal error: ${message} (`)
    }
  })

  it('repeats only a part of a long argument, with the advice after it', async () => {
    const long = 'x'.repeat(100_000)
    for (const argv of [['schedule', long], ['show', long], ['now', '--at', long], [long]]) {
      const { status, stderr } = await esfomo(argv)
      expect(status).toBe(2)
      expect(stderr).toMatch(/^esfomo: .*x+ … x+.*\n$/)
      expect(stderr.length).toBeLessThan(2100)
    }
    const { stderr } = await esfomo(['schedule', '--room', long])
    expect(stderr).toMatch(/^esfomo: no room "x+ … x+"; choose from East Exhibition Hall A\n$/)
  })

  it('reports the reason if writing to standard output fails', async () => {
    const written: string[] = []
    const context = {
      stdout: { write: () => Promise.reject(new FileError('no space left on device')) },
      stderr: { write: async (text: string) => void written.push(text) },
      env: {},
      versions: {},
      showProgress: async () => {},
    } as never
    expect(await main(['--help'], context)).toBe(2)
    expect(written).toEqual(["esfomo: can't write the answer: no space left on device\n"])
  })
})
