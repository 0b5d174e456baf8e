/**
 * Values that lack quotes: the commonest slip of all. `title: A: B` must not hide the other slips of
 * a file, and `Talk #1` must not become "Talk": such a line is read as if its value stood in quotes,
 * and told.
 */
import { isAlias, isPair, isScalar, type LineCounter, visit } from 'yaml'
import type { Problem } from '../problem.ts'
import { needOfQuotes, quote, valueOfLine } from './quotes.ts'
import type { Source } from './syntax.ts'
import { words } from './words.ts'

/** Keys whose value is one text for people; lists of such texts. */
const TEXT = [
  'title',
  'name',
  'motto',
  'venue',
  'room',
  'track',
  'note',
  'about',
  'abstract',
  'affiliation',
]
const TEXTS = ['topics', 'speakers', 'chairs', 'organizers', 'sponsors']
const PROSE = new Set([...TEXT, ...TEXTS])

/**
 * The text as read once every line that wants quotes has them. Lines and columns stay what they
 * were, since what is quoted ends its line.
 */
export function readQuoting(
  text: string,
  parse: (text: string) => Source,
): { source: Source; slips: Problem[] } {
  const plain = parse(text)
  const wanting = linesInDoubt(plain)
  if (wanting.size === 0) return { source: plain, slips: [] }
  const rows = text.split('\n')
  const quoted = rows.map((row, index) => (wanting.has(index + 1) ? withQuotes(row) : row))
  const second = parse(quoted.join('\n'))
  // Where quotes did not help something else is wrong, and the line stays as it is.
  const stillWrong = errorLines(second)
  const helped = quoted.map((row, index) =>
    stillWrong.has(index + 1) ? (rows[index] ?? row) : row,
  )
  const source = stillWrong.size === 0 ? second : parse(helped.join('\n'))
  const slips = rows.flatMap((row, index) => {
    return row === helped[index] ? [] : slipOn(row, index + 1)
  })
  return { source, slips }
}

/** Lines with an error, an anchor, an alias or a tag, and those whose text a comment cut short. */
function linesInDoubt(source: Source): Set<number> {
  const { document, lines } = source
  const found = errorLines(source)
  visit(document, {
    Node(key, node, ancestors) {
      const marked = isAlias(node) || node.anchor !== undefined || node.tag !== undefined
      const cut = key !== 'key' && isScalar(node) && node.type === 'PLAIN' && isText(node.comment)
      if (marked || (cut && isProse(ancestors))) found.add(lineAt(node.range?.[0] ?? 0, lines))
    },
  })
  return found
}

/** What stands behind a `#`: a part of the text before it, or a comment. */
function isText(comment: string | null | undefined): boolean {
  return typeof comment === 'string' && /^(?:\S|\s*\d*\s*$)/.test(comment)
}

function errorLines({ document, lines }: Source): Set<number> {
  return new Set(document.errors.map(({ pos }) => lineAt(pos[0], lines)))
}

function isProse(ancestors: readonly unknown[]): boolean {
  const pair = ancestors.findLast(isPair)
  return pair !== undefined && isScalar(pair.key) && PROSE.has(String(pair.key.value))
}

function withQuotes(row: string): string {
  const value = valueOfLine(row)
  if (!value || !wantsQuotes(value.text, value.key)) return row
  const end = value.column + value.text.length
  return row.slice(0, value.column) + quote(value.text) + row.slice(end)
}

function wantsQuotes(text: string, key: string | null): boolean {
  // A list or a map may well stand here: only where one text is due is a bracket part of it.
  if (/^[[{]/.test(text) && !(key !== null && TEXT.includes(key))) return false
  return needOfQuotes(text) !== null
}

function slipOn(row: string, line: number): Problem[] {
  const value = valueOfLine(row)
  if (!value) return []
  const { key, column, text } = value
  const wording = words.needsQuotes(key, needOfQuotes(text) ?? '', quote(text))
  return [{ ...wording, path: [], line, column: column + 1 }]
}

function lineAt(spot: number, lines: LineCounter): number {
  return lines.linePos(spot).line
}
