/** Reads and changes files of the user's own settings: one process at a time, for the user alone. */
import { constants, promises as fs, type Stats } from 'node:fs'
import { dirname } from 'node:path'
import { FileError } from '../errors.ts'
import { fileError, isCode } from './file-error.ts'
import { makeFolder } from './make-folder.ts'
import { readBounded } from './read-bounded.ts'
import {
  type Owned,
  removeOnSignal,
  resolveTarget,
  statIfExists,
  writeBeside,
} from './write-beside.ts'

/** Reads a file, or returns null if there is none. Throws a FileError. */
export async function readOwn(path: string, limit: number): Promise<Uint8Array | null> {
  try {
    return await readIfExists(path, limit)
  } catch (error) {
    throw fileError(error)
  }
}

async function readIfExists(path: string, limit: number): Promise<Uint8Array | null> {
  const stats = await fileStats(path)
  return stats && (await readBounded(path, limit)).body
}

/** Returns the status of a file, or null if there is none. Rejects a pipe, which might never end. */
async function fileStats(path: string): Promise<Stats | null> {
  const stats = await statIfExists(path)
  if (stats && !stats.isFile()) throw new FileError('it is not a file')
  return stats
}

/**
 * Replaces a file by what `change` makes of its content, unless that is null. A link stays, and what it points to is
 * replaced: people keep their settings in another folder that way. Throws a FileError, or what
 * `change` throws.
 */
export async function changeOwn(
  path: string,
  limit: number,
  change: (old: Uint8Array | null) => string | null,
): Promise<void> {
  const target = await prepare(path).catch(rethrow)
  const lock = await takeLock(`${target}.lock`).catch(rethrow)
  try {
    const old = await fileStats(target).catch(rethrow)
    const text = change(old && (await readBounded(target, limit)).body)
    if (text === null) return
    if (Buffer.byteLength(text) > limit) {
      throw new FileError(`it would be larger than ${limit / 1024} kB`)
    }
    if (old) await fs.access(target, constants.W_OK)
    const owned: Owned | null = old && { uid: old.uid, gid: old.gid, mode: PRIVATE }
    await writeBeside(target, text, owned, (made) => lock.replace(made, target), PRIVATE)
  } catch (error) {
    throw isSystemError(error) ? fileError(error) : error
  } finally {
    await lock.release()
  }
}

/** Mode of the files. */
const PRIVATE = 0o600

function rethrow(error: unknown): never {
  throw fileError(error)
}

function isSystemError(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).errno !== undefined
}

/** Makes the folder of a file. Returns the path of the file behind all links. */
async function prepare(path: string): Promise<string> {
  makeFolder(dirname(path))
  return (await fileStats(path)) ? fs.realpath(path) : resolveTarget(path)
}

/** Time after which a lock is left over from a process that was killed, in milliseconds. */
const LEFT_OVER = 10_000
/** Time to wait for another process, in milliseconds. */
const PATIENCE = 15_000
/** Maximum time between two attempts, in milliseconds. */
const PAUSE = 20

interface Lock {
  /** Puts a file into the place of another, unless the lock was taken for left over. */
  replace(made: string, target: string): Promise<void>
  release(): Promise<void>
}

/** Waits for a lock: a file that only one process can make. Throws a FileError. */
async function takeLock(path: string): Promise<Lock> {
  const token = `${process.pid}-${Math.random().toString(36).slice(2)}`
  const until = performance.now() + PATIENCE
  while (!(await makeLock(path, token))) {
    await removeLeftOver(path)
    if (performance.now() > until) {
      throw new FileError(`another process has locked it; if none runs, remove ${path}`)
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE * Math.random()))
  }
  const stopGuarding = removeOnSignal(path)
  return {
    async replace(made, target) {
      if ((await readToken(path)) !== token) throw new FileError('another process has changed it')
      await fs.rename(made, target)
    },
    async release() {
      if ((await readToken(path)) === token) await fs.unlink(path).catch(() => {})
      stopGuarding()
    },
  }
}

/** Makes a lock, complete with its token. Returns false if there is one. */
async function makeLock(path: string, token: string): Promise<boolean> {
  try {
    await fs.writeFile(path, token, { flag: 'wx', mode: PRIVATE })
    return true
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false
    throw error
  }
}

async function readToken(path: string): Promise<string | null> {
  return fs.readFile(path, 'utf8').catch(() => null)
}

/**
 * Removes a lock that is left over. Of several processes that see it, only the one that gives it a
 * second name may remove it: the others might remove the lock that the first of them makes then.
 */
async function removeLeftOver(path: string): Promise<void> {
  const stats = await fs.lstat(path).catch(() => null)
  if (!stats || Math.abs(Date.now() - stats.mtimeMs) < LEFT_OVER) return
  const token = await readToken(path)
  const second = `${path}.${/^[\w-]+$/.exec(token ?? '')?.[0] ?? 'left-over'}`
  try {
    await fs.link(path, second)
    if ((await readToken(second)) === token) await fs.unlink(path)
    await fs.unlink(second)
  } catch {
    // Another process removes it.
  }
}
