/** Creates folders. */
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { isCode } from './file-error.ts'

/**
 * Creates a folder for this user alone, and those above it that are missing. Throws a system error. With
 * `recursive` Node never ends below /proc, where the system says ENOENT though the folder above exists.
 */
export function makeFolder(path: string): void {
  try {
    makeOne(path)
  } catch (error) {
    if (!isCode(error, 'ENOENT') || dirname(path) === path) throw error
    makeFolder(dirname(path))
    makeOne(path)
  }
}

function makeOne(path: string): void {
  try {
    mkdirSync(path, { mode: 0o700 })
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error
  }
}
