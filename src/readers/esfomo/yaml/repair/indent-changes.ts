/** Changes of the indentation of a line, alone or with those below that belong to it. */
import { problem } from '../../../../model/problems/index.ts'
import { type Change, startsWithKey } from './line-changes.ts'
import { indentOf, isContent, isItem } from './window.ts'

/** Penalties of moving several lines, and of an uneven number of spaces: most files indent by two. */
const [SEVERAL, UNEVEN] = [0.2, 0.5]

/** Maximum number of columns to try. */
const MAX_COLUMNS = 6
/** Number of lines around one whose indentation it may share. */
const [ABOVE, BELOW] = [25, 6]

/** Returns the changes of the indentation of a line, from 1, to that of lines around it. */
export function indentChanges(lines: readonly string[], number: number): Change[] {
  const source = lines[number - 1] ?? ''
  const own = indentOf(source)
  const hasTab = isIndentedByTab(source)
  const groups = hasTab ? [[number]] : groupsFrom(lines, number)
  return columnsAround(lines, number)
    .filter((column) => (hasTab ? column > 0 : column !== own))
    .flatMap((column) => groups.map((group) => indent(lines, group, column, hasTab)))
}

export function isIndentedByTab(line: string): boolean {
  return /^ *\t/.test(line)
}

function indent(
  lines: readonly string[],
  group: readonly number[],
  column: number,
  hasTab: boolean,
): Change {
  const [number = 1] = group
  const own = indentOf(lines[number - 1] ?? '')
  const shifted = group.map((each): [number, string] => {
    const line = lines[each - 1] ?? ''
    const spaces = hasTab ? column : Math.max(indentOf(line) + column - own, 0)
    return [each, ' '.repeat(spaces) + line.trimStart()]
  })
  const above = lines.slice(0, number - 1).findLast(isContent) ?? ''
  const continues = column === indentOf(above) + 2 && !startsWithKey(lines[number - 1] ?? '')
  const finding = hasTab
    ? problem('tab', column)
    : problem('indent', { own, neighbours: column, more: group.length - 1, continues })
  const isUneven = own % 2 === 0 && column % 2 !== 0
  const doubt = (isUneven ? UNEVEN : 0) + (group.length > 1 ? SEVERAL : 0)
  const place = { line: number, column: hasTab ? 1 : own + 1 }
  return { ...place, finding, replaced: new Map(shifted), doubt }
}

/**
 * Returns what may have to move together: a line, with what is nested in it, and text with the lines
 * of text below it.
 */
function groupsFrom(lines: readonly string[], number: number): number[][] {
  const own = indentOf(lines[number - 1] ?? '')
  const nested = [number, ...run(lines, number, (line) => indentOf(line) > own)]
  // An item that was set out ends where the next one starts, which is nested in it now.
  const isOwn = (line: string) =>
    indentOf(line) > own && !(isItem(line) && indentOf(line) === own + 2)
  const item = isItem(lines[number - 1] ?? '') ? run(lines, number, isOwn) : []
  const isText = (line: string) => indentOf(line) === own && !startsWithKey(line)
  const isBeside = (line: string) => indentOf(line) >= own && !isItem(line)
  const beside = isItem(lines[number - 1] ?? '') ? [] : run(lines, number, isBeside)
  const text = startsWithKey(lines[number - 1] ?? '') ? [] : run(lines, number, isText)
  return [[number], [number, ...item], nested, [number, ...beside], [number, ...text]].filter(
    (group, index) => index === 0 || group.length > 1,
  )
}

/** Returns the lines below one that have content and meet a condition, up to the first that doesn't. */
function run(
  lines: readonly string[],
  number: number,
  isPart: (line: string) => boolean,
): number[] {
  const found: number[] = []
  for (let next = number + 1; next <= number + MAX_RUN && next <= lines.length; next++) {
    const line = lines[next - 1] ?? ''
    if (isContent(line) && !isPart(line)) break
    if (isContent(line)) found.push(next)
  }
  return found
}

/** Maximum number of lines to move together. */
const MAX_RUN = 60

/**
 * Returns the columns at which the lines around one start, or their text behind a dash, nearest to it
 * first; also the next level below the line above it.
 */
function columnsAround(lines: readonly string[], number: number): number[] {
  const source = lines[number - 1] ?? ''
  const around = lines
    .slice(Math.max(number - 1 - ABOVE, 0), number + BELOW)
    .filter((line) => line !== source && isContent(line) && !isIndentedByTab(line))
  const above = lines.slice(0, number - 1).findLast(isContent) ?? ''
  const dash = isItem(source) ? 2 : 0
  const columns = around.flatMap((line) => {
    const column = indentOf(line)
    return isItem(line) ? [column, column + 2] : [column, column - dash]
  })
  const own = indentOf(source)
  return [...new Set([...columns, indentOf(above) + 2])]
    .filter((column) => column >= 0)
    .sort((a, b) => Math.abs(a - own) - Math.abs(b - own))
    .slice(0, MAX_COLUMNS)
}
