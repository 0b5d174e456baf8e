/** Reads files up to a size limit. */
import { closeSync, createReadStream, fstatSync, openSync, readFileSync, statSync } from 'node:fs'
import type { FileContent } from '../context.ts'
import { FileError } from '../errors.ts'
import { fileError } from './file-error.ts'
import { fileVersion } from './file-version.ts'
import { readAll } from './input.ts'

/** Size from which reading a file takes so long that V8 would optimise much of what reads it. */
const MANY_BYTES = 32_000

export async function readBounded(path: string, limit: number): Promise<FileContent> {
  try {
    const stats = statSync(path)
    if (stats.isDirectory()) throw new FileError('it is a directory')
    // Synchronous: Node's streams take longer to load than such a file takes to read. A file that
    // says it is empty may have no end: /proc/self/pagemap.
    if (stats.isFile() && stats.size > 0 && stats.size <= limit) {
      if (stats.size >= MANY_BYTES) (await import('./optimise-later.ts')).optimiseLater()
      return readWithVersion(path)
    }
    return { body: await readAll(createReadStream(path), limit), version: null }
  } catch (error) {
    throw fileError(error)
  }
}

/** Reads a file, and the version of the very file that is read. */
function readWithVersion(path: string): FileContent {
  const file = openSync(path, 'r')
  try {
    const version = fileVersion(fstatSync(file, { bigint: true }))
    return { body: readFileSync(file), version }
  } finally {
    closeSync(file)
  }
}
