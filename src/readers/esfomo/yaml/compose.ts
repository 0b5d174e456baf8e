/**
 * Composes text to a YAML document, within limits. yaml 2.9 composes by recursion, which ends the
 * process where its stack is short, and keeps each error with a stack trace: a hundred thousand of
 * them take minutes and gigabytes.
 */
import { Composer, CST, Lexer, LineCounter, Parser, YAMLParseError } from 'yaml'
import { type Finding, problem } from '../../../model/problems/index.ts'
import type { YamlFile } from './yaml-file.ts'

/** Maximum number of nodes inside each other, as yaml's parser counts them: a program has 11. */
const MAX_DEPTH = 50
/** Maximum number of items of a list, or keys of a map: no day has as many sessions. */
const MAX_ITEMS = 30_000
/** Maximum number of errors: text with more is not YAML, or hostile. */
const MAX_ERRORS = 1000
/** Maximum number of lines: a program of 15,000 sessions has 150,000. */
const MAX_LINES = 500_000
/** Maximum number of lexemes, spaces and line ends included: such a program has 1,200,000. */
const MAX_LEXEMES = 1_500_000
/**
 * Length to compose first of a text that is several times as long, in characters: most text that is
 * no program shows it soon.
 */
const SAMPLE_LENGTH = 50_000

const OPTIONS = {
  schema: 'core',
  version: '1.2',
  stringKeys: true,
  merge: false,
  strict: true,
  // yaml's own check compares every key with every other one; see repeatedKeys.
  uniqueKeys: false,
  logLevel: 'error',
} as const

/** Thrown for text that exceeds a limit. */
export class Rejection extends Error {
  readonly finding: Finding
  readonly offset: number

  constructor(finding: Finding, offset: number) {
    super(finding.message)
    this.finding = finding
    this.offset = offset
  }
}

/**
 * Composes text like yaml's parseDocument, or the first of several documents, with an error at the
 * second. Throws a Rejection.
 */
export function compose(text: string): YamlFile {
  if (text.length > 5 * SAMPLE_LENGTH) composeWhole(text.slice(0, SAMPLE_LENGTH))
  rejectManyLines(text)
  return composeWhole(text)
}

function composeWhole(text: string): YamlFile {
  const lines = new LineCounter()
  const quotes = new Map<number, number>()
  const countError = errorCounter()
  const tokens = parse(lexemesOf(text), { lines, quotes, countError })
  const [document, second] = composer(countError).compose(tokens, true, text.length)
  if (!document) throw new Error('yaml composed no document')
  if (second) {
    const [start, end] = second.range
    document.errors.push(new YAMLParseError([start, end], 'MULTIPLE_DOCS', 'a second document'))
  }
  return { text, document, lines, quotes }
}

function rejectManyLines(text: string): void {
  let offset = 0
  for (let line = 1; ; line++) {
    const end = text.indexOf('\n', offset)
    if (end === -1) return
    offset = end + 1
    if (line === MAX_LINES) throw new Rejection(problem('too-much', 'lines'), offset)
  }
}

/** Splits text into lexemes, before any is parsed: parsing takes several times as long. */
function lexemesOf(text: string): string[] {
  const lexemes: string[] = []
  for (const lexeme of new Lexer().lex(text)) {
    lexemes.push(lexeme)
    if (lexemes.length > MAX_LEXEMES) {
      throw new Rejection(problem('too-much', 'values'), lengthOf(lexemes))
    }
  }
  return lexemes
}

/** Marks that the lexer puts between the parts of a text. */
const MARKS: readonly string[] = [CST.DOCUMENT, CST.FLOW_END, CST.SCALAR]

function lengthOf(lexemes: readonly string[]): number {
  return lexemes.reduce(
    (sum, { length }, index) => (MARKS.includes(lexemes[index] ?? '') ? sum : sum + length),
    0,
  )
}

/** Counts an error at an offset. Throws a Rejection at the offset of the first if there are too many. */
type CountError = (offset: number) => void

function errorCounter(): CountError {
  let first: number | undefined
  let count = 0
  return (offset) => {
    first ??= offset
    if (++count > MAX_ERRORS) throw new Rejection(problem('no-yaml'), first)
  }
}

/** Parses lexemes to tokens, which the composer takes one by one. Notes quotes that are not closed. */
function* parse(
  lexemes: readonly string[],
  {
    lines,
    quotes,
    countError,
  }: Pick<YamlFile, 'lines'> & { quotes: Map<number, number>; countError: CountError },
): Generator<CST.Token> {
  const parser = new Parser(lines.addNewLine)
  lines.addNewLine(0)
  for (const lexeme of lexemes) {
    const { offset } = parser
    if (isUnclosed(lexeme)) quotes.set(offset + lexeme.length, offset)
    for (const token of parser.next(lexeme)) {
      if (token.type === 'error') countError(offset)
      yield token
    }
    rejectNode(parser.stack, offset)
  }
  yield* parser.end()
}

/** Throws a Rejection if the open nodes are too many, or the innermost one is too long. */
function rejectNode(open: readonly CST.Token[], offset: number): void {
  if (open.length > MAX_DEPTH) throw new Rejection(problem('too-deep'), offset)
  const innermost = open.at(-1)
  if (innermost && 'items' in innermost && innermost.items.length > MAX_ITEMS) {
    throw new Rejection(problem('too-much', 'items'), offset)
  }
}

function isUnclosed(lexeme: string): boolean {
  const quote = lexeme[0]
  return (quote === '"' || quote === "'") && (lexeme.length === 1 || lexeme.at(-1) !== quote)
}

/** Returns a composer that counts errors and warnings before it keeps them. */
function composer(countError: CountError): Composer {
  const result = new Composer(OPTIONS)
  // Not part of yaml's types, which offer no way to stop at an error.
  const keeper = result as unknown as { onError: (at: ErrorPlace, ...more: unknown[]) => void }
  const { onError } = keeper
  keeper.onError = (at, ...more) => {
    countError(typeof at === 'number' ? at : 'offset' in at ? at.offset : at[0])
    onError(at, ...more)
  }
  return result
}

/** The place of an error as yaml passes it: an offset, a range, or a token. */
type ErrorPlace = number | readonly [number, number] | { readonly offset: number }
