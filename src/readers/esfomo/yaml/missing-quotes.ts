/**
 * Adds the quotes that values lack, the most common error of all. `title: A: B` must not hide the
 * other errors of a file, and `Talk #1` must not become "Talk". So such a line is parsed as if its
 * value were quoted, and reported.
 */
import { isAlias, isScalar, type LineCounter, type Node } from 'yaml'
import type { Problem } from '../../../model/problem.ts'
import { problem } from '../../../model/problems/index.ts'
import { PROSE_KEYS, PROSE_LIST_KEYS } from '../schema/schema.ts'
import { eachNode } from './nodes.ts'
import { errorLines, quoteLines } from './quote-lines.ts'
import {
  isTextAfterHash,
  isUnclosed,
  type LineValue,
  MAX_LINE_LENGTH,
  quote,
  quoteValueOf,
  reasonForQuotes,
  valueOfLine,
} from './quotes.ts'
import type { YamlFile } from './yaml-file.ts'

/** Maximum number of suspect lines. Lines after them are left for the next run. */
const MAX_LINES = 1000

interface Suspects {
  /** Lines that may lack quotes, from 1. */
  readonly lines: Set<number>
  /** Problems that quotes on one line can't fix. */
  readonly problems: Problem[]
}

/**
 * Parses a file again with quotes on every line that lacks them, and returns it with a problem for
 * each. Lines and columns don't change: only a comment can follow a quoted value on its line.
 */
export function addMissingQuotes(
  plain: YamlFile,
  compose: (text: string) => YamlFile,
): { source: YamlFile; problems: Problem[] } {
  const { lines: suspects, problems } = findSuspects(plain)
  if (suspects.size === 0) return { source: plain, problems }
  const { source, lines } = quoteLines(plain, suspects, { compose, quoteValue })
  const written = plain.text.split('\n')
  const missing = lines.flatMap((line) => missingQuotes(written[line - 1] ?? '', line))
  return { source, problems: [...missing, ...problems] }
}

/** Finds lines with an error, an anchor, an alias or a tag, and text that a comment cuts short. */
function findSuspects(source: YamlFile): Suspects {
  const { document, lines, text } = source
  const found: Suspects = { lines: errorLines(source), problems: [] }
  eachNode(document.contents, (node, key) => {
    if (found.lines.size >= MAX_LINES) return
    if (isAlias(node) || node.anchor || node.tag) found.lines.add(lineAt(offsetOf(node), lines))
    if (key === null || !isScalar(node) || node.type !== 'PLAIN') return
    if (!node.comment || !isTextAfterHash(node.comment)) return
    const hash = text.indexOf('#', node.range?.[1] ?? 0)
    const line = lineAt(offsetOf(node), lines)
    // Text on the same line as the hash is quoted with it. Text over several lines is reported.
    const isShort = hash - (lines.lineStarts[line - 1] ?? 0) < MAX_LINE_LENGTH
    const onOneLine = isShort && lineAt(hash, lines) === line
    if (isProse(key) && onOneLine) found.lines.add(line)
    else found.problems.push(hashProblem(hash, isProse(key), lines))
  })
  return found
}

function isProse(key: string): boolean {
  return PROSE_KEYS.has(key) || PROSE_LIST_KEYS.has(key)
}

function offsetOf(node: Node): number {
  return node.range?.[0] ?? 0
}

function hashProblem(offset: number, inProse: boolean, lines: LineCounter): Problem {
  const { line, col } = lines.linePos(offset)
  const finding = inProse ? problem('hash-in-text') : problem('hash')
  return { ...finding, path: [], line, column: col }
}

/** Returns a line with quotes around its value if that lacks them. */
export function quoteValue(line: string): string {
  return quoteValueOf(line, needsQuotes)
}

function needsQuotes({ text, key }: LineValue): boolean {
  // A bracket may start a list or a map, unless the key needs one text.
  if (/^[[{]/.test(text) && !(key !== null && PROSE_KEYS.has(key))) return false
  return reasonForQuotes(text) !== null
}

/** Returns the problem of a line whose value lacks quotes, in an array that is empty if none does. */
export function missingQuotes(text: string, line: number): Problem[] {
  const value = valueOfLine(text)
  if (!value || !needsQuotes(value)) return []
  const { key, column } = value
  const noun = key !== null && PROSE_KEYS.has(key) ? key : 'text'
  const fixed = key === null ? quote(value.text) : `${key}: ${quote(value.text)}`
  const finding = isUnclosed(value.text)
    ? problem('unclosed-quote', fixed)
    : problem('needs-quotes', noun, reasonForQuotes(value.text) ?? '', fixed)
  return [{ ...finding, path: [], line, column: column + 1 }]
}

function lineAt(offset: number, lines: LineCounter): number {
  return lines.linePos(offset).line
}
