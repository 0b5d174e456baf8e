/** The first stage of reading a program file: is it YAML, and of the plain kind? */
import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isMap,
  isScalar,
  Lexer,
  LineCounter,
  Parser,
  type YAMLMap,
  YAMLParseError,
} from 'yaml'
import type { Finding, Problem } from '../../../model/problem.ts'
import { problem } from '../../../model/problems/index.ts'
import { OBJECTS } from '../schema/schema.ts'
import { addMissingQuotes } from './missing-quotes.ts'
import { eachNode } from './nodes.ts'
import { Scan } from './scan.ts'
import type { YamlFile } from './yaml-file.ts'

export interface Syntax {
  /** Null where the text could not be read as YAML. */
  readonly source: YamlFile | null
  readonly problems: readonly Problem[]
}

/** Reads a text as YAML. Values that lack quotes are read as if they had them, and told. */
export function parseYaml(text: string): Syntax {
  const plain = parse(text, new Scan())
  if ('wording' in plain) {
    const { offset, wording } = plain
    const lines = new LineCounter()
    for (const { index } of text.matchAll(/\n/g)) lines.addNewLine(index + 1)
    return { source: null, problems: [problemAt(offset, wording, lines)] }
  }
  const { source, slips } = addMissingQuotes(plain, (mended) => parse(mended, null))
  const { document, lines } = source
  const broken = firstErrors(source).map(([spot, wording]) => problemAt(spot, wording, lines))
  const last = broken.at(-1)
  if (last) {
    return { source: null, problems: [...slips, ...broken, { ...last, ...problem('more') }] }
  }
  const { problems, aliased } = refuseTheUnplain(document, lines)
  return { source: aliased ? null : source, problems: slips.concat(problems) }
}

const OPTIONS = {
  schema: 'core',
  version: '1.2',
  stringKeys: true,
  merge: false,
  strict: true,
  // Its own check compares every key with every other; see duplicateKeys.
  uniqueKeys: false,
  logLevel: 'error',
} as const

/**
 * As yaml's parseDocument, but that all lexemes are looked at before the first is parsed, which may
 * show that the text is hopeless. Of several documents the first, with an error.
 */
function parse(text: string, scan: Scan): YamlFile | { offset: number; wording: Finding }
function parse(text: string, scan: null): YamlFile
function parse(text: string, scan: Scan | null) {
  const lines = new LineCounter()
  const parser = new Parser(lines.addNewLine)
  const lexemes: string[] = []
  for (const lexeme of new Lexer().lex(text)) {
    const wording = scan?.take(lexeme)
    if (wording) return { offset: scan?.spot ?? 0, wording }
    lexemes.push(lexeme)
  }
  const tokens: CST.Token[] = []
  lines.addNewLine(0)
  for (const lexeme of lexemes) {
    for (const token of parser.next(lexeme)) tokens.push(token)
  }
  tokens.push(...parser.end())
  const [document, second] = new Composer(OPTIONS).compose(tokens, true, text.length)
  if (!document) throw new Error('yaml composed no document')
  if (second) {
    const [start, end] = second.range
    document.errors.push(new YAMLParseError([start, end], 'MULTIPLE_DOCS', 'a second document'))
  }
  return { text, document, lines }
}

/** An error brings others with it on the lines below: those are told once it is mended. */
const WAKE = 20

function firstErrors(source: YamlFile): [spot: number, wording: Finding][] {
  const { document, lines } = source
  const found: [number, Finding][] = []
  let wake = Number.NEGATIVE_INFINITY
  for (const error of document.errors) {
    const spot = placeOf(error, document)
    const { line } = lines.linePos(spot)
    if (line > wake) found.push([spot, wordingOf(error, lineOfText(source, line))])
    wake = Math.max(wake, line + WAKE)
  }
  return found
}

