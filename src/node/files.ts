/** Files as a command reads and writes them: within bounds, and whole or not at all. */
import {
  constants,
  createReadStream,
  promises as fs,
  readFileSync,
  type Stats,
  statSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Files } from '../context.ts'
import { FileError } from '../errors.ts'
import { fileError, isCode } from './file-error.ts'
import { readAll } from './input.ts'

/** `root` is the folder of the package. */
export function nodeFiles(root: string): Files {
  return {
    read: readBounded,
    write: writeWhole,
    create: (path, text) => fs.writeFile(path, text, { flag: 'wx' }).catch(rethrow),
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

async function readBounded(path: string, limit: number): Promise<Uint8Array> {
  try {
    const found = statSync(path)
    if (found.isDirectory()) throw new FileError('it is a directory')
    // At once: Node's streams take longer to load than such a file to be read.
    if (found.isFile() && found.size <= limit) return readFileSync(path)
    return await readAll(createReadStream(path), limit)
  } catch (error) {
    throw fileError(error)
  }
}

/**
 * Through a temporary file beside it and a rename; a device or a pipe can only be written straight
 * into. write-file-atomic 7 would do the same, but takes a write that a full disk cut short for done.
 */
async function writeWhole(path: string, text: string): Promise<void> {
  try {
    const found = await statIfThere(path)
    if (found?.isDirectory()) throw new FileError('it is a directory')
    if (DESCRIPTOR.test(path)) return await fs.writeFile(path, text, { flag: 'a' })
    if (found && !found.isFile()) return await fs.writeFile(path, text)
    if (found) await fs.access(path, constants.W_OK)
    await replaceFile(found ? await fs.realpath(path) : await targetOf(path), text, found)
  } catch (error) {
    throw fileError(error)
  }
}

/** An open file under a name: to replace it would be to take it from whoever has it open. */
const DESCRIPTOR = /^\/(?:dev\/(?:std\w+|fd\/\d+)|proc\/.*)$/

async function statIfThere(path: string): Promise<Stats | null> {
  return fs.stat(path).catch((error: unknown) => {
    if (isCode(error, 'ENOENT')) return null
    throw error
  })
}

async function replaceFile(path: string, text: string, old: Stats | null): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`
  const file = await fs.open(temporary, 'wx')
  try {
    try {
      await file.writeFile(text)
      if (old) await keepOwner(file, old)
      await file.sync()
    } finally {
      await file.close()
    }
    await fs.rename(temporary, path)
  } catch (error) {
    await fs.unlink(temporary).catch(() => {})
    throw error
  }
}

/** The new file is as readable as the old one was, and whose it was where that is allowed. */
async function keepOwner(file: fs.FileHandle, old: Stats): Promise<void> {
  await file.chown(old.uid, old.gid).catch(() => {})
  await file.chmod(old.mode & 0o7777)
}

/** Where a link without a target points: there the file is to appear, and the link to stay. */
async function targetOf(path: string): Promise<string> {
  const link = await fs.readlink(path).catch(() => null)
  return link === null ? path : targetOf(resolve(await fs.realpath(dirname(path)), link))
}

function rethrow(error: unknown): never {
  throw fileError(error)
}
