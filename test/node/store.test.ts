import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { prune } from '../../src/node/prune.ts'
import { nodeStore } from '../../src/node/store.ts'

const base = mkdtempSync(join(tmpdir(), 'esfomo-store-'))
afterAll(() => rmSync(base, { recursive: true }))

const NAME = 'program-0123456789abcdef'
const HOUR = 3_600_000
const content = Buffer.from('what is kept')
let folder = ''
let entry = ''
let number = 0
beforeEach(() => {
  folder = join(base, String(number++))
  entry = join(folder, NAME)
})
afterEach(() => vi.restoreAllMocks())

function store() {
  return nodeStore({ ESFOMO_CACHE: folder })
}

/** Returns a store that has the entry. */
function filled() {
  store().write(NAME, content)
  expect(store().read(NAME)).toEqual(content)
  return store()
}

describe('the folder of the store', () => {
  const home = { HOME: join(base, 'home') }

  it.each([
    ['ESFOMO_CACHE', { ...home, XDG_CACHE_HOME: '/nowhere', ESFOMO_CACHE: join(base, 'a') }, 'a'],
    ['ESFOMO_CACHE with slashes at its end', { ESFOMO_CACHE: `${join(base, 'b')}//` }, 'b'],
    ['XDG_CACHE_HOME', { ...home, XDG_CACHE_HOME: join(base, 'xdg') }, 'xdg/esfomo'],
    ['.cache of the home', home, 'home/.cache/esfomo'],
    ['that, for an empty XDG_CACHE_HOME', { ...home, XDG_CACHE_HOME: '' }, 'home/.cache/esfomo'],
    ['that, for a relative one', { ...home, XDG_CACHE_HOME: 'cache' }, 'home/.cache/esfomo'],
    ['that, for an empty ESFOMO_CACHE', { ...home, ESFOMO_CACHE: '' }, 'home/.cache/esfomo'],
  ])('is %s', (_, env, path) => {
    rmSync(join(base, path), { recursive: true, force: true })
    nodeStore(env).write(NAME, content)
    expect(readdirSync(join(base, path))).toEqual([NAME])
    expect(nodeStore(env).read(NAME)).toEqual(content)
  })

  it.each([[{ ...home, ESFOMO_CACHE: 'off' }], [{}], [{ HOME: '' }], [{ HOME: 'relative' }]])(
    'is none for %j',
    (env) => {
      const none = nodeStore(env)
      none.write(NAME, content)
      expect([none.isOn, none.has(NAME), none.read(NAME)]).toEqual([false, false, null])
    },
  )

  it('is for the user alone, and so is each entry', () => {
    const old = process.umask(0)
    filled()
    process.umask(old)
    expect([statSync(folder).mode & 0o777, statSync(entry).mode & 0o777]).toEqual([0o700, 0o600])
  })

  it.each([
    ['group', 0o720],
    ['world', 0o702],
  ])('is not used if the %s may write there', (_, mode) => {
    const kept = filled()
    chmodSync(folder, mode)
    expect([kept.has(NAME), kept.read(NAME)]).toEqual([false, null])
    rmSync(entry)
    kept.write(NAME, content)
    expect(readdirSync(folder)).toEqual([])
  })

  it('may be read by others', () => {
    const kept = filled()
    chmodSync(folder, 0o755)
    expect(kept.read(NAME)).toEqual(content)
  })

  it('is not used through a link', () => {
    filled()
    renameSync(folder, `${folder}-real`)
    symlinkSync(`${folder}-real`, folder)
    const linked = nodeStore({ ESFOMO_CACHE: `${folder}/` })
    expect([linked.has(NAME), linked.read(NAME)]).toEqual([false, null])
    linked.write('address-0123456789abcdef', content)
    expect(readdirSync(`${folder}-real`)).toEqual([NAME])
  })

  it('is not used if it belongs to another user, as for root under sudo', () => {
    const kept = filled()
    const user = process.geteuid?.() ?? 0
    vi.spyOn(process, 'geteuid').mockReturnValue(user + 1)
    expect([kept.has(NAME), kept.read(NAME)]).toEqual([false, null])
    kept.write('address-0123456789abcdef', content)
    expect(readdirSync(folder)).toEqual([NAME])
  })

  it('is not made by root in what belongs to another user', () => {
    vi.spyOn(process, 'geteuid').mockReturnValue(0)
    const elsewhere = join(folder, 'home')
    mkdirSync(elsewhere, { recursive: true })
    const isRoot = statSync(elsewhere).uid === 0
    nodeStore({ HOME: elsewhere }).write(NAME, content)
    expect(existsSync(join(elsewhere, '.cache'))).toBe(isRoot)
  })

  it.each(['file', 'nothing that can be made'])('does no harm where it is a %s', (what) => {
    writeFileSync(folder, 'mine')
    const path = what === 'file' ? folder : join(folder, 'below', 'a', 'file')
    const none = nodeStore({ ESFOMO_CACHE: path })
    none.write(NAME, content)
    expect([none.has(NAME), none.read(NAME)]).toEqual([false, null])
    expect(readFileSync(folder, 'utf8')).toBe('mine')
  })
})

