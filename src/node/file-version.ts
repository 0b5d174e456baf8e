import type { BigIntStats } from 'node:fs'

/**
 * Returns what tells a version of a file from all others. Editors write in place, or rename another
 * file; a link may get another target; and two writes can be within one tick of the clock of a file
 * system.
 */
export function fileVersion({ dev, ino, size, mtimeNs, ctimeNs }: BigIntStats): string {
  return [dev, ino, size, mtimeNs, ctimeNs].join(':')
}
