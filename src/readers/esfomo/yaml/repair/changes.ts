/** Lists changes around an error that may repair it, the surest first. */
import { problem } from '../../../../model/problems/index.ts'
import { bracketChanges, longBracketChanges } from './bracket-changes.ts'
import { dashChanges, firstItemChanges } from './dash-changes.ts'
import { indentChanges, isIndentedByTab } from './indent-changes.ts'
import { type Change, lineChanges, startsWithKey } from './line-changes.ts'
import { missingSessions } from './missing-sessions.ts'
import { isContent } from './window.ts'

/** Number of lines above an error that may have an open bracket. */
const MAX_BRACKET_LINES = 30
/** Number of lines above an error that may have a bracket that lines below it continue. */
const MAX_LONG_LINES = 8
/** Number of lines with content, above an error and below it, that may be what is wrong. */
const [ABOVE, BELOW] = [2, 2]

/** Returns the changes of the lines around an error that may be worth a try. */
export function* changesAround(lines: readonly string[], errorLine: number): Iterable<Change> {
  const near = nearLines(lines, errorLine)
  yield* conflict(lines, near)
  for (const number of near) yield* missingSessions(lines, number)
  for (const number of near) yield* lineChanges(lines[number - 1] ?? '', number)
  for (let number = errorLine; number > Math.max(errorLine - MAX_LONG_LINES, 0); number--) {
    yield* longBracketChanges(lines, number)
  }
  for (let number = errorLine; number > Math.max(errorLine - MAX_BRACKET_LINES, 0); number--) {
    yield* bracketChanges(lines[number - 1] ?? '', number)
  }
  yield* firstItemChanges(lines, errorLine)
  for (const number of near) yield* dashChanges(lines, number)
  // Its neighbours may take a tab in, but leave it where it is.
  const moved = isIndentedByTab(lines[errorLine - 1] ?? '') ? [errorLine] : near
  for (const number of moved) yield* indentChanges(lines, number)
  for (const number of near) yield* longText(lines, number)
}

/** Returns the line of an error, then the lines with content around it, nearest first. */
function nearLines(lines: readonly string[], errorLine: number): number[] {
  const withContent = (from: number, step: 1 | -1, count: number) => {
    const found: number[] = []
    for (
      let number = from;
      lines[number - 1] !== undefined && found.length < count;
      number += step
    ) {
      if (isContent(lines[number - 1] ?? '')) found.push(number)
    }
    return found
  }
  return [...withContent(errorLine, 1, BELOW), ...withContent(errorLine - 1, -1, ABOVE)]
}

/** The marks of a merge conflict. Keeps the first side, so that the rest can be read. */
function conflict(lines: readonly string[], near: readonly number[]): Change[] {
  const start = near.find((number) => /^<{7}(?:\s|$)/.test(lines[number - 1] ?? ''))
  if (start === undefined) return []
  const middle = lines.findIndex((line, index) => index >= start && /^={7}\s*$/.test(line)) + 1
  const end = lines.findIndex((line, index) => index >= start && /^>{7}(?:\s|$)/.test(line)) + 1
  const isWhole = middle > 0 && end > middle
  const dropped = isWhole ? lines.slice(middle - 1, end).map((_, index) => middle + index) : []
  const replaced = new Map([start, ...dropped].map((number) => [number, '#']))
  return [{ line: start, column: 1, finding: problem('conflict'), replaced }]
}

/** Text over several lines that needs quotes. */
function longText(lines: readonly string[], number: number): Change[] {
  const source = lines[number - 1] ?? ''
  const [, before = '', text] = /^(\s*(?:- +)*[\w-]+:\s+)([^\s"'|>[{&*!].*)$/.exec(source) ?? []
  if (text === undefined || !startsWithKey(source)) return []
  let last = number
  const isMore = (line: string | undefined) => line !== undefined && /^\s+\S/.test(line)
  while (isMore(lines[last]) && !startsWithKey(lines[last] ?? '')) last++
  if (last === number) return []
  const end = lines[last - 1] ?? ''
  const escaped = (part: string) => part.trimEnd().replaceAll("'", "''")
  const replaced = new Map<number, string>([[number, `${before}'${escaped(text)}`]])
  for (let next = number + 1; next < last; next++)
    replaced.set(next, escaped(lines[next - 1] ?? ''))
  replaced.set(last, `${escaped(end)}'`)
  const finding = problem('long-text', text)
  return [{ line: number, column: before.length + 1, finding, replaced }]
}
