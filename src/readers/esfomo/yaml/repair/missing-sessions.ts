/** The key that a day lacks if its sessions follow its other keys. */
import { problem } from '../../../../model/problems/index.ts'
import { type Change, startsWithKey } from './line-changes.ts'
import { indentOf, isContent, isItem } from './window.ts'

/** Number of keys that a day may have above its sessions. */
const MAX_KEYS = 8

/** Returns the change that adds `sessions:` above a line from 1, the first session of a day. */
export function missingSessions(lines: readonly string[], number: number): Change[] {
  const source = lines[number - 1] ?? ''
  if (!/^ *- +\{?(?:id|start|title|type): /.test(source)) return []
  const above = lines.slice(Math.max(number - 1 - 2 * MAX_KEYS, 0), number - 1).filter(isContent)
  const date = above.findLastIndex((line) => /^ *- +date:/.test(line))
  const day = above[date]
  if (day === undefined) return []
  const column = indentOf(day) + 2
  const isKey = (line: string) => indentOf(line) === column && !isItem(line) && startsWithKey(line)
  if (!above.slice(date + 1).every((line) => isKey(line) && !/^ *sessions:/.test(line))) return []
  if (indentOf(source) < column) return []
  const replaced = new Map([[number, `${' '.repeat(column)}sessions:\n${source}`]])
  const finding = problem('no-sessions', column)
  return [{ line: number, column: indentOf(source) + 1, finding, replaced, isSure: true }]
}
