/** Reads files up to a size limit. */
import { createReadStream, readFileSync, statSync } from 'node:fs'
import { FileError } from '../errors.ts'
import { fileError } from './file-error.ts'
import { readAll } from './input.ts'

/** Size from which reading a file takes so long that V8 would optimise much of what reads it. */
const MANY_BYTES = 32_000

export async function readBounded(path: string, limit: number): Promise<Uint8Array> {
  try {
    const stats = statSync(path)
    if (stats.isDirectory()) throw new FileError('it is a directory')
    // Synchronous: Node's streams take longer to load than such a file takes to read. A file that
    // says it is empty may have no end: /proc/self/pagemap.
    if (stats.isFile() && stats.size > 0 && stats.size <= limit) {
      if (stats.size >= MANY_BYTES) (await import('./optimise-later.ts')).optimiseLater()
      return readFileSync(path)
    }
    return await readAll(createReadStream(path), limit)
  } catch (error) {
    throw fileError(error)
  }
}
