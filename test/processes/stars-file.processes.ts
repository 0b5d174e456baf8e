/** Changes stars.yaml with real processes: several at once, killed ones, links, modes. */
import { spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { bin, folder } from '../process.ts'

const IDS = Array.from({ length: 12 }, (_, index) => `talk-${index}`)
const REEF = `format: 1
id: reef
name: Reef
timezone: UTC
days:
  - date: 2026-12-05
    sessions:
${IDS.map((id, index) => `      - {id: ${id}, start: "${8 + index}:00", title: Talk ${index}}\n`).join('')}`

let home = ''
const data = () => join(home, 'data/esfomo')
const path = () => join(data(), 'stars.yaml')
const text = () => readFileSync(path(), 'utf8')
const modeOf = (file: string) => (statSync(file).mode & 0o777).toString(8)

beforeEach(() => {
  home = mkdtempSync(join(folder, 'home-'))
  writeFileSync(join(home, 'reef.yaml'), REEF)
})

function settings() {
  const env = { PATH: process.env.PATH, HOME: home, XDG_DATA_HOME: join(home, 'data') }
  return { env: { ...env, XDG_CACHE_HOME: join(home, 'cache') }, cwd: home }
}

function run(...argv: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...argv], {
    encoding: 'utf8',
    ...settings(),
  })
  return { status, stdout, stderr }
}

/** Runs a command without waiting for it. */
function start(...argv: string[]) {
  const child = spawn(process.execPath, [bin, ...argv], settings())
  const status = new Promise<number | null>((resolve) => child.on('close', resolve))
  return { child, status }
}

const REEF_FILE = ['-p', 'reef.yaml'] as const

/** Makes a file of stars by hand. */
function writeStars(content: string) {
  mkdirSync(data(), { recursive: true })
  writeFileSync(path(), content)
}

describe('several processes at once', () => {
  it('lose no star and no comment, and leave nothing behind', async () => {
    writeStars('# mine\nother: [x] # of another\n')
    const runs = IDS.map((id) => start('star', id, ...REEF_FILE).status)
    expect(await Promise.all(runs)).toEqual(IDS.map(() => 0))
    expect(
      text()
        .match(/talk-\d+/g)
        ?.toSorted(),
    ).toEqual(IDS.toSorted())
    const removed = IDS.slice(1).map((id) => start('star', '--remove', id, ...REEF_FILE).status)
    expect(await Promise.all(removed)).toEqual(IDS.slice(1).map(() => 0))
    expect(text()).toBe('# mine\nother: [x] # of another\nreef:\n  - talk-0\n')
    expect(readdirSync(data())).toEqual(['stars.yaml'])
  })

  it('that are killed leave a whole file, and what others do is done', async () => {
    run('star', 'talk-0', ...REEF_FILE)
    const killed = IDS.slice(1, 7).map((id, index) => {
      const one = start('star', id, ...REEF_FILE)
      setTimeout(() => one.child.kill(index % 2 === 0 ? 'SIGTERM' : 'SIGINT'), 60 + 15 * index)
      return one.status
    })
    await Promise.all(killed)
    expect(run('star', 'talk-11', ...REEF_FILE).status).toBe(0)
    expect(text()).toMatch(/^# .*\n# .*\n\nreef:\n {2}- talk-0\n(?: {2}- talk-\d+\n)*$/)
    expect(text()).toContain('talk-11')
    expect(readdirSync(data())).toEqual(['stars.yaml'])
  })
})

describe('stars.yaml', () => {
  it('is for its user alone, and so is its folder', () => {
    expect(run('star', 'talk-1', ...REEF_FILE).status).toBe(0)
    expect([modeOf(path()), modeOf(data())]).toEqual(['600', '700'])
  })

  it('may be a link, which stays', () => {
    mkdirSync(join(home, 'dotfiles'))
    mkdirSync(data(), { recursive: true })
    symlinkSync('../../dotfiles/stars.yaml', path())
    expect(run('star', 'talk-1', ...REEF_FILE).status).toBe(0)
    expect(lstatSync(path()).isSymbolicLink()).toBe(true)
    expect(readFileSync(join(home, 'dotfiles/stars.yaml'), 'utf8')).toContain('talk-1')
  })

  it.each([
    ['a folder', () => mkdirSync(path(), { recursive: true })],
    ['a pipe', () => spawnSync('mkfifo', [path()])],
    ['a device', () => symlinkSync('/dev/zero', path())],
  ])('that is %s is refused, and nothing waits for it', (_what, make) => {
    mkdirSync(data(), { recursive: true })
    make()
    expect(run('star', 'talk-1', ...REEF_FILE).stderr).toContain('it is not a file')
    expect(run('next', '--starred', ...REEF_FILE)).toMatchObject({ status: 2 })
    const { status, stderr } = run('schedule', ...REEF_FILE)
    expect(status).toBe(0)
    expect(stderr).toBe(`esfomo: stars are not shown: can't read ${path()}: it is not a file\n`)
  })

  it('that is too large is refused', () => {
    writeStars(`# ${'x'.repeat(300_000)}\n`)
    expect(run('star', 'talk-1', ...REEF_FILE).stderr).toMatch(/it is larger than/)
    expect(run('schedule', ...REEF_FILE)).toMatchObject({ status: 0 })
  })

  it.runIf(process.getuid?.() !== 0)('that may not be read or written is reported', () => {
    writeStars('reef: [talk-1]\n')
    chmodSync(path(), 0o400)
    expect(run('star', 'talk-2', ...REEF_FILE).stderr).toContain('permission denied')
    chmodSync(path(), 0)
    expect(run('star', ...REEF_FILE).stderr).toContain('permission denied')
  })

  it('follows a session through what changes in its program', () => {
    run('star', 'talk-3', ...REEF_FILE)
    const changed = REEF.replace(
      '"11:00", title: Talk 3',
      '"7:00", room: Aula, title: Quite another',
    )
    writeFileSync(join(home, 'reef.yaml'), changed)
    const { stdout, stderr } = run('star', ...REEF_FILE)
    expect(stderr).toBe('')
    expect(stdout).toMatch(/07:00 .*Quite another.*Aula/)
    writeFileSync(join(home, 'reef.yaml'), REEF.replace(/.*id: talk-3,.*\n/, ''))
    expect(run('star', ...REEF_FILE).stderr).toContain('no longer in reef: talk-3')
    expect(existsSync(path())).toBe(true)
  })
})
