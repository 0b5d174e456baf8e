/**
 * Repairs what other parsers of YAML accept and the standard does not: tabs in the indentation, and
 * texts without the quotes that they need. Every repair is noted.
 */
import { type Alias, isAlias, isScalar, type Scalar } from 'yaml'
import type { Notes } from '../entries/notes.ts'
import { Rejection } from '../esfomo/yaml/compose.ts'
import { eachNode } from '../esfomo/yaml/nodes.ts'
import { quoteLines } from '../esfomo/yaml/quote-lines.ts'
import { type LineValue, quoteValueOf, reasonForQuotes } from '../esfomo/yaml/quotes.ts'
import { placeOf, type YamlFile } from '../esfomo/yaml/yaml-file.ts'
import { closeOddQuotes } from './odd-quotes.ts'

type Compose = (text: string) => YamlFile

/** Widths of a tab to try, in columns. */
const TAB_WIDTHS = [2, 4, 8]
/** Maximum number of times to look for values without quotes: one can hide others. */
const MAX_ROUNDS = 3
/** Maximum length of a text to repair, in characters: it is parsed about ten times. */
const MAX_LENGTH = 200_000

/** Parses a text, repaired if need be. It has errors if they can't be repaired. Throws a Rejection. */
export function composeRepaired(text: string, compose: Compose, notes: Notes): YamlFile {
  if (text.length > MAX_LENGTH) return compose(text)
  const plain = composeOrNull(text, compose)
  if (plain && !isSuspect(plain)) return plain
  const indented = replaceTabs(plain, text, compose) ?? plain
  // Throws its Rejection again.
  if (!indented) return compose(text)
  const file = addQuotes(closeQuotes(indented, compose), compose)
  if (file.text === text) return file
  noteChanges(text, file, notes)
  return { ...file, written: text.split('\n') }
}

function composeOrNull(text: string, compose: Compose): YamlFile | null {
  try {
    return compose(text)
  } catch (error) {
    if (error instanceof Rejection) return null
    throw error
  }
}

function isSuspect(file: YamlFile): boolean {
  return suspectLines(file).size > 0 || closeOddQuotes(file.text) !== file.text
}

function countErrors({ document }: YamlFile): number {
  return document.errors.length
}

/** Returns the one of some files with the fewest errors, or null if none has fewer than the first. */
function best(first: YamlFile | null, others: readonly (YamlFile | null)[]): YamlFile | null {
  let found: YamlFile | null = null
  let fewest = first ? countErrors(first) : Infinity
  for (const file of others) {
    if (!file || countErrors(file) >= fewest) continue
    found = file
    fewest = countErrors(file)
  }
  return found
}

/** Matches what indents a line, dashes included. */
const INDENT = /^(?:[ \t]|-(?=[ \t]))*/
const TAB_IN_INDENT = /^(?:[ \t]|-(?=[ \t]))*\t(?=[^\s#])/m

function replaceTabs(plain: YamlFile | null, text: string, compose: Compose): YamlFile | null {
  if (!TAB_IN_INDENT.test(text)) return null
  const spaced = TAB_WIDTHS.map((width) => composeOrNull(expandTabs(text, width), compose))
  return best(plain, spaced)
}

function expandTabs(text: string, width: number): string {
  return text
    .split('\n')
    .map((line) => {
      const { indent, rest } = splitIndent(line)
      return indent.includes('\t') ? expand(indent, width) + rest : line
    })
    .join('\n')
}

function expand(indent: string, width: number): string {
  let expanded = ''
  for (const character of indent) {
    expanded += character === '\t' ? ' '.repeat(width - (expanded.length % width)) : character
  }
  return expanded
}

/** Removes the quote too many of `'16:30''`, which YAML parses as a part of the text. */
function closeQuotes(plain: YamlFile, compose: Compose): YamlFile {
  const text = closeOddQuotes(plain.text)
  const file = text === plain.text ? null : composeOrNull(text, compose)
  return file && countErrors(file) <= countErrors(plain) ? file : plain
}

/** Puts the values in quotes that lack them. */
function addQuotes(plain: YamlFile, compose: Compose): YamlFile {
  let file = plain
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const { source, lines } = quoteLines(file, suspectLines(file), { compose, quoteValue })
    if (lines.length === 0) break
    file = source
  }
  return file
}

/** Keys whose value is a text, also if it starts with a bracket: `title: [Talk] Cells`. */
const TEXT_KEY = /^(?:title|name|session|talk|abstract|desc|description|note|comment)$/i

function quoteValue(line: string): string {
  return quoteValueOf(line, needsQuotes)
}

function needsQuotes({ key, text }: LineValue): boolean {
  const mayBeText = !/^[[{]/.test(text) || (key !== null && TEXT_KEY.test(key))
  return mayBeText && reasonForQuotes(text) !== null
}

/** Returns the lines, from 1, with an error or with a sign at the start of a text that YAML drops. */
function suspectLines(file: YamlFile): Set<number> {
  const { document, quotes, text } = file
  const offsets = document.errors.map(({ pos: [offset] }) => quotes.get(offset) ?? offset)
  for (const { code, pos } of document.warnings) {
    if (code === 'TAG_RESOLVE_FAILED') offsets.push(pos[0])
  }
  const marks = /[:[{,-][ \t]*[&*]/.test(text) ? loneMarks(file) : []
  return new Set([...offsets, ...marks].map((offset) => placeOf(file, offset).line))
}

/** Returns the offsets of aliases without an anchor, and of texts with an anchor but no alias. */
function loneMarks({ document }: YamlFile): number[] {
  const [anchors, aliases] = [new Set<string>(), new Set<string>()]
  const marked: (Alias | Scalar)[] = []
  eachNode(document.contents, (node) => {
    if (isAlias(node)) aliases.add(node.source)
    else if (node.anchor) anchors.add(node.anchor)
    if (isAlias(node) || (isScalar(node) && node.anchor)) marked.push(node)
  })
  return marked.flatMap((node) => {
    const isLone = isAlias(node) ? !anchors.has(node.source) : !aliases.has(node.anchor ?? '')
    return isLone && node.range ? node.range[0] : []
  })
}

/** Notes the lines that a repair changed. */
function noteChanges(text: string, file: YamlFile, notes: Notes): void {
  const repaired = file.text.split('\n')
  for (const [index, line] of text.split('\n').entries()) {
    const now = repaired[index] ?? ''
    if (now === line) continue
    const where = `line ${index + 1}`
    const [before, after] = [splitIndent(line), splitIndent(now)]
    if (before.indent !== after.indent) {
      notes.changed('field', 'tabs in the indentation became spaces', { where })
    }
    if (before.rest !== after.rest) {
      notes.changed('field', 'quotes put right around a text', { example: before.rest, where })
    }
  }
}

function splitIndent(line: string): { indent: string; rest: string } {
  const [indent = ''] = INDENT.exec(line) ?? []
  return { indent, rest: line.slice(indent.length) }
}
