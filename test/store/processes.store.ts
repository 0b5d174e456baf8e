/** Runs esfomo in processes of its own, on stores that others use, that are full or belong to others. */
import { spawn } from 'node:child_process'
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { seal } from '../../src/node/sealed.ts'
import { conference } from '../conference.js'
import { folder as base, bin, esfomo, file, shell } from '../process.ts'

const LARGE = file('large.yaml')
writeFileSync(LARGE, conference({ sessions: 300, days: 2 }))
const settled = new Date(Date.now() - 60_000)
const NOW = ['now', '-p', LARGE, '--at', '2026-06-15 10:00']
const expected = esfomo(NOW, { env: { ESFOMO_CACHE: 'off' } })

let store = ''
let number = 0
beforeEach(() => {
  store = file(`store-${number++}`)
})
afterAll(() => rmSync(base, { recursive: true, force: true }))

function run() {
  return esfomo(NOW, { env: { ESFOMO_CACHE: store } })
}

/** Returns the names of the entries of a kind. */
function entries(kind: 'program' | 'code'): string[] {
  return readdirSync(store).filter((name) => name.startsWith(kind))
}

/** Starts esfomo. Resolves to what it writes; kills it after some milliseconds. */
function start(killAfter?: number): Promise<string> {
  const child = spawn(process.execPath, [bin, ...NOW], {
    env: { PATH: process.env.PATH, ESFOMO_CACHE: store },
  })
  let output = ''
  child.stdout.on('data', (chunk) => {
    output += chunk
  })
  const timer = killAfter === undefined ? null : setTimeout(() => child.kill('SIGKILL'), killAfter)
  return new Promise((resolve) => {
    child.on('close', () => {
      if (timer) clearTimeout(timer)
      resolve(output)
    })
  })
}

describe('the store', () => {
  it('answers the same again, with one entry for its user alone', () => {
    expect([run(), run()]).toEqual([expected, expected])
    expect(entries('program')).toHaveLength(1)
    expect(statSync(store).mode & 0o777).toBe(0o700)
    for (const entry of readdirSync(store)) {
      expect(entry).toMatch(/^(?:program|code)-[\da-f]{16}$/)
      expect(statSync(join(store, entry)).mode & 0o777).toBe(0o600)
    }
  })

  it('leaves nothing if it is switched off', () => {
    const home = file('home-off')
    mkdirSync(home)
    const env = { HOME: home, XDG_CACHE_HOME: join(home, 'cache'), ESFOMO_CACHE: 'off' }
    expect(esfomo(NOW, { env })).toEqual(expected)
    expect(readdirSync(home)).toEqual([])
  })

  it('may be written by several processes at once', async () => {
    const outputs = await Promise.all(Array.from({ length: 8 }, () => start()))
    expect(new Set(outputs)).toEqual(new Set([expected.stdout]))
    expect(entries('program')).toHaveLength(1)
    expect(run()).toEqual(expected)
  })

  it('survives processes that are killed whenever it may be', async () => {
    const full = Date.now()
    await start()
    const milliseconds = Date.now() - full
    rmSync(store, { recursive: true })
    for (let part = 0.5; part <= 1.1; part += 0.05) {
      await start(part * milliseconds)
      expect(run()).toEqual(expected)
      for (const name of readdirSync(store)) if (!name.includes('.')) rmSync(join(store, name))
    }
  })

  it('drops what is left over of killed processes', () => {
    mkdirSync(store, { mode: 0o700 })
    const old = join(store, 'program-0123456789abcdef.a1b2c3')
    writeFileSync(old, 'x')
    const hours = new Date(Date.now() - 3 * 3_600_000)
    utimesSync(old, hours, hours)
    run()
    expect(existsSync(old)).toBe(false)
    expect(readdirSync(store)).toHaveLength(1)
  })

  it('does no harm if it is full', () => {
    // The limit of 1 kB stands for a disk without space: writing stops in the middle.
    const { stdout, stderr, status } = shell(
      `ulimit -f 1; ESFOMO_CACHE=${store} $E ${NOW.map((word) => `'${word}'`).join(' ')} | cat`,
    )
    expect({ stdout, stderr, status }).toEqual(expected)
    expect(readdirSync(store)).toEqual([])
  })

  it('knows a file by its content while it is new', () => {
    const path = file('new.yaml')
    const program = (title: string) =>
      `format: 1\nid: tea\nname: Tea\ntimezone: UTC\ndays:\n- date: 2026-07-01\n  sessions: [{start: 9:00, end: 10:00, title: ${title}}]\n`
    for (const title of ['Green', 'Black', 'White', 'Green']) {
      writeFileSync(path, program(title))
      utimesSync(path, settled, settled)
      const argv = ['schedule', 'all', '-p', path]
      expect(esfomo(argv, { env: { ESFOMO_CACHE: store } }).stdout).toContain(title)
    }
    expect(entries('program')).toHaveLength(1)
  })

  it('is another one for each build', () => {
    const launcher = readFileSync(join(bin, '../../dist/launch.cjs'), 'utf8')
    expect(launcher).not.toContain('digest of build')
  })

  it.skipIf(process.getuid?.() !== 0)('of a user is left alone by root', () => {
    const home = file('home-of-other')
    mkdirSync(home)
    chownSync(home, 12_345, 12_345)
    expect(esfomo(NOW, { env: { HOME: home } })).toEqual(expected)
    expect(readdirSync(home)).toEqual([])
  })
})

