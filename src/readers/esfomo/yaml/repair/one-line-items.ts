/**
 * Repairs items that are written on one line, `- {id: a, title: A}`. In braces, a comma or a "#" in a
 * text ends it, so YAML parses the rest as another key or a comment, often without an error.
 */
import { isMap } from 'yaml'
import type { Problem } from '../../../../model/problem.ts'
import { type Finding, problem } from '../../../../model/problems/index.ts'
import { KEYS } from '../../schema/schema.ts'
import { eachNode } from '../nodes.ts'
import { MAX_LINE_LENGTH } from '../quotes.ts'
import type { YamlFile } from '../yaml-file.ts'
import { type Part, partsOf } from './item-parts.ts'
import { valueFix } from './item-values.ts'
import { isContent } from './window.ts'

/** Maximum number of lines to examine. Lines after them are left for the next run. */
const MAX_LINES = 500
/** Number of lines with content above an error that may hold its cause. */
const ABOVE = 4

type Compose = (text: string) => YamlFile

/** Parses a file again with its items on one line repaired, and returns it with a problem for each. */
export function repairItems(
  plain: YamlFile,
  compose: Compose,
): { source: YamlFile; problems: Problem[] } {
  const lines = plain.text.split('\n')
  const problems: Problem[] = []
  for (const number of suspects(plain, lines)) {
    const repaired = repairItem(lines[number - 1] ?? '', number)
    if (!repaired || !isBetter(lines[number - 1] ?? '', repaired.written, compose)) continue
    lines[number - 1] = repaired.written
    problems.push(...repaired.problems)
  }
  if (problems.length === 0) return { source: plain, problems }
  return { source: compose(lines.join('\n')), problems }
}

/** Returns the lines around errors, and those with a key in braces that has no value. */
function suspects(
  { document, lines: starts }: YamlFile,
  lines: readonly string[],
): ReadonlySet<number> {
  const found = new Set<number>()
  for (const { pos } of document.errors) {
    if (found.size >= MAX_LINES) break
    let number = starts.linePos(pos[0]).line
    for (let left = ABOVE; left >= 0 && number > 0; number--) {
      if (isContent(lines[number - 1] ?? '')) left--
      found.add(number)
      if (pos[0] - (starts.lineStarts[number - 1] ?? 0) > MAX_LINE_LENGTH) break
    }
  }
  eachNode(document.contents, (node) => {
    if (found.size >= MAX_LINES || !isMap(node) || !node.flow) return
    if (hasEmptyKey(node)) found.add(starts.linePos(node.range?.[0] ?? 0).line)
  })
  return found
}

function hasEmptyKey(node: unknown): boolean {
  return (
    isMap<{ value?: unknown }>(node) &&
    node.items.some(({ key, value }) => value === null && !KEYS.has(String(key?.value)))
  )
}

/** Returns whether a line is wrong as YAML of its own, and its repaired form is right. */
function isBetter(source: string, written: string, compose: Compose): boolean {
  const isRight = (line: string) => {
    const { document } = compose(line.trimStart())
    let isFull = document.errors.length === 0
    eachNode(document.contents, (node) => {
      if (isMap(node) && node.flow && hasEmptyKey(node)) isFull = false
    })
    return isFull
  }
  return !isRight(source) && isRight(written)
}

interface Repaired {
  readonly written: string
  readonly problems: Problem[]
}

/** Returns a line with its parts written as they were meant, or null if they are or it has none. */
function repairItem(source: string, line: number): Repaired | null {
  if (source.length > MAX_LINE_LENGTH) return null
  const start = /^\s*(?:- +)*(?:[\w-]+: +)?\{/.exec(source)?.[0].length
  if (start === undefined) return addBraces(source, line)
  const end = endOf(source)
  const parts = partsOf(source, start, end)
  const problems: Problem[] = []
  const report = (at: number, finding: Finding) =>
    problems.push({ ...finding, path: [], line, column: at + 1 })
  const written = parts.map((part) => writePart(part, report))
  if (problems.length === 0) return null
  const [{ at = start } = {}] = parts
  const body = source.slice(start, at) + written.join('')
  return { written: source.slice(0, start) + body + source.slice(end), problems }
}

function writePart(part: Part, report: (at: number, finding: Finding) => void): string {
  const { key, at, before, joint, value, valueAt } = part
  const fixed = valueFix(part)
  const wanted = fixed?.value ?? value
  const isFirst = before === ''
  if (!isFirst && !before.includes(',')) report(at, problem('no-comma', key))
  if (joint === ':' && value !== '') report(at, problem('no-blank', key, wanted))
  else if (fixed) report(valueAt + (fixed.at ?? 0), fixed.finding)
  return `${isFirst ? '' : ', '}${key}: ${wanted}`
}

/** Returns the offset of the brace that closes an item, or the end of the line. */
function endOf(source: string): number {
  const content = source.trimEnd().replace(/,$/, '')
  if (content.endsWith('}')) return content.length - 1
  const comment = /\}\s{1,9}#[^}]*$/.exec(content)
  return comment?.index ?? content.length
}

/** An item on one line without braces. */
function addBraces(source: string, line: number): Repaired | null {
  const dash = /^\s*- +(?=[\w-]+:\s)/.exec(source)?.[0]
  if (dash === undefined) return null
  const content = source.replace(/\s{1,9}#\s.*$/, '').trimEnd()
  const parts = partsOf(source, dash.length, content.length)
  const areKnown = parts.every(({ key, before }, index) => {
    return KEYS.has(key) && (index === 0 || before.includes(','))
  })
  if (parts.length < 2 || !areKnown) return null
  const braced = `${dash}{${content.slice(dash.length)}}`
  const written = repairItem(braced, line)?.written ?? braced
  const finding = problem('no-braces', parts[0]?.key ?? '')
  return {
    written: written + source.slice(content.length),
    problems: [{ ...finding, path: [], line, column: dash.length + 1 }],
  }
}
