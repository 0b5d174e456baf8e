/** Checks paths that come from the text of a source. */

/** Returns a relative path without `.` and `..` but one at its start, or null if it can't be so. */
export function normalizePath(path: string): string | null {
  if (/^[/\\]|^[a-z]:|\0/i.test(path)) return null
  const parts: string[] = []
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop()
    else parts.push(part)
  }
  return parts.slice(1).includes('..') ? null : parts.join('/')
}
