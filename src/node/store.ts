/** Keeps entries as files of a folder that belongs to the user alone. */
import {
  closeSync,
  constants,
  fstatSync,
  futimesSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  type Stats,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Store } from '../context.ts'

/** Maximum size of an entry, in bytes. */
const MAX_BYTES = 48 * 2 ** 20

const NOTHING: Store = { read: () => null, write: () => {} }

/** Returns the store of the folder that the environment names, or one that keeps nothing. */
export function nodeStore(env: Readonly<Record<string, string | undefined>>): Store {
  const folder = cacheFolder(env)
  return folder === null ? NOTHING : folderStore(folder)
}

/** Returns the folder for what is kept, or null if nothing shall be. */
function cacheFolder({ ESFOMO_CACHE, XDG_CACHE_HOME, HOME }: NodeJS.ProcessEnv): string | null {
  if (ESFOMO_CACHE === 'off') return null
  if (ESFOMO_CACHE) return ESFOMO_CACHE
  // A relative path is to be ignored (XDG Base Directory Specification).
  if (XDG_CACHE_HOME?.startsWith('/')) return join(XDG_CACHE_HOME, 'esfomo')
  return HOME?.startsWith('/') ? join(HOME, '.cache', 'esfomo') : null
}

function folderStore(folder: string): Store {
  return {
    read(name) {
      try {
        return isPrivate(lstatSync(folder)) ? readEntry(join(folder, name)) : null
      } catch {
        return null
      }
    },
    write(name, content) {
      if (content.length > MAX_BYTES) return
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 })
        if (!isPrivate(lstatSync(folder))) return
        writeEntry(join(folder, name), content)
        // What writes has parsed a program before: the time for this does not matter.
        import('./prune.ts').then(({ prune }) => prune(folder), ignore)
      } catch {
        // Nothing is lost: what the entry is made from is still there.
      }
    },
  }
}

/** Reports whether something belongs to this user, and nobody else may change it. */
function isPrivate({ uid, mode }: Stats): boolean {
  const user = process.geteuid?.()
  return user === undefined || (uid === user && (mode & 0o022) === 0)
}

/** Bytes before the content: a mark and a checksum of what follows. */
const MARK = 0x65_73_66_31
const HEAD_BYTES = 8

function readEntry(path: string): Uint8Array | null {
  // Never through a link: it may lead to a file that was not written as an entry.
  const file = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK)
  try {
    const stats = fstatSync(file)
    if (!stats.isFile() || !isPrivate(stats) || stats.size > MAX_BYTES + HEAD_BYTES) return null
    const bytes = readFileSync(file)
    if (bytes.length < HEAD_BYTES || bytes.readInt32BE(0) !== MARK) return null
    const content = bytes.subarray(HEAD_BYTES)
    if (bytes.readInt32BE(4) !== checksum(content)) return null
    futimesSync(file, new Date(), stats.mtime)
    return content
  } finally {
    closeSync(file)
  }
}

function writeEntry(path: string, content: Uint8Array): void {
  const temporary = `${path}.${Math.random().toString(36).slice(2, 12)}`
  const head = Buffer.alloc(HEAD_BYTES)
  head.writeInt32BE(MARK, 0)
  head.writeInt32BE(checksum(content), 4)
  try {
    writeFileSync(temporary, Buffer.concat([head, content]), { flag: 'wx', mode: 0o600 })
    renameSync(temporary, path)
  } catch {
    unlinkSync(temporary)
  }
}

/** Returns a checksum, four bytes at a time (FNV-1a): each changed bit changes it. */
function checksum(content: Uint8Array): number {
  let sum = 0x811c9dc5 ^ content.length
  const whole = content.length - (content.length % 4)
  const view = new DataView(content.buffer, content.byteOffset, content.length)
  for (let at = 0; at < whole; at += 4) sum = Math.imul(sum ^ view.getInt32(at), 0x01000193)
  for (let at = whole; at < content.length; at++) {
    sum = Math.imul(sum ^ (content[at] ?? 0), 0x01000193)
  }
  return sum
}

function ignore(): void {}