describe('an entry', () => {
  it('replaces the one before', () => {
    const kept = filled()
    const other = Buffer.from('something else')
    kept.write(NAME, other)
    expect([kept.has(NAME), kept.read(NAME)]).toEqual([true, other])
    expect(readdirSync(folder)).toEqual([NAME])
  })

  it.each([
    ['missing', () => rmSync(entry)],
    ['cut short', () => truncateSync(entry, 15)],
    ['empty', () => truncateSync(entry, 0)],
    ['writable for the group', () => chmodSync(entry, 0o620)],
    ['writable for the world', () => chmodSync(entry, 0o602)],
    ['a folder', () => [rmSync(entry), mkdirSync(entry)]],
    ['a link', () => [renameSync(entry, `${entry}-0`), symlinkSync(`${entry}-0`, entry)]],
    ['a link to itself', () => [rmSync(entry), symlinkSync(entry, entry)]],
    ['larger than any', () => truncateSync(entry, 48 * 2 ** 20 + 9)],
  ])('is a miss if it is %s', (_, harm) => {
    const kept = filled()
    harm()
    expect(kept.read(NAME)).toBeNull()
  })

  it('is read through a hard link, which the user has made', () => {
    const kept = filled()
    linkSync(entry, `${entry}-0`)
    expect(kept.read(`${NAME}-0`)).toEqual(content)
  })

  it('leaves what a link in its place leads to', () => {
    mkdirSync(folder, { mode: 0o700 })
    writeFileSync(`${folder}-mine`, 'mine')
    symlinkSync(`${folder}-mine`, entry)
    filled()
    expect(lstatSync(entry).isFile()).toBe(true)
    expect(readFileSync(`${folder}-mine`, 'utf8')).toBe('mine')
  })

  it('is not written where a folder is in its place, which leaves no other file', () => {
    mkdirSync(entry, { recursive: true, mode: 0o700 })
    store().write(NAME, content)
    expect([store().has(NAME), store().read(NAME)]).toEqual([false, null])
    expect(readdirSync(folder)).toEqual([NAME])
  })

  it('has a plain name', () => {
    const kept = filled()
    for (const name of ['', '.', '..', 'a/b', '../a', 'A', 'a.b', 'a\0', 'é']) {
      kept.write(name, content)
      expect([kept.has(name), kept.read(name)]).toEqual([false, null])
    }
    expect(readdirSync(folder)).toEqual([NAME])
  })

  it('is not written if it is too large', () => {
    store().write(NAME, new Uint8Array(48 * 2 ** 20 + 1))
    expect(existsSync(folder)).toBe(false)
  })

  it('is touched by its first use in an hour, whatever the clock said before', () => {
    const kept = filled()
    const now = Date.now()
    const used = (age: number) => {
      utimesSync(entry, 0, (now - age) / 1000)
      kept.read(NAME)
      return now - statSync(entry).mtimeMs
    }
    expect(used(HOUR / 2)).toBeCloseTo(HOUR / 2, -2)
    expect(used(2 * HOUR)).toBeLessThan(HOUR / 2)
    expect(used(-2 * HOUR)).toBeGreaterThan(-HOUR / 2)
    utimesSync(entry, 0, 0)
    kept.has(NAME)
    expect(statSync(entry).mtimeMs).toBeGreaterThan(0)
  })
})

describe('prune', () => {
  const now = Date.now()

  /** Adds a file of a size, last used that many hours ago. Sparse: it takes no space. */
  function add(name: string, megabytes: number, age: number) {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    writeFileSync(join(folder, name), '')
    truncateSync(join(folder, name), megabytes * 2 ** 20)
    utimesSync(join(folder, name), now / 1000, (now - age * HOUR) / 1000)
  }

  function left(): string[] {
    prune(folder)
    return readdirSync(folder).sort()
  }

  const names = ['address', 'body', 'program'].map((kind) => `${kind}-0123456789abcdef`)
  const [address = '', body = '', program = ''] = names

  it('leaves everything up to 64 MB', () => {
    add(address, 1, 1000)
    add(body, 30, 2000)
    add(program, 33, 3000)
    expect(left()).toEqual(names)
  })

  it('removes the oldest use first, and no more than it must', () => {
    add(address, 1, 3)
    add(body, 30, 2)
    add(program, 34, 1)
    expect(left()).toEqual([body, program])
    add(address, 40, 0)
    expect(left()).toEqual([address])
  })

  it('removes first what a wrong clock said is used in the future', () => {
    add(address, 30, -48)
    add(body, 30, 2)
    add(program, 30, 1)
    expect(left()).toEqual([body, program])
  })

  it('removes what a killed process has left, after an hour', () => {
    add(`${address}.a1b2c3`, 1, 2)
    add(`${body}.a1b2c3`, 1, 0.5)
    expect(left()).toEqual([`${body}.a1b2c3`])
  })

  it.each(['names-0123456789abcdef', 'code-0123456789abcdef', 'body-0123456789abcdef-2'])(
    'removes %s too',
    (name) => {
      add(name, 1, 2)
      add(`${name}.a1b2c3`, 1, 2)
      add(program, 64, 1)
      expect(left()).toEqual([program])
    },
  )

  it('leaves files that are not its own', () => {
    const others = ['photo.jpg', 'program-2025.yaml', 'body-0123456789abcdef.tar.gz', 'notes']
    for (const name of others) add(name, 40, 5000)
    add(program, 40, 4000)
    mkdirSync(join(folder, body))
    expect(left()).toEqual([...others, body, program].sort())
  })

  it('never fails', () => {
    expect(() => prune(join(folder, 'missing'))).not.toThrow()
  })
})
