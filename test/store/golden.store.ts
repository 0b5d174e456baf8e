/** Replays each transcript with stores in different states: none of them may change an answer. */
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Store } from '../../src/context.ts'
import { seal } from '../../src/node/sealed.ts'
import { nodeStore } from '../../src/node/store.ts'
import { replay } from '../replay.ts'

const golden = new URL('../golden/', import.meta.url)
const transcripts = readdirSync(golden).map((name) => {
  return { name, text: readFileSync(new URL(name, golden), 'utf8') }
})

const base = mkdtempSync(join(tmpdir(), 'esfomo-golden-'))
chmodSync(base, 0o755)
afterAll(() => rmSync(base, { recursive: true, force: true }))

/** The user that a test runs as where root could write all the same. */
const NOBODY = 65_534
const user = process.geteuid?.() ?? 0

/** Returns the store of a folder. */
function storeIn(folder: string): Store {
  return nodeStore({ ESFOMO_CACHE: join(base, folder) })
}

/** Returns a store that does something to the file of an entry before it reads it. */
function harmed(folder: string, harm: (path: string, random: () => number) => void): Store {
  const store = storeIn(folder)
  let state = 2026
  const random = () => {
    state = (state * 48271) % 0x7fffffff
    return state / 0x7fffffff
  }
  return {
    ...store,
    read(name) {
      if (store.has(name)) harm(join(base, folder, name), random)
      return store.read(name)
    },
  }
}

const ONE_MORE = '$ esfomo info -p full.yaml\n'

/** Fills the store `warm` with the programs of all transcripts, and of one more command. */
beforeAll(async () => {
  for (const { text } of [...transcripts, { text: ONE_MORE }]) {
    await replay(text, { store: storeIn('warm') })
  }
  // An address that failed is left alone for a minute: that answer is about the store.
  for (const name of readdirSync(join(base, 'warm'))) {
    if (name.startsWith('address-')) rmSync(join(base, 'warm', name))
  }
}, 240_000)

/** Returns the path of a copy of the store `warm`. */
function copyOfWarm(folder: string): string {
  const path = join(base, folder)
  cpSync(join(base, 'warm'), path, { recursive: true })
  return path
}

function testAll(store: Store): void {
  it.each(transcripts)('$name', async ({ text }) => {
    expect(await replay(text, { store })).toBe(text)
  })
}

describe('a store that is full, or can not be made', () => {
  writeFileSync(join(base, 'file'), '')
  testAll(storeIn('file/below'))
})

describe('a store with every program', () => {
  const warm = storeIn('warm')
  const counts = { hits: 0, writes: 0 }
  testAll({
    ...warm,
    read(name) {
      const bytes = warm.read(name)
      if (bytes !== null) counts.hits++
      return bytes
    },
    write(name, content) {
      if (name.startsWith('program-')) counts.writes++
      warm.write(name, content)
    },
  })
  it('answered all of them', () => {
    expect(counts.hits).toBeGreaterThan(250)
    expect(counts.writes).toBe(0)
  })
})

describe('a store whose entries are cut or have a flipped byte', () => {
  beforeAll(() => {
    copyOfWarm('harmed')
  })
  testAll(
    harmed('harmed', (path, random) => {
      const bytes = readFileSync(path)
      const at = Math.floor(random() * bytes.length)
      if (random() < 0.5) return truncateSync(path, at)
      bytes[at] = (bytes[at] ?? 0) ^ (1 + Math.floor(random() * 255))
      writeFileSync(path, bytes)
    }),
  )
})

describe('a store that is read-only, with some of the programs', () => {
  const folder = join(base, 'read-only')
  beforeAll(() => {
    copyOfWarm('read-only')
    for (const [index, name] of readdirSync(folder).entries()) {
      if (index % 2 === 0) rmSync(join(folder, name))
      else if (user === 0) chownSync(join(folder, name), NOBODY, NOBODY)
    }
    if (user === 0) chownSync(folder, NOBODY, NOBODY)
    chmodSync(folder, 0o500)
    if (user === 0) process.seteuid?.(NOBODY)
  })
  afterAll(() => {
    if (user === 0) process.seteuid?.(user)
    chmodSync(folder, 0o700)
  })
  testAll(storeIn('read-only'))
  it('is as it was', () => {
    expect(readdirSync(folder).length).toBeGreaterThan(5)
    expect(() => mkdirSync(join(folder, 'new'))).toThrow('EACCES')
  })
})

describe('a store that belongs to another user', () => {
  const folder = join(base, 'foreign')
  const planted = new Map<string, Uint8Array>()
  beforeAll(() => {
    for (const name of readdirSync(copyOfWarm('foreign'))) {
      const content = new TextDecoder().decode(storeIn('foreign').read(name) ?? undefined)
      const other = seal(new TextEncoder().encode(content.replace('"name":"', '"name":"Planted ')))
      writeFileSync(join(folder, name), other)
      planted.set(name, other)
    }
  })
  afterAll(() => {
    vi.restoreAllMocks()
  })

  it('would be believed if it were the own one', async () => {
    expect(await replay(ONE_MORE, { store: storeIn('foreign') })).toContain('Planted Full')
  })

  describe('', () => {
    beforeAll(() => {
      vi.spyOn(process, 'geteuid').mockReturnValue(user + 1)
    })
    testAll(storeIn('foreign'))
  })

  it('is as it was', () => {
    expect(readdirSync(folder).sort()).toEqual([...planted.keys()].sort())
    for (const [name, bytes] of planted) {
      expect(readFileSync(join(folder, name)).equals(bytes)).toBe(true)
    }
  })
})
