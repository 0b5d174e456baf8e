/** Changes of one line that close its brackets, or remove those that close nothing. */
import { Lexer } from 'yaml'
import { problem } from '../../../../model/problems/index.ts'
import type { Change } from './line-changes.ts'
import { indentOf, isContent, isItem } from './window.ts'

const CLOSING: Readonly<Record<string, string>> = { '[': ']', '{': '}' }

/** Maximum length of a text to repeat with its brackets closed. */
const MAX_TEXT = 60
/** Maximum number of lines that may continue a bracket. */
const MAX_LINES = 6

interface Bracket {
  readonly mark: string
  /** Offset in the line. */
  readonly at: number
}

/** Returns the change that pairs the brackets of a line, in an array that is empty if they do. */
export function bracketChanges(source: string, number: number): Change[] {
  const { open, wrong } = unpaired(source)
  const change = (at: number, finding: Change['finding'], written: string): Change => {
    const replaced = new Map([[number, written]])
    return { line: number, column: at + 1, finding, replaced, isSure: true }
  }
  const [mistaken] = wrong
  if (mistaken) {
    const { at, mark } = mistaken
    const opened = open.at(-1)
    const right = opened ? CLOSING[opened.mark] : ''
    const written = `${source.slice(0, at)}${right}${source.slice(at + 1)}`
    const finding = opened
      ? problem('other-bracket', mark, right ?? '')
      : problem('extra-bracket', mark)
    return [change(at, finding, written)]
  }
  const [first] = open
  if (!first) return []
  const content = source.replace(/(?:,\s*|\s+#.*|\s+)$/, '')
  const closed =
    content +
    open
      .map(({ mark }) => CLOSING[mark])
      .reverse()
      .join('')
  const text = closed.slice(/^\s*(?:- +)*/.exec(closed)?.[0].length)
  const finding =
    text.length > MAX_TEXT
      ? problem('bracket-over-lines', first.mark, closed.slice(content.length), null)
      : problem('unclosed-bracket', first.mark, text)
  return [change(first.at, finding, closed)]
}

/** Returns the change that closes the bracket of a line at the end of lines that continue it. */
export function longBracketChanges(lines: readonly string[], number: number): Change[] {
  const source = lines[number - 1] ?? ''
  const { open, wrong } = unpaired(source)
  const [first] = open
  if (!first || wrong.length > 0) return []
  const isPart = (line: string) =>
    isContent(line) && indentOf(line) > indentOf(source) && !isItem(line)
  let last = number
  while (last < number + MAX_LINES && isPart(lines[last] ?? '')) last++
  const closing = open
    .map(({ mark }) => CLOSING[mark])
    .reverse()
    .join('')
  return Array.from({ length: last - number }, (_, index) => last - index).flatMap((end) => {
    const line = (lines[end - 1] ?? '').trimEnd()
    const replaced = new Map([[end, line.replace(/,$/, '') + closing]])
    const finding = problem('bracket-over-lines', first.mark, closing, end)
    return [{ line: number, column: first.at + 1, finding, replaced, doubt: (last - end) / 10 }]
  })
}

/** Returns the brackets of a line that stay open, and those that close another one or none. */
function unpaired(source: string): { open: readonly Bracket[]; wrong: readonly Bracket[] } {
  const open: Bracket[] = []
  const wrong: Bracket[] = []
  let at = 0
  for (const lexeme of new Lexer().lex(source)) {
    if (lexeme === '\u0002' || lexeme === '\u0018' || lexeme === '\u001f') continue
    if (lexeme in CLOSING) open.push({ mark: lexeme, at })
    else if (lexeme === ']' || lexeme === '}') {
      if (CLOSING[open.at(-1)?.mark ?? ''] === lexeme) open.pop()
      else wrong.push({ mark: lexeme, at })
    }
    at += lexeme.length
  }
  return { open, wrong }
}
