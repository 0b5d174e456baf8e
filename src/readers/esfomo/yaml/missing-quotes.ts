/**
 * Values that lack quotes: the commonest slip of all. `title: A: B` must not hide the other slips of
 * a file, and `Talk #1` must not become "Talk": such a line is read as if its value stood in quotes,
 * and told.
 */
import { isAlias, isScalar, type LineCounter, type Node } from 'yaml'
import type { Problem } from '../../../model/problem.ts'
import { problem } from '../../../model/problems/index.ts'
import { PROSE_KEYS, PROSE_LIST_KEYS } from '../schema/schema.ts'
import { eachNode } from './nodes.ts'
import { isText, LONGEST_LINE, needOfQuotes, quote, valueOfLine } from './quotes.ts'
import type { YamlFile } from './yaml-file.ts'

/** After so many slips the rest can wait. */
const MAX_LINES = 1000

/** Lines that may want quotes; and problems that quotes on one line can't mend. */
interface Doubts {
  readonly lines: Set<number>
  readonly problems: Problem[]
}

/**
 * The text as read once every line that wants quotes has them. Lines and columns stay what they
 * were, since what is quoted ends its line.
 */
export function addMissingQuotes(
  plain: YamlFile,
  parse: (text: string) => YamlFile,
): { source: YamlFile; slips: Problem[] } {
  const { text } = plain
  const { lines: wanting, problems } = doubtsOf(plain)
  if (wanting.size === 0) return { source: plain, slips: problems }
  const rows = text.split('\n')
  const quoted = rows.map((row, index) => (wanting.has(index + 1) ? withQuotes(row) : row))
  const second = parse(quoted.join('\n'))
  // Where quotes did not help something else is wrong, and the line stays as it is.
  const stillWrong = errorLines(second)
  const helped = quoted.map((row, index) => {
    return stillWrong.has(index + 1) ? (rows[index] ?? row) : row
  })
  const source = stillWrong.size === 0 ? second : parse(helped.join('\n'))
  const slips = rows.flatMap((row, index) => {
    return row === helped[index] ? [] : slipOn(row, index + 1)
  })
  return { source, slips: [...slips, ...problems] }
}

/** Lines with an error, an anchor, an alias or a tag, and texts that a comment cut short. */
function doubtsOf(source: YamlFile): Doubts {
  const { document, lines, text } = source
  const found: Doubts = { lines: errorLines(source), problems: [] }
  eachNode(document.contents, (node, key) => {
    if (found.lines.size >= MAX_LINES) return
    if (isAlias(node) || node.anchor || node.tag) found.lines.add(lineAt(spotOf(node), lines))
    if (key === null || !isScalar(node) || node.type !== 'PLAIN') return
    if (!node.comment || !isText(node.comment)) return
    const hash = text.indexOf('#', node.range?.[1] ?? 0)
    const line = lineAt(spotOf(node), lines)
    // On one line the text before the hash is quoted with it; over several, it is told.
    const isNear = hash - (lines.lineStarts[line - 1] ?? 0) < LONGEST_LINE
    const onOneLine = isNear && lineAt(hash, lines) === line
    if (isProse(key) && onOneLine) found.lines.add(line)
    else found.problems.push(hashAt(hash, isProse(key), lines))
  })
  return found
}

function isProse(key: string): boolean {
  return PROSE_KEYS.has(key) || PROSE_LIST_KEYS.has(key)
}

function spotOf(node: Node): number {
  return node.range?.[0] ?? 0
}

function hashAt(spot: number, inProse: boolean, lines: LineCounter): Problem {
  const { line, col } = lines.linePos(spot)
  const wording = inProse ? problem('hash-in-text') : problem('hash')
  return { ...wording, path: [], line, column: col }
}

function errorLines({ document, lines }: YamlFile): Set<number> {
  return new Set(document.errors.map(({ pos }) => lineAt(pos[0], lines)))
}

function withQuotes(row: string): string {
  const value = valueOfLine(row)
  if (!value || !wantsQuotes(value.text, value.key)) return row
  const end = value.column + value.text.length
  return row.slice(0, value.column) + quote(value.text) + row.slice(end)
}

function wantsQuotes(text: string, key: string | null): boolean {
  // A list or a map may well stand here: only where one text is due is a bracket part of it.
  if (/^[[{]/.test(text) && !(key !== null && PROSE_KEYS.has(key))) return false
  return needOfQuotes(text) !== null
}

function slipOn(row: string, line: number): Problem[] {
  const value = valueOfLine(row)
  if (!value) return []
  const { key, column, text } = value
  const noun = key !== null && PROSE_KEYS.has(key) ? key : 'text'
  const mended = key === null ? quote(text) : `${key}: ${quote(text)}`
  const wording = problem('needs-quotes', noun, needOfQuotes(text) ?? '', mended)
  return [{ ...wording, path: [], line, column: column + 1 }]
}

function lineAt(spot: number, lines: LineCounter): number {
  return lines.linePos(spot).line
}