/** An unclosed quote is found at the end of the file, and belongs where it opens. */
function placeOf(error: YAMLParseError, document: Document.Parsed): number {
  if (!isUnclosedQuote(error)) return error.pos[0]
  let opening = error.pos[0]
  eachNode(document.contents, (node) => {
    const isQuoted = isScalar(node) && node.type?.startsWith('QUOTE')
    if (isQuoted && node.range && node.range[1] >= error.pos[0]) opening = node.range[0]
  })
  return opening
}

function isUnclosedQuote({ code, message }: YAMLParseError): boolean {
  return code === 'MISSING_CHAR' && /closing ["']quote/.test(message)
}

function lineOfText({ text, lines }: YamlFile, line: number): string {
  const start = lines.lineStarts[line - 1] ?? 0
  return text.slice(start, lines.lineStarts[line] ?? text.length).trimEnd()
}

function problemAt(spot: number, wording: Finding, lines: LineCounter): Problem {
  const { line, col } = lines.linePos(spot)
  return { ...wording, path: [], line: Math.max(line, 1), column: Math.max(col, 1) }
}

const KEYS = new Set(Object.values(OBJECTS).flatMap(({ shape }) => Object.keys(shape)))

/** What the commonest errors of YAML mean to someone who does not know its grammar. */
function wordingOf(error: YAMLParseError, line: string): Finding {
  const [, key = '', colon, rest = ''] = /^\s*(?:- )?([\w-]+)(:?)\s*(.*)$/.exec(line) ?? []
  const isKey = KEYS.has(key)
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return problem('tab')
    case 'BAD_INDENT':
      return problem('indent')
    case 'MULTILINE_IMPLICIT_KEY':
    case 'MISSING_CHAR':
      if (isUnclosedQuote(error)) return problem('unclosed-quote')
      if (isKey && colon === '') return problem('no-colon-after-key', key, rest)
      if (isKey && new RegExp(`${key}:\\S`).test(line)) return problem('no-blank', key, rest)
      return error.code === 'MISSING_CHAR' ? problem('unclosed') : problem('no-colon')
    case 'MULTIPLE_DOCS':
      return problem('second-document')
    case 'BAD_DQ_ESCAPE':
      return problem('escape')
    default:
      return problem('syntax')
  }
}

/** What no program needs: anchors, aliases, tags, directives; and keys that stand twice. */
function refuseTheUnplain(
  document: Document.Parsed,
  lines: LineCounter,
): { problems: Problem[]; aliased: boolean } {
  const problems: Problem[] = []
  let aliased = false
  const report = (spot: number, wording: Finding) => problems.push(problemAt(spot, wording, lines))
  for (const { code, pos } of document.warnings) {
    if (code === 'BAD_DIRECTIVE') report(pos[0], problem('directive'))
  }
  eachNode(document.contents, (node) => {
    const spot = node.range?.[0] ?? 0
    if (isAlias(node)) {
      aliased = true
      report(spot, problem('alias', node.source))
    } else if (node.anchor) report(spot, problem('anchor', node.anchor))
    else if (node.tag) report(spot, problem('tag'))
    if (!isMap(node)) return
    const [first, ...more] = duplicateKeys(node)
    if (!first) return
    const line = lines.linePos(first.before).line
    const wording =
      more.length > 0
        ? problem('missing-dash', first.name, line)
        : problem('duplicate-key', first.name, line)
    report(first.spot, wording)
  })
  return { problems, aliased }
}

interface Duplicate {
  readonly name: string
  readonly spot: number
  /** Where the key stands first. */
  readonly before: number
}

function duplicateKeys(map: YAMLMap): Duplicate[] {
  const seen = new Map<string, number>()
  return map.items.flatMap(({ key }) => {
    if (!isScalar(key)) return []
    const name = String(key.value)
    const spot = key.range?.[0] ?? 0
    const before = seen.get(name)
    if (before !== undefined) return [{ name, spot, before }]
    seen.set(name, spot)
    return []
  })
}
