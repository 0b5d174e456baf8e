/** Keeps entries as files of a folder that belongs to the user alone. */
import {
  closeSync,
  constants,
  fstatSync,
  futimesSync,
  lstatSync,
  openSync,
  readFileSync,
  renameSync,
  type Stats,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { Store } from '../context.ts'
import { makeFolder } from './make-folder.ts'
import { seal, unseal } from './sealed.ts'

/** Maximum size of the content of an entry, and of its file, in bytes. */
const MAX_BYTES = 48 * 2 ** 20
const MAX_FILE_BYTES = MAX_BYTES + 8

/** Age of the recorded use of an entry from which another is recorded, in milliseconds. */
const USE_INTERVAL = 3_600_000

const NOTHING: Store = { isOn: false, has: () => false, read: () => null, write: () => {} }

/** Returns the store of the folder that the environment names, or one that keeps nothing. */
export function nodeStore(env: Readonly<Record<string, string | undefined>>): Store {
  const folder = cacheFolder(env)
  return folder === null ? NOTHING : folderStore(folder)
}

/** Returns the folder for what is kept, or null if nothing shall be. */
function cacheFolder({ ESFOMO_CACHE, XDG_CACHE_HOME, HOME }: NodeJS.ProcessEnv): string | null {
  if (ESFOMO_CACHE === 'off') return null
  // Without a slash at its end, which would follow a link.
  if (ESFOMO_CACHE) return ESFOMO_CACHE.replace(/(?<=.)\/+$/, '')
  // A relative path is to be ignored (XDG Base Directory Specification).
  if (XDG_CACHE_HOME?.startsWith('/')) return join(XDG_CACHE_HOME, 'esfomo')
  return HOME?.startsWith('/') ? join(HOME, '.cache', 'esfomo') : null
}

function folderStore(folder: string): Store {
  return {
    isOn: true,
    has: (name) => withEntry(folder, name, () => true) ?? false,
    read: (name) => withEntry(folder, name, (file) => unseal(readFileSync(file))),
    write(name, content) {
      if (content.length > MAX_BYTES) return
      try {
        if (!isOwnFolder(folder) && !makeOwnFolder(folder)) return
        writeEntry(entryPath(folder, name), seal(content))
        pruneAtExit(folder)
      } catch {
        // Nothing is lost: what the entry is made from is still there.
      }
    },
  }
}

const written = new Set<string>()

/** Prunes a folder once nothing is left to do, however many entries were written. */
function pruneAtExit(folder: string): void {
  if (written.size === 0) {
    process.once('beforeExit', () => {
      import('./prune.ts').then(({ prune }) => {
        for (const path of written) prune(path)
      }, ignore)
    })
  }
  written.add(folder)
}

function entryPath(folder: string, name: string): string {
  if (!/^[a-z\d-]+$/.test(name)) throw new Error(`"${name}" is no name of an entry`)
  return join(folder, name)
}

/** Returns whether a folder belongs to this user, and nobody else may write there. */
function isOwnFolder(folder: string): boolean {
  const stats = lstatSync(folder, { throwIfNoEntry: false })
  return stats?.isDirectory() === true && isPrivate(stats)
}

/** Returns whether something belongs to this user, and nobody else may change it. */
function isPrivate({ uid, mode }: Stats): boolean {
  const user = process.geteuid?.()
  return user === undefined || (uid === user && (mode & 0o022) === 0)
}

/** Creates a folder. Returns whether it is the user's own. */
function makeOwnFolder(folder: string): boolean {
  // In a home of somebody else, root would leave a folder that its owner can't use: sudo keeps HOME.
  if (process.geteuid?.() === 0 && ownerAbove(folder) !== 0) return false
  makeFolder(folder)
  return isOwnFolder(folder)
}

/** Returns the owner of the nearest folder above that exists. */
function ownerAbove(path: string): number {
  const folder = dirname(path)
  return statSync(folder, { throwIfNoEntry: false })?.uid ?? ownerAbove(folder)
}

/** Reads from an entry, which counts as a use of it. Returns null for none, or for an unsafe one. */
function withEntry<T>(folder: string, name: string, read: (file: number) => T): T | null {
  try {
    if (!isOwnFolder(folder)) return null
    // Never through a link: it may lead to a file that was not written as an entry.
    const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = constants
    const file = openSync(entryPath(folder, name), O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
    try {
      const stats = fstatSync(file)
      if (!stats.isFile() || !isPrivate(stats) || stats.size > MAX_FILE_BYTES) return null
      recordUse(file, stats)
      return read(file)
    } finally {
      closeSync(file)
    }
  } catch {
    return null
  }
}

/** Records a use as the time of the file: many systems don't keep when it was last read. */
function recordUse(file: number, { mtimeMs }: Stats): void {
  const now = new Date()
  if (Math.abs(now.getTime() - mtimeMs) < USE_INTERVAL) return
  try {
    futimesSync(file, now, now)
  } catch {
    // The disk is read-only: nothing is dropped from it either.
  }
}

function writeEntry(path: string, bytes: Uint8Array): void {
  const temporary = `${path}.${Math.random().toString(36).slice(2, 12)}`
  try {
    writeFileSync(temporary, bytes, { flag: 'wx', mode: 0o600 })
    renameSync(temporary, path)
  } catch {
    unlinkSync(temporary)
  }
}

function ignore(): void {}
