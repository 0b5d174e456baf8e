/** Reads the names of the user's own programs. */
import { type Reading, readOwnFile } from '../own/own-file.ts'
import type { Names } from './names.ts'
import { NAMES } from './names-file.ts'

/**
 * Returns the names of the user's own programs. Throws a UserError if their file can't be read, and an
 * InvalidProgram if it has errors that are not in a single entry.
 */
export function readNames(context: Reading): Promise<Names> {
  return readOwnFile(NAMES, context)
}
