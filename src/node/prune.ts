/** Bounds the size of the store. */
import { lstatSync, readdirSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'

/** Maximum size of all entries, in bytes. */
const MAX_BYTES = 64 * 2 ** 20
/** Age from which a temporary file is left over from a process that was killed, in milliseconds. */
const LEFT_OVER = 3_600_000

/**
 * Matches the names of entries, and of temporary files. A folder that the user names may hold other
 * files too.
 */
const NAME = /^(?:code|program|names|address|body)-[\da-f]{16}(?:-\d+)?(?<ending>\.[\da-z]+)?$/

/** Removes the entries whose last use is oldest, until the others fit. Never throws. */
export function prune(folder: string): void {
  const entries = entriesOf(folder)
  let size = entries.reduce((sum, { bytes }) => sum + bytes, 0)
  const now = Date.now()
  // A use in the future was recorded by a clock that was wrong.
  const usedAt = ({ used }: Entry) => (used > now + LEFT_OVER ? 0 : used)
  for (const entry of entries.sort((a, b) => usedAt(a) - usedAt(b))) {
    const isLeftOver = entry.isTemporary && now - usedAt(entry) > LEFT_OVER
    if (size <= MAX_BYTES && !isLeftOver) continue
    remove(entry.path)
    size -= entry.bytes
  }
}

interface Entry {
  readonly path: string
  readonly bytes: number
  /** When it was last used, in milliseconds. */
  readonly used: number
  readonly isTemporary: boolean
}

function entriesOf(folder: string): Entry[] {
  return namesIn(folder).flatMap((name): Entry[] => {
    const match = NAME.exec(name)
    if (!match) return []
    try {
      const path = join(folder, name)
      const stats = lstatSync(path)
      if (!stats.isFile()) return []
      const isTemporary = match.groups?.ending !== undefined
      return [{ path, bytes: stats.size, used: stats.mtimeMs, isTemporary }]
    } catch {
      return [] // another process removed it
    }
  })
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function remove(path: string): void {
  try {
    unlinkSync(path)
  } catch {
    // Another process removed it.
  }
}
