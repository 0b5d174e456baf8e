/** Changes of dashes that are missing before an item, or stand before a key inside one. */
import { problem } from '../../../../model/problems/index.ts'
import { KEYS } from '../../schema/schema.ts'
import { quote, reasonForQuotes } from '../quotes.ts'
import { type Change, startsWithKey } from './line-changes.ts'
import { indentOf, isContent, isItem } from './window.ts'

/** Number of lines above an error in which its list may start. */
const MAX_ABOVE = 40
/** Maximum number of keys that each have a dash. */
const MAX_KEYS = 12

/** Returns the changes of dashes on a line, from 1, and those below it. */
export function dashChanges(lines: readonly string[], number: number): Change[] {
  const source = lines[number - 1] ?? ''
  if (/^\s*\{\s*[\w-]+\s*:/.test(source))
    return [addDash(source, number, false), addDash(source, number, true)]
  return isItem(source) && startsWithKey(source) ? removeDashes(lines, number) : []
}

function addDash(source: string, number: number, inSpaces: boolean): Change {
  const own = indentOf(source)
  const spaces = ' '.repeat(Math.max(inSpaces ? own - 2 : own, 0))
  const replaced = new Map([[number, `${spaces}- ${source.trimStart()}`]])
  return { line: number, column: own + 1, finding: problem('no-dash', inSpaces), replaced }
}

/** Removes the dash of a key, and of those below it that have one too. */
function removeDashes(lines: readonly string[], number: number): Change[] {
  const own = indentOf(lines[number - 1] ?? '')
  let last = number
  const isSame = (line = '') => isItem(line) && indentOf(line) === own && startsWithKey(line)
  while (last < number + MAX_KEYS && isSame(lines[last])) last++
  const changes = (end: number) =>
    [true, false].map((keepsColumn): Change => {
      const spaces = ' '.repeat(keepsColumn ? own : own + 2)
      const replaced = new Map<number, string>()
      for (let each = number; each <= end; each++) {
        replaced.set(each, spaces + (lines[each - 1] ?? '').replace(/^\s*-\s+/, ''))
      }
      const finding = problem('dash-in-item', end - number, keepsColumn)
      return { line: number, column: own + 1, finding, replaced, doubt: 0.1 }
    })
  return last === number ? changes(number) : [...changes(last), ...changes(number)]
}

/** Returns the change of the first line of the list above an error if it is a key, not an item. */
export function firstItemChanges(lines: readonly string[], errorLine: number): Change[] {
  for (let number = errorLine; number > Math.max(errorLine - MAX_ABOVE, 0); number--) {
    const list = /^\s*(?:- +)?(days|sessions|talks|deadlines):\s*$/.exec(
      lines[number - 1] ?? '',
    )?.[1]
    if (list === undefined) continue
    const index = lines.findIndex((line, at) => at >= number && isContent(line))
    const source = lines[index] ?? ''
    if (isItem(source)) return []
    if (startsWithKey(source)) return [addDash(source, index + 1, true)]
    return list === 'deadlines' ? keyOfDeadline(source, index + 1) : []
  }
  return []
}

/** A deadline as `paper: 2027-03-12`. */
function keyOfDeadline(source: string, number: number): Change[] {
  const [, spaces = '', key = '', value = ''] = /^(\s*)(\S[^:]*):\s+(\S.*)$/.exec(source) ?? []
  if (value === '' || KEYS.has(key)) return []
  const inBraces = (text: string) =>
    /[,[\]{}]/.test(text) || reasonForQuotes(text) ? quote(text) : text
  const written = `- {title: ${inBraces(key)}, due: ${inBraces(value.trim())}}`
  const finding = problem('key-in-list', 'deadlines', written)
  const replaced = new Map([[number, spaces + written]])
  return [{ line: number, column: spaces.length + 1, finding, replaced }]
}
