/**
 * Checks widths, colours, links and signals in a terminal emulator, and asks tmux how another terminal
 * displays the same answers.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { conference } from '../conference.js'
import { binFolder, esfomo, terminal } from './pty.ts'

const folder = mkdtempSync(join(tmpdir(), 'esfomo-terminal-'))
// Has no spaces, since command lines are split at them.
const programs = `${folder}/`
cpSync(fileURLToPath(new URL('../programs/', import.meta.url)), programs, { recursive: true })
writeFileSync(join(folder, 'conference.yaml'), conference({ sessions: 60, rooms: 6 }))

const COMMANDS = [
  'now --at 2025-07-19T10:35-07:00',
  'schedule --tz tokyo',
  'deadlines --tz tokyo',
  'speakers',
  'info',
  `schedule -p ${programs}wide.yaml`,
  `schedule -p ${programs}wide.yaml --grid`,
  `now -p ${programs}wide.yaml --at 9:30`,
  `now -p ${folder}/conference.yaml --at 2026-06-15T09:00`,
  `show lunch -p ${folder}/conference.yaml`,
  `validate ${programs}wrong-time.yaml`,
  'help schedule',
  'schedle',
]

describe('width', () => {
  it.each([120, 80, 60, 40, 20])('no line is wider than %i columns', async (columns) => {
    for (const command of COMMANDS) {
      const argv = command.split(' ')
      const { output, screen } = await esfomo(argv, { columns, env: { NO_COLOR: '1' } })
      // If the terminal had to wrap a line, the screen would have more rows than that. It does wrap
      // a long address, which so can be opened.
      const rows = output
        .trimEnd()
        .split('\r\n')
        .map((line) => (/^https:\/\/\S+$/.test(line) ? Math.ceil(line.length / columns) : 1))
        .reduce((sum, count) => sum + count, 0)
      expect(screen.split('\n').length, `${command} at ${columns}`).toBe(rows)
    }
  })

  it('is 80 columns on a terminal without a size', async () => {
    const run = terminal('sh', ['-c', 'stty cols 0; esfomo schedule; echo done'], { columns: 100 })
    await run.until((screen) => screen.includes('done'))
    expect(run.screen()).toContain('trenches\n')
    expect(run.screen()).toMatch(/^ {11}Token Compression$/m)
  })
})

describe('colour', () => {
  const COLOUR = /\u001b\[\d+m/
  it.each<[Record<string, string>, string[], boolean]>([
    [{}, [], true],
    [{ NO_COLOR: '1' }, [], false],
    [{ NO_COLOR: '' }, [], true],
    [{ TERM: 'dumb' }, [], false],
    [{ NO_COLOR: '1' }, ['--color', 'always'], true],
    [{ NO_COLOR: '1', FORCE_COLOR: '1' }, [], false],
    [{ FORCE_COLOR: '0' }, [], false],
    [{}, ['--no-color'], false],
    [{}, ['--color=never'], false],
    [{}, ['--json'], false],
  ])('with environment %j and options %j is used: %s', async (env, options, coloured) => {
    const argv = ['now', '--at', '2025-07-19T17:35Z', ...options]
    const { output } = await esfomo(argv, { env })
    expect(COLOUR.test(output)).toBe(coloured)
  })

  it('is written to a pipe only with FORCE_COLOR or CLICOLOR_FORCE, and moves no cursor', () => {
    const piped = (env: Record<string, string>) => {
      const PATH = `${binFolder}:${process.env.PATH}`
      return spawnSync('esfomo', ['now', '--at', '2025-07-19T17:35Z'], {
        encoding: 'utf8',
        env: { PATH, TERM: 'xterm', ...env },
      }).stdout
    }
    expect(COLOUR.test(piped({}))).toBe(false)
    expect(COLOUR.test(piped({ FORCE_COLOR: '' }))).toBe(false)
    expect(COLOUR.test(piped({ FORCE_COLOR: '1' }))).toBe(true)
    expect(COLOUR.test(piped({ CLICOLOR_FORCE: '1' }))).toBe(true)
    expect(piped({ FORCE_COLOR: '1' })).not.toMatch(/\u001b\[\d*[A-HJ-Ksu]/)
  })
})

it('links are written only if the terminal shows them', async () => {
  const argv = ['info']
  expect((await esfomo(argv, { env: { VTE_VERSION: '7000' } })).output).toContain(
    '\u001b]8;;https://',
  )
  expect((await esfomo(argv)).output).not.toContain('\u001b]8;;')
})

it.each(['C', 'POSIX'])('with LC_ALL=%s marks and bars are ASCII', async (LC_ALL) => {
  const { output } = await esfomo(['now', '--at', '2025-07-19T17:35Z'], {
    env: { LC_ALL, NO_COLOR: '1' },
  })
  expect(output).toMatch(/^[\r\n -~]*$/)
  expect(output).toContain('######--------------')
})

it('-p - on a terminal asks for a program, which can be typed', async () => {
  const run = terminal(join(binFolder, 'esfomo'), ['now', '-p', '-'])
  await run.until((screen) => screen.includes('reading a program from standard input'))
  run.type('format: 1\nid: a\nname: Typed\ntimezone: UTC\ndeadlines: []\n\u0004')
  await run.until((screen) => screen.includes('Typed: no session'))
  expect(await run.ended).toBe(0)
})

describe('now --watch', () => {
  it('does not echo keys, and ends on q', async () => {
    const argv = ['now', '--watch', '--at', '2025-07-19T17:35Z']
    const run = terminal(join(binFolder, 'esfomo'), argv, { env: { NO_COLOR: '1' } })
    await run.until((screen) => screen.includes('next'))
    run.type('xyz\r')
    run.resize(70, 30) // redraws once the keys have been read
    await run.until(
      (screen) =>
        screen.includes('representations\n      via self-study') || screen.includes('context\n'),
    )
    expect(run.screen()).not.toContain('xyz')
    run.type('q')
    expect(await run.ended).toBe(0)
    expect(run.output()).not.toContain('xyz')
  })

  it('rings the bell once for an alarm', async () => {
    const argv = ['now', '--watch', '--alarm', '10m', '--at', '2025-07-19T17:34:58Z']
    const run = terminal(join(binFolder, 'esfomo'), argv, { env: { NO_COLOR: '1' } })
    await run.until((screen) => screen.includes('10:34'))
    expect(run.output()).not.toContain('\u0007')
    await run.until((screen) => screen.includes('10:35') && run.output().includes('\u0007'))
    run.resize(70, 30)
    await run.until((screen) => screen.includes('context\n'))
    expect(run.output().split('\u0007')).toHaveLength(2)
    run.type('\u0003')
    expect(await run.ended).toBe(130)
  })

  it('ends by the signal when its terminal is closed', async () => {
    const argv = ['now', '--watch', '--at', '2025-07-19T17:35Z']
    const run = terminal(join(binFolder, 'esfomo'), argv)
    await run.until((screen) => screen.includes('next'))
    run.close()
    expect(await run.ended).toBe(129)
  })

  it('restores the screen on Ctrl-\\', async () => {
    const argv = ['now', '--watch', '--at', '2025-07-19T17:35Z']
    const run = terminal(join(binFolder, 'esfomo'), argv)
    await run.until((screen) => screen.includes('next'))
    run.type('\u001c')
    expect(await run.ended).toBe(143)
    expect(run.output().trimEnd().endsWith('\u001b[?1049l')).toBe(true)
  })

  const line = "echo before; esfomo now --watch --at '2025-07-19T17:44:58Z'; echo status=$?"
  const isDrawn = (screen: string) => screen.startsWith('ES-FoMo III') && screen.includes('next')

  it('redraws over time and on resize; Ctrl-C restores the screen with status 130', async () => {
    const shell = terminal('bash', ['--norc', '-c', line], { env: { NO_COLOR: '1' } })
    await shell.until((screen) => isDrawn(screen) && screen.includes('now   FPTQuant'))
    expect(shell.screen()).not.toContain('before')
    await shell.until((screen) => screen.includes('now   Cartridges'))
    shell.resize(40, 30)
    await shell.until((screen) => screen.includes('Cartridges: Lightweight and\n'))
    shell.type('\u0003')
    const screen = await shell.until((text) => text.includes('status='))
    expect(screen).toBe('before\nstatus=130')
    expect(shell.output()).toContain('\u001b[?25h') // shows the cursor again
  })

  it('restores the screen on SIGTERM', async () => {
    const shell = terminal('bash', ['--norc', '-c', `${line.replace('esfomo', 'exec esfomo')}`])
    await shell.until(isDrawn)
    shell.kill('SIGTERM')
    expect(await shell.ended).toBe(143)
    expect(shell.output().trimEnd().endsWith('\u001b[?1049l')).toBe(true)
  })

  it('can be suspended with Ctrl-Z and resumed with fg', async () => {
    const shell = terminal('bash', ['--norc', '-i'], { env: { PS1: '$ ', NO_COLOR: '1' } })
    shell.type(`${line}\n`)
    await shell.until(isDrawn)
    shell.type('\u001a')
    await shell.until((screen) => screen.includes('Stopped'))
    shell.type('fg\n')
    await shell.until(isDrawn)
    shell.type('\u0003')
    await shell.until((screen) => screen.includes('before') && !isDrawn(screen))
    shell.type('exit\n')
    await shell.ended
  })
})

describe('now --watch of a file', () => {
  const live = join(folder, 'live.yaml')
  const link = join(folder, 'link.yaml')
  const titled = (title: string) => `format: 1
id: live
name: Live
timezone: UTC
days:
  - date: 2026-07-25
    sessions:
      - { start: 9:00, end: 10:00, title: ${title} }
`
  const argv = ['now', '--watch', '--at', '2026-07-25 9:10', '-p']

  it('shows each version, however it is written, and keeps the last good one', async () => {
    writeFileSync(live, titled('First'))
    symlinkSync(live, link)
    const run = terminal(join(binFolder, 'esfomo'), [...argv, link], { env: { NO_COLOR: '1' } })
    await run.until((screen) => screen.includes('now   First'))
    writeFileSync(live, titled('In place'))
    await run.until((screen) => screen.includes('now   In place'))
    writeFileSync(`${live}~`, titled('Renamed over'))
    renameSync(`${live}~`, live)
    await run.until((screen) => screen.includes('now   Renamed over'))
    writeFileSync(join(folder, 'other.yaml'), titled('Another target'))
    symlinkSync(join(folder, 'other.yaml'), `${link}~`)
    renameSync(`${link}~`, link)
    await run.until((screen) => screen.includes('now   Another target'))

    writeFileSync(link, titled('"Unclosed'))
    const broken = await run.until((screen) => screen.includes('has been broken since 09:10'))
    expect(broken).toContain('now   Another target')
    expect(broken.split('\n')).toHaveLength(24)
    rmSync(link)
    await run.until((screen) => screen.includes('no such file or directory'))
    writeFileSync(link, titled('Mended'))
    await run.until((screen) => screen.includes('now   Mended') && !screen.includes('since 09:10'))
    expect(run.screen().split('\n')).toHaveLength(5)

    run.type('\u0003')
    expect(await run.ended).toBe(130)
  })

  it('ends at once on Ctrl-C while its file is broken', async () => {
    writeFileSync(live, titled('First'))
    const run = terminal(join(binFolder, 'esfomo'), [...argv, live])
    await run.until((screen) => screen.includes('now   First'))
    writeFileSync(live, titled('"Unclosed'))
    await run.until((screen) => screen.includes('has been broken'))
    run.type('\u0003')
    expect(await run.ended).toBe(130)
    expect(run.output().trimEnd().endsWith('\u001b[?1049l')).toBe(true)
  })
})

describe('tmux', () => {
  const SOCKET = `esfomo-test-${process.pid}`
  const tmux = (...argv: string[]) => {
    const settings = {
      encoding: 'utf8',
      env: { ...process.env, LANG: 'C.UTF-8', LC_ALL: '' },
    } as const
    return execFileSync('tmux', ['-L', SOCKET, '-f', '/dev/null', '-u', ...argv], settings)
  }
  afterAll(() => {
    spawnSync('tmux', ['-L', SOCKET, 'kill-server'])
  })

  const captured = (command: string, columns: number) => {
    const line = `NO_COLOR=1 PATH=${binFolder}:$PATH; export NO_COLOR; ${command}; tmux wait-for -S done; sleep 60`
    tmux('new-session', '-d', '-x', String(columns), '-y', '200', line)
    tmux('wait-for', 'done')
    const screen = tmux('capture-pane', '-p')
    tmux('kill-session')
    return screen.trimEnd().split('\n')
  }

  it('shows columns that line up, however wide it displays a character', () => {
    const grid = captured(`esfomo schedule -p ${programs}wide.yaml --grid`, 100)
    const rows = grid.filter((line) => line.includes('§'))
    expect(rows).toHaveLength(3)
    // Prints the row up to each column: tmux then has its cursor at the start of that column.
    const columnsOf = (row: string) => {
      const prefixes = [...row.matchAll(/§/g)].map(({ index }) => row.slice(0, index))
      return prefixes.map((prefix) => {
        writeFileSync(join(folder, 'row'), prefix)
        const line = `cat ${join(folder, 'row')}; tmux wait-for -S row; sleep 60`
        tmux('new-session', '-d', '-x', '200', '-y', '5', line)
        tmux('wait-for', 'row')
        const x = Number(tmux('display', '-p', '#{cursor_x}'))
        tmux('kill-session')
        return x
      })
    }
    const [first, ...others] = rows.map(columnsOf)
    expect(first).toHaveLength(3)
    for (const other of others) expect(other).toEqual(first)
  })

  it('shows as many lines as were written, and so wraps none', async () => {
    for (const command of [
      'schedule --tz tokyo',
      `schedule -p ${programs}full.yaml --grid`,
      `now -p ${programs}full.yaml --at 9:30`,
    ]) {
      for (const columns of [80, 60, 20]) {
        const env = { NO_COLOR: '1', TZ: 'UTC' }
        const { output } = await esfomo(command.split(' '), { columns, env })
        const written = output.trimEnd().split('\r\n').length
        const shown = captured(`TZ=UTC esfomo ${command}`, columns)
        expect(shown.length, `${command} at ${columns}`).toBe(written)
      }
    }
  })
})
