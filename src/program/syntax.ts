/** The first stage of reading a program file: is it YAML, and of the plain kind? */
import {
  type Document,
  type ErrorCode,
  isAlias,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type YAMLMap,
  type YAMLParseError,
} from 'yaml'
import type { Problem, Wording } from '../problem.ts'
import { readQuoting } from './quoting.ts'
import { scan } from './scan.ts'
import { words } from './words.ts'

/** A YAML file that was read, with what it takes to point into it. */
export interface Source {
  readonly text: string
  readonly document: Document.Parsed
  readonly lines: LineCounter
}

export interface Syntax {
  /** Null where the text could not be read as YAML. */
  readonly source: Source | null
  readonly problems: readonly Problem[]
}

/** Reads a text as YAML. Values that lack quotes are read as if they had them, and told. */
export function readSyntax(text: string): Syntax {
  const hopeless = scan(text)
  if (hopeless) {
    const lines = new LineCounter()
    for (const { index } of text.matchAll(/\n/g)) lines.addNewLine(index + 1)
    return { source: null, problems: [problemAt(hopeless.offset, hopeless.wording, lines)] }
  }
  const { source, slips } = readQuoting(text, parse)
  const { document, lines } = source
  const problems = [...slips]
  for (const [spot, code] of firstErrors(document.errors)) {
    problems.push(problemAt(spot, wordingOf(code), lines))
  }
  if (document.errors.length > 0) {
    const last = problems.at(-1)
    if (last) problems.push({ ...last, ...words.moreMayFollow() })
    return { source: null, problems }
  }
  problems.push(...refuseTheUnplain(document, lines))
  return { source, problems }
}

function parse(text: string): Source {
  const lines = new LineCounter()
  const document = parseDocument(text, {
    schema: 'core',
    version: '1.2',
    stringKeys: true,
    merge: false,
    strict: true,
    // Its own check compares every key with every other; see duplicateKeys.
    uniqueKeys: false,
    logLevel: 'error', // with 'silent' a second document would be dropped without a word
    prettyErrors: false,
    lineCounter: lines,
  })
  return { text, document, lines }
}

/** One error a place: the one that says most about it. */
function firstErrors(errors: readonly YAMLParseError[]): Map<number, ErrorCode> {
  const found = new Map<number, ErrorCode>()
  for (const { code, pos } of errors) {
    const told = found.get(pos[0])
    if (told === undefined || wordingOf(told).code === 'syntax') found.set(pos[0], code)
  }
  return found
}

function problemAt(spot: number, wording: Wording, lines: LineCounter): Problem {
  const { line, col } = lines.linePos(spot)
  return { ...wording, path: [], line: Math.max(line, 1), column: Math.max(col, 1) }
}

/** What the commonest errors of YAML mean to someone who does not know its grammar. */
function wordingOf(code: ErrorCode): Wording {
  switch (code) {
    case 'TAB_AS_INDENT':
      return words.tab()
    case 'BAD_INDENT':
      return words.indent()
    case 'MULTILINE_IMPLICIT_KEY':
      return words.noColon()
    case 'MISSING_CHAR':
      return words.unclosed()
    case 'MULTIPLE_DOCS':
      return words.secondDocument()
    case 'BAD_DQ_ESCAPE':
      return words.escape()
    default:
      return words.syntax()
  }
}

/** Anchors and tags, which no one needs here; keys that stand twice; comments that ate a text. */
function refuseTheUnplain(document: Document.Parsed, lines: LineCounter): Problem[] {
  const problems: Problem[] = []
  const report = (spot: number, wording: Wording) => problems.push(problemAt(spot, wording, lines))
  visit(document, {
    Node(_key, node) {
      const spot = node.range?.[0] ?? 0
      if (isAlias(node)) return
      if (node.anchor) report(spot, words.anchor(node.anchor))
      else if (node.tag) report(spot, words.tag())
    },
    Map(_key, map) {
      for (const [name, spot, first] of duplicateKeys(map)) {
        report(spot, words.duplicateKey(name, lines.linePos(first).line))
      }
    },
  })
  return problems
}

function duplicateKeys(map: YAMLMap): [name: string, spot: number, first: number][] {
  const seen = new Map<string, number>()
  return map.items.flatMap(({ key }) => {
    if (!isScalar(key)) return []
    const name = String(key.value)
    const spot = key.range?.[0] ?? 0
    const first = seen.get(name)
    if (first !== undefined) return [[name, spot, first]]
    seen.set(name, spot)
    return []
  })
}
