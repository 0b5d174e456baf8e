/** Changes programs.yaml with real processes: several at once, killed ones, links, modes. */
import { spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { bin, folder } from '../process.ts'

const REEF = `format: 1\nid: reef\nname: Reef\ntimezone: UTC\ndeadlines: [{title: Tea, due: TBD}]\n`

let home = ''
const path = () => join(home, 'config/esfomo/programs.yaml')
const text = () => readFileSync(path(), 'utf8')

beforeEach(() => {
  home = mkdtempSync(join(folder, 'home-'))
  writeFileSync(join(home, 'reef.yaml'), REEF)
})

function environment() {
  return {
    PATH: process.env.PATH,
    HOME: home,
    XDG_CONFIG_HOME: join(home, 'config'),
    XDG_CACHE_HOME: join(home, 'cache'),
  }
}

function run(...argv: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...argv], {
    encoding: 'utf8',
    env: environment(),
    cwd: home,
  })
  return { status, stdout, stderr }
}

/** Runs a command without waiting for it. Resolves to its exit status and what it reported. */
function start(...argv: string[]) {
  const child = spawn(process.execPath, [bin, ...argv], { env: environment(), cwd: home })
  let stderr = ''
  child.stderr.on('data', (chunk) => {
    stderr += chunk
  })
  return new Promise<{ status: number | null; stderr: string }>((resolve) => {
    child.on('close', (status) => resolve({ status, stderr }))
  })
}

function add(name: string) {
  return run('programs', 'add', name, 'reef.yaml')
}

/** Makes a file of names by hand. */
function writeNames(content: string) {
  mkdirSync(join(home, 'config/esfomo'), { recursive: true })
  writeFileSync(path(), content)
}

const modeOf = (file: string) => (statSync(file).mode & 0o777).toString(8)
const others = () =>
  readdirSync(join(home, 'config/esfomo')).filter((one) => one !== 'programs.yaml')

describe('several processes at once', () => {
  it('lose no name, and leave nothing behind', async () => {
    const names = Array.from({ length: 12 }, (_, index) => `reef-${index}`)
    const runs = await Promise.all(names.map((name) => start('programs', 'add', name, 'reef.yaml')))
    expect(runs.map(({ status }) => status)).toEqual(names.map(() => 0))
    expect(
      text()
        .match(/reef-\d+(?=:)/g)
        ?.toSorted(),
    ).toEqual(names.toSorted())
    const removed = await Promise.all(
      names.slice(1).map((name) => start('programs', 'remove', name)),
    )
    expect(removed.every(({ status }) => status === 0)).toBe(true)
    expect(text().match(/reef-\d+(?=:)/g)).toEqual(['reef-0'])
    expect(others()).toEqual([])
  })

  it('give one name to one of them alone', async () => {
    const runs = await Promise.all(
      Array.from({ length: 6 }, () => start('programs', 'add', 'reef', 'reef.yaml')),
    )
    expect(runs.map(({ status }) => status).toSorted()).toEqual([0, 2, 2, 2, 2, 2])
    expect(text().match(/reef:/g)).toHaveLength(1)
  })

  it('take over the lock of one that was killed, once', async () => {
    writeNames('programs: {}\n')
    writeFileSync(`${path()}.lock`, '4711-gone')
    utimesSync(`${path()}.lock`, 1, 1)
    const names = Array.from({ length: 8 }, (_, index) => `reef-${index}`)
    const runs = await Promise.all(names.map((name) => start('programs', 'add', name, 'reef.yaml')))
    expect(runs.map(({ status }) => status)).toEqual(names.map(() => 0))
    expect(text().match(/reef-\d+(?=:)/g)).toHaveLength(8)
    expect(others()).toEqual([])
  })
})

describe('programs.yaml', () => {
  it('is for its user alone, and so is its folder', () => {
    expect(add('reef').status).toBe(0)
    expect([modeOf(path()), modeOf(join(home, 'config/esfomo'))]).toEqual(['600', '700'])
  })

  it('is made private when it changes', () => {
    writeNames('programs: {}\n')
    chmodSync(path(), 0o644)
    expect(add('reef').status).toBe(0)
    expect(modeOf(path())).toBe('600')
  })

  it('may be a link, which stays', () => {
    mkdirSync(join(home, 'dotfiles'))
    mkdirSync(join(home, 'config/esfomo'), { recursive: true })
    symlinkSync('../../dotfiles/names.yaml', path())
    expect(add('reef').status).toBe(0)
    expect(lstatSync(path()).isSymbolicLink()).toBe(true)
    expect(add('kelp').status).toBe(0)
    expect(readFileSync(join(home, 'dotfiles/names.yaml'), 'utf8')).toMatch(/reef:.*kelp:/s)
    expect(readdirSync(join(home, 'dotfiles'))).toEqual(['names.yaml'])
    expect(modeOf(join(home, 'dotfiles/names.yaml'))).toBe('600')
  })

  it.each([
    ['a folder', () => mkdirSync(path(), { recursive: true })],
    ['a pipe', () => spawnSync('mkfifo', [path()])],
    ['a device', () => symlinkSync('/dev/zero', path())],
  ])('that is %s is refused, and nothing waits for it', (_what, make) => {
    mkdirSync(join(home, 'config/esfomo'), { recursive: true })
    make()
    const used = run('now', '-p', 'reef')
    expect([used.status, used.stderr]).toEqual([
      2,
      `esfomo: can't read ${path()}: it is not a file\n`,
    ])
    expect(add('reef').stderr).toContain('it is not a file')
    expect(run('now').status).toBe(0)
    expect(run('now', '-p', 'esfomo-2024').status).toBe(0)
  })

  it('that is too large is refused', () => {
    writeNames(`programs: {}\n# ${'x'.repeat(300_000)}\n`)
    expect(run('now', '-p', 'reef').stderr).toMatch(/it is larger than/)
    expect(add('reef').status).toBe(2)
  })

  it.runIf(process.getuid?.() !== 0)('that may not be read or written is reported', () => {
    writeNames('programs: {}\n')
    chmodSync(path(), 0o400)
    expect(add('reef').stderr).toBe(`esfomo: can't write ${path()}: permission denied\n`)
    chmodSync(path(), 0)
    expect(run('now', '-p', 'reef').stderr).toBe(
      `esfomo: can't read ${path()}: permission denied\n`,
    )
  })

  it('stays as it is if a process is killed while it waits for the lock', async () => {
    writeNames('programs: {old: {source: /a.yaml}}\n')
    writeFileSync(`${path()}.lock`, `${process.pid}-other`)
    const child = spawn(process.execPath, [bin, 'programs', 'add', 'reef', 'reef.yaml'], {
      env: environment(),
      cwd: home,
    })
    const closed = new Promise((resolve) => child.on('close', resolve))
    child.kill('SIGINT')
    await closed
    expect(text()).toBe('programs: {old: {source: /a.yaml}}\n')
    expect(others()).toEqual(['programs.yaml.lock'])
    rmSync(`${path()}.lock`)
    expect(add('reef').status).toBe(0)
  })

  it('leaves the names to everything that does not need them', () => {
    writeNames('programs: [')
    expect(run('now')).toMatchObject({ status: 0, stderr: '' })
    expect(run('now', '-p', 'reef.yaml')).toMatchObject({ status: 0 })
    expect(run('now', '-p', 'reef').stderr).toMatch(/programs\.yaml:1:\d+: error/)
    expect(existsSync(`${path()}.lock`)).toBe(false)
  })
})
