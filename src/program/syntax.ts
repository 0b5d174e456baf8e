/** The first stage of reading a program file: is it YAML, and of the plain kind? */
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type ParsedNode,
  parseDocument,
  visit,
  type YAMLMap,
  type YAMLParseError,
} from 'yaml'
import type { Path, Problem, Wording } from '../problem.ts'
import { words } from './words.ts'

/** A YAML file that was read, with what it takes to point into it. */
export interface Source {
  readonly document: Document.Parsed
  readonly lines: LineCounter
}

/** A spot of the text that a problem points at, as an offset. */
type Spot = number

export function readSyntax(text: string): { source: Source; problems: Problem[] } {
  const lines = new LineCounter()
  const document = parseDocument(text, {
    schema: 'core',
    version: '1.2',
    stringKeys: true,
    strict: true,
    // Its own check compares every key with every other; see refuseDuplicates.
    uniqueKeys: false,
    logLevel: 'error', // with 'silent' a second document would be dropped without a word
    prettyErrors: false,
    lineCounter: lines,
  })
  const problems: Problem[] = []
  const report = (spot: Spot, wording: Wording) => {
    const { line, col } = lines.linePos(spot)
    problems.push({ ...wording, path: [], line: Math.max(line, 1), column: Math.max(col, 1) })
  }
  for (const error of document.errors) {
    report(error.pos[0], wording(error, text))
  }
  const last = document.errors.at(-1)
  if (last) report(last.pos[0], words.moreMayFollow())
  else refuseTheUnplain(document, report, (spot) => lines.linePos(spot).line)
  return { source: { document, lines }, problems }
}

/** Anchors, aliases and tags: no one needs them here, and aliases can be made to explode. */
function refuseTheUnplain(
  document: Document.Parsed,
  report: (spot: Spot, wording: Wording) => void,
  lineOf: (spot: Spot) => number,
): void {
  visit(document, {
    Node(_key, node) {
      const spot = node.range?.[0] ?? 0
      if (isAlias(node)) report(spot, words.notAllowed('aliases', `*${node.source}`))
      else if (node.anchor) report(spot, words.notAllowed('anchors', `&${node.anchor}`))
      else if (node.tag) report(spot, words.notAllowed('tags', node.tag))
    },
    Map(_key, map) {
      refuseDuplicates(map, report, lineOf)
    },
  })
}

function refuseDuplicates(
  map: YAMLMap,
  report: (spot: Spot, wording: Wording) => void,
  lineOf: (spot: Spot) => number,
): void {
  const seen = new Map<string, Spot>()
  for (const { key } of map.items) {
    if (!isScalar(key)) continue
    const name = String(key.value)
    const spot = key.range?.[0] ?? 0
    const first = seen.get(name)
    if (first === undefined) seen.set(name, spot)
    else report(spot, words.duplicateKey(name, lineOf(first)))
  }
}

/** The file as plain values. */
export function plainValue(source: Source): unknown {
  return source.document.toJS({ maxAliasCount: 0 })
}

/**
 * Where a path of the file stands: a value, or its key; what is missing at its parent.
 * Line and column count from 1.
 */
export function locate(
  { document, lines }: Source,
  path: Path,
  target: 'key' | 'value' = 'value',
): { line: number; column: number } {
  let node: ParsedNode | null = document.contents
  let spot = node?.range[0] ?? 0
  for (const [index, segment] of path.entries()) {
    const found: { key: ParsedNode | null; value: ParsedNode | null } = child(node, segment)
    if (!found.key && !found.value) break
    const atKey = target === 'key' && index === path.length - 1
    const empty = isScalar(found.value) && found.value.value === null && found.value.source === ''
    const pointed: ParsedNode | null = atKey || empty ? found.key : found.value
    spot = (pointed ?? found.key ?? found.value)?.range[0] ?? spot
    node = found.value
  }
  const { line, col } = lines.linePos(spot)
  return { line: Math.max(line, 1), column: Math.max(col, 1) }
}

/** The scalar at a path as it is written in the file; empty where there is none. */
export function writtenAt({ document }: Source, path: Path): string {
  let node: ParsedNode | null = document.contents
  for (const segment of path) node = child(node, segment).value
  return isScalar(node) ? String(node.source ?? '') : ''
}

function child(
  node: ParsedNode | null,
  segment: string | number,
): { key: ParsedNode | null; value: ParsedNode | null } {
  if (isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && item.key.value === segment)
    return { key: (pair?.key as ParsedNode) ?? null, value: (pair?.value as ParsedNode) ?? null }
  }
  if (isSeq(node) && typeof segment === 'number') {
    return { key: null, value: (node.items[segment] as ParsedNode) ?? null }
  }
  return { key: null, value: null }
}

function wording(error: YAMLParseError, text: string): Wording {
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY') {
    // `title: A: B` is what YAML calls a mapping within a mapping.
    const rest = /^.*/.exec(text.slice(error.pos[0]))?.[0] ?? ''
    return words.colonInText(rest.trim())
  }
  return words.syntax(error.message.charAt(0).toLowerCase() + error.message.slice(1))
}
