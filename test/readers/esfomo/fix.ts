/** Applies the hints of problems to a file, as somebody does who follows them to the letter. */
import type { Problem } from '../../../src/model/problem.ts'
import { load } from './read.ts'

/** Fixes the first error of a file until none is left, at most as often as there are lines. */
export function fixAll(yaml: string): { yaml: string; hints: (string | null)[] } {
  const hints: (string | null)[] = []
  let text = yaml
  for (let left = yaml.split('\n').length; left > 0; left--) {
    const error = load(text).problems.find(({ severity }) => severity === 'error')
    if (!error) break
    hints.push(error.hint)
    const fixed = followHint(text, error)
    if (fixed === text) break
    text = fixed
  }
  return { yaml: text, hints }
}

/** A line with an error: its text before and from the column. */
interface Place {
  readonly lines: readonly string[]
  readonly index: number
  readonly before: string
  readonly rest: string
}

type Follow = (place: Place, ...parts: string[]) => readonly string[]

/** What to do about each hint that does not say what to write. Returns the new lines. */
const HINTS: readonly (readonly [pattern: RegExp, follow: Follow])[] = [
  [/^leave /, () => []],
  [/^remove one of them$/, () => []],
  [
    /^indent it (?:with|by) (\d+) spaces?$/,
    ({ before, rest }, count) => [' '.repeat(Number(count)) + (before + rest).trim()],
  ],
  [/^remove the spaces before it$/, ({ rest }) => [rest]],
  [/^replace it by a space$/, ({ before, rest }) => [`${before} ${rest.slice(1)}`]],
  [/^put one space after it$/, ({ before, rest }) => [`${before}- ${rest.slice(1).trimStart()}`]],
  [/^remove it$/, ({ before, rest }) => [before + rest.slice(1)]],
  [/^remove the comma$/, ({ before, rest }) => [before + rest.slice(1)]],
  [/^add a comma$/, ({ before, rest }) => [`${before},${rest}`]],
  [/^write # in its place$/, ({ before, rest }) => [`${before}# ${rest.slice(2)}`]],
  [/^write "- " before it$/, ({ before, rest }) => [`${before}- ${rest}`]],
  [/^remove the "- "$/, ({ before, rest }) => [before + rest.slice(2)]],
  [/^replace the "- " by 2 spaces$/, ({ before, rest }) => [`${before}  ${rest.slice(2)}`]],
  [/^add (\S+) at the end of the line$/, ({ before, rest }, mark) => [before + rest + mark]],
  [/^put \{ before /, ({ before, rest }) => [`${before}{${rest}}`]],
  [
    /^add a line with "(.*)" above it, indented by (\d+) spaces$/,
    ({ before, rest }, line, count) => [' '.repeat(Number(count)) + line, before + rest],
  ],
  [
    /^(?:start a new item: )?write "- " in place of the 2 spaces before it$/,
    ({ before, rest }) => [`${before.slice(2)}- ${rest}`],
  ],
]

/** Returns a file after its hint has been followed; unchanged if the hint can't be. */
function followHint(text: string, problem: Problem): string {
  const { line, column, hint } = problem
  const lines = text.split('\n')
  const index = line - 1
  const source = lines[index] ?? ''
  const place = {
    lines,
    index,
    before: source.slice(0, column - 1),
    rest: source.slice(column - 1),
  }
  const move = /^move it and the (\d+) lines? below it (\d+) spaces? to the (left|right)$/.exec(
    hint ?? '',
  )
  if (move) return moveLines(place, Number(move[1]), Number(move[2]), move[3] === 'right')
  const [, more] = /^remove the "- ", also on the (\d+) lines? below it$/.exec(hint ?? '') ?? []
  if (more !== undefined) {
    const isOne = (at: number) => at >= index && at <= index + Number(more)
    return lines.map((each, at) => (isOne(at) ? each.replace('- ', '') : each)).join('\n')
  }
  const [, marks, end] = /^add (\S+) at the end of line (\d+)$/.exec(hint ?? '') ?? []
  if (end !== undefined) {
    return lines.map((each, at) => (at === Number(end) - 1 ? each + marks : each)).join('\n')
  }
  if (hint?.startsWith('keep one side')) return keepFirstSide(lines)
  return lines.toSpliced(index, 1, ...newLines(place, source, problem)).join('\n')
}

function newLines(place: Place, source: string, { code, hint }: Problem): readonly string[] {
  for (const [pattern, follow] of HINTS) {
    const parts = pattern.exec(hint ?? '')
    if (parts) return follow(place, ...parts.slice(1))
  }
  const [, written] = /^write: (.*?)(?:,? or .*)?$/s.exec(hint ?? '') ?? []
  if (written === undefined) return [source]
  const { before, rest } = place
  const start = /^\s*(?:- )*/.exec(source)?.[0] ?? ''
  const both = /^(start: .*) and (end: .*), each on its own line$/.exec(written)
  if (both) return [`${start}${both[1]}`, `${start.replace('-', ' ')}${both[2]}`]
  const part = /^([\w-]+):/.exec(written)?.[1]
  if (part !== undefined && /\{[^{]*$/.test(before))
    return [writePart(place, source, part, written)]
  const isLine = /^(?:- )?["\w-]+:(?: |$)/.test(written)
  if (code === 'unknown-key' && !isLine) return [before + rest.replace(/^[^:]+/, written)]
  if (written.startsWith('- ')) return [before + written]
  if (code === 'other-bracket') return [before + written + rest.slice(1)]
  return [(isLine ? start : before) + written]
}

/** Replaces a key and its value in an item on one line: the text with the same letters. */
function writePart({ before }: Place, source: string, key: string, written: string): string {
  const start = source.lastIndexOf(`${key}:`, before.length)
  const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')
  let end = start
  while (end < source.length && letters(source.slice(start, end)) !== letters(written)) end++
  const more = /^(?:[)\]"']|\}(?=\}))*/.exec(source.slice(end))?.[0].length ?? 0
  return source.slice(0, start) + written + source.slice(end + more)
}

function moveLines({ lines, index }: Place, more: number, by: number, toRight: boolean): string {
  let left = more + 1
  const moved = lines.map((line, at) => {
    if (at < index || left === 0 || !/^\s*[^\s#]/.test(line)) return line
    left--
    return toRight ? ' '.repeat(by) + line : line.slice(by)
  })
  return moved.join('\n')
}

function keepFirstSide(lines: readonly string[]): string {
  return lines.join('\n').replace(/^<{7}.*\n([\s\S]*?)^={7}\n[\s\S]*?^>{7}.*\n/m, '$1')
}