describe('compiled code', () => {
  it('is kept by the second answer, and changes none', () => {
    run()
    expect(entries('code')).toEqual([])
    run()
    const code = entries('code')
    expect(code.length).toBeGreaterThan(1)
    expect([run(), entries('code')]).toEqual([expected, code])
  })

  it('is kept apart for each command', () => {
    const env = { ESFOMO_CACHE: store }
    esfomo(['now'], { env })
    const ofNow = entries('code')
    esfomo(['deadlines'], { env })
    expect(entries('code').length).toBeGreaterThan(ofNow.length + 1)
  })

  it('is not kept of a mistake', () => {
    esfomo(['now', '--at', 'teatime'], { env: { ESFOMO_CACHE: store } })
    expect(existsSync(store)).toBe(false)
  })

  it('is compiled anew where it is damaged', () => {
    run()
    run()
    const whole = new Map(entries('code').map((name) => [name, readFileSync(join(store, name))]))
    const damage: [string, (bytes: Buffer, at: number) => Buffer][] = [
      ['cut', (bytes, at) => bytes.subarray(0, at)],
      ['flipped', (bytes, at) => bytes.fill((bytes[at] ?? 0) ^ 255, at, at + 1)],
      ['zeros', (bytes, at) => bytes.fill(0, at)],
      ['of another kind', () => Buffer.from(seal(Buffer.from('not what V8 writes')))],
    ]
    for (const [kind, change] of damage) {
      for (const part of [0, 0.3, 0.5, 0.9]) {
        for (const [name, bytes] of whole) {
          const at = Math.floor(part * bytes.length)
          writeFileSync(join(store, name), change(Buffer.from(bytes), at))
        }
        expect([kind, part, run()]).toEqual([kind, part, expected])
        // What was damaged is written again.
        for (const [name, { length }] of whole) {
          const size = statSync(join(store, name)).size
          expect(Math.abs(size - length) / length).toBeLessThan(0.2)
        }
      }
    }
  })

  it.each([
    [['now']],
    [['schedule', '-p', LARGE]],
    [['validate', LARGE]],
    [['export', 'ics', '-p', LARGE]],
    [['--help']],
    [['__complete', '--', 'show', 'd2-']],
    [['validate', file('large-enough-for-other-flags.yaml')]],
  ])('is kept once by %j', (argv) => {
    writeFileSync(
      file('large-enough-for-other-flags.yaml'),
      conference({ sessions: 3000, days: 6 }),
    )
    const env = { ESFOMO_CACHE: store }
    for (let times = 0; times < 2; times++) expect(esfomo(argv, { env }).status).toBe(0)
    if (!existsSync(store)) return
    const inodes = entries('code').map((name) => statSync(join(store, name)).ino)
    esfomo(argv, { env })
    expect(entries('code').map((name) => statSync(join(store, name)).ino)).toEqual(inodes)
  })

  it('is not used by a Node with other flags', () => {
    run()
    run()
    const env = {
      ESFOMO_CACHE: store,
      NODE_OPTIONS: '--stack-trace-limit=7 --disallow-code-generation-from-strings',
    }
    expect(esfomo(NOW, { env })).toEqual(expected)
  })

  it.skipIf(process.getuid?.() !== 0)('of a stranger is not used', () => {
    run()
    run()
    const planted = entries('code')
    for (const name of planted) {
      writeFileSync(join(store, name), seal(Buffer.from('planted')))
      chownSync(join(store, name), 12_345, 12_345)
    }
    expect(run()).toEqual(expected)
  })
})
