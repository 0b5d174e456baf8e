/** Reads files up to a size limit, and writes them completely or not at all. */
import { constants, promises as fs, readdirSync, readFileSync, type Stats, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { FileMark, Files } from '../context.ts'
import { FileError } from '../errors.ts'
import { fileError, isCode } from './file-error.ts'
import { fileVersion } from './file-version.ts'
import { readBounded } from './read-bounded.ts'
import { resolveTarget, statIfExists, writeBeside } from './write-beside.ts'

/** Returns access to files. `root` is the folder of the package. */
export function nodeFiles(root: string): Files {
  return {
    read: readBounded,
    write: writeWhole,
    create: createWhole,
    async readOwn(path, limit) {
      // Most people have no such file, and prompts load no code to read one.
      if (isMissing(path)) return null
      return (await import('./own-files.ts')).readOwn(path, limit)
    },
    changeOwn: async (...args) => (await import('./own-files.ts')).changeOwn(...args),
    absolute,
    identify,
    list,
    version,
    mark,
    readData: async (name) => readFileSync(join(root, 'data', name)),
    readCompiled(id) {
      try {
        return readFileSync(join(root, 'dist', 'programs', `${id}.json`), 'utf8')
      } catch {
        return null
      }
    },
  }
}

/**
 * Writes a file through a temporary file beside it and a rename. Devices and pipes can only be
 * written directly. write-file-atomic 7 would do the same, but reports success when a full disk
 * cuts a write short. Throws a FileError.
 */
async function writeWhole(path: string, text: string): Promise<void> {
  try {
    const stats = await statIfExists(path)
    if (stats?.isDirectory()) throw new FileError('it is a directory')
    if (DESCRIPTOR.test(path)) return await fs.writeFile(path, text, { flag: 'a' })
    if (stats && !stats.isFile()) return await fs.writeFile(path, text)
    if (stats) await fs.access(path, constants.W_OK)
    await replaceFile(stats ? await fs.realpath(path) : await resolveTarget(path), text, stats)
  } catch (error) {
    throw fileError(error)
  }
}

/** Names of open files: replacing such a file would take it away from the processes that use it. */
const DESCRIPTOR = /^\/(?:dev\/(?:std\w+|fd\/\d+)|proc\/.*)$/

async function replaceFile(path: string, text: string, old: Stats | null): Promise<void> {
  await writeBeside(path, text, old, (temporary) => fs.rename(temporary, path))
}

/** Writes a new file, completely or not at all. Throws a FileError, also if there is one. */
async function createWhole(path: string, text: string): Promise<void> {
  try {
    // Checked first, for the right message where the folder is read-only.
    if (await fs.lstat(path).catch(() => null)) throw new FileError('file already exists')
    await writeBeside(path, text, null, (temporary) => linkNew(temporary, path))
  } catch (error) {
    throw fileError(error)
  }
}

/** Gives a file another name, which must be new. Copies it where there are no hard links. */
async function linkNew(path: string, name: string): Promise<void> {
  await fs.link(path, name).catch((error: unknown) => {
    if (isCode(error, 'EEXIST')) throw error
    return fs.copyFile(path, name, constants.COPYFILE_EXCL)
  })
}

/** Returns the path from the root, or the path as it is in a folder that has been removed. */
function absolute(path: string): string {
  try {
    return resolve(path)
  } catch {
    return path // reading it will say why
  }
}

/** Returns whether there is surely no file. */
function isMissing(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) === undefined
  } catch {
    return false // reading it will say why
  }
}

/** Returns what a file has in common under all of its names, or null if there is no such file. */
async function identify(path: string): Promise<string | null> {
  const stats = await fs.stat(path).catch(() => null)
  return stats?.isFile() ? `${stats.dev}:${stats.ino}` : null
}

/** Returns the names in a folder, or null for what is no folder. Throws a FileError. */
async function list(path: string): Promise<string[] | null> {
  try {
    return readdirSync(path)
  } catch (error) {
    if (isCode(error, 'ENOTDIR') || isCode(error, 'ENOENT')) return null
    throw fileError(error)
  }
}

/** Returns a mark of the version of a file, or the reason why it can't be found. */
async function version(path: string): Promise<string | null> {
  try {
    const stats = await fs.stat(path, { bigint: true })
    if (!stats.isFile() && !stats.isDirectory()) return null
    return fileVersion(stats)
  } catch (error) {
    return fileError(error).message
  }
}

/** Returns the mark of a regular file. One that says it is empty may be endless. */
async function mark(path: string): Promise<FileMark | null> {
  try {
    const stats = statSync(path, { bigint: true })
    if (!stats.isFile() || stats.size === 0n) return null
    const { mtimeMs, ctimeMs } = stats
    return {
      path: absolute(path),
      version: fileVersion(stats),
      changed: Math.max(Number(mtimeMs), Number(ctimeMs)),
    }
  } catch {
    return null // reading it will say why
  }
}
