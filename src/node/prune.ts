/** Bounds the size of the store. */
import { lstatSync, readdirSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'

/** Maximum size of all entries, in bytes. */
const MAX_BYTES = 64 * 2 ** 20
/** Age from which a temporary file is left over from a process that was killed, in milliseconds. */
const LEFT_OVER = 3_600_000

/** Removes the entries whose last use is oldest, until the others fit. Never throws. */
export function prune(folder: string): void {
  const entries = entriesOf(folder)
  let size = entries.reduce((sum, { bytes }) => sum + bytes, 0)
  const now = Date.now()
  for (const { path, bytes, used, isTemporary } of entries) {
    const isLeftOver = isTemporary && now - used > LEFT_OVER
    if (size <= MAX_BYTES && !isLeftOver) continue
    remove(path)
    size -= bytes
  }
}

interface Entry {
  readonly path: string
  readonly bytes: number
  /** When it was last used, in milliseconds. */
  readonly used: number
  readonly isTemporary: boolean
}

/** Returns the files of a folder, oldest use first. */
function entriesOf(folder: string): Entry[] {
  const entries = readdirSync(folder).flatMap((name): Entry[] => {
    try {
      const path = join(folder, name)
      const stats = lstatSync(path)
      if (!stats.isFile()) return []
      const { size: bytes, atimeMs: used } = stats
      return [{ path, bytes, used, isTemporary: name.includes('.') }]
    } catch {
      return [] // another process removed it
    }
  })
  return entries.sort((a, b) => a.used - b.used)
}

function remove(path: string): void {
  try {
    unlinkSync(path)
  } catch {
    // Another process removed it.
  }
}
