/** Finds text that YAML parses as something else unless it is quoted, and quotes it. */

/** The value that starts on a line: after dashes and a key, without the comment after it. */
export interface LineValue {
  /** Null on a line without a key. */
  readonly key: string | null
  /** Column of the text, from 0. */
  readonly column: number
  readonly text: string
}

/** Matches the dashes and the key before a value. */
const PREFIX = /^\s*(?:-\s+)*(?:([\w-]+):\s+)?/
/** Maximum length of a line to examine, in characters. Nobody writes lines this long. */
export const MAX_LINE_LENGTH = 5000

/** Matches a line that starts or ends a document. */
const DOCUMENT_MARK = /^(?:---|\.\.\.)(?:\s|$)/

/** Returns the value on a line, or null if the line has none or is too long. */
export function valueOfLine(line: string): LineValue | null {
  if (line.length > MAX_LINE_LENGTH || DOCUMENT_MARK.test(line)) return null
  const [prefix = '', key = null] = PREFIX.exec(line) ?? []
  const text = withoutComment(line.slice(prefix.length)).trimEnd()
  return text === '' ? null : { key, column: prefix.length, text }
}

/**
 * Removes a comment. Its `#` has whitespace on both sides, and more than a number after it:
 * `Lunch # bring food` has a comment, `Talk #1` and `Talk # 1` have none.
 */
function withoutComment(text: string): string {
  for (let hash = text.indexOf('#'); hash !== -1; hash = text.indexOf('#', hash + 1)) {
    const isAfterSpace = hash === 0 || isWhitespace(text[hash - 1])
    if (isAfterSpace && isWhitespace(text[hash + 1]) && !isTextAfterHash(text.slice(hash + 1)))
      return text.slice(0, hash)
  }
  return text
}

function isWhitespace(character: string | undefined): boolean {
  return character === ' ' || character === '\t'
}

/** Returns whether the rest of a line after a `#` is text, as in `#1` or `# 1`, not a comment. */
export function isTextAfterHash(rest: string): boolean {
  return !isWhitespace(rest[0]) || /^\d*$/.test(rest.trim())
}

/** Returns a line with quotes around its value, if that needs them. */
export function quoteValueOf(line: string, needsQuotes: (value: LineValue) => boolean): string {
  const value = valueOfLine(line)
  if (!value || !needsQuotes(value)) return line
  const end = value.column + value.text.length
  return line.slice(0, value.column) + quote(value.text) + line.slice(end)
}

/** Returns why text needs quotes, as part of a sentence, or null if it doesn't. */
export function reasonForQuotes(text: string): string | null {
  if (/^(["']).*\1$/.test(text)) return 'with quotes in it'
  if (text === '-') return null
  if (/^[@`*&!%|>"'[\]{}?,#-]/.test(text))
    return `that starts with ${JSON.stringify(text.charAt(0))}`
  if (/:(?:\s|$)/.test(text)) return 'with ": "'
  return /\s#/.test(text) ? 'with " #"' : null
}

/** Returns whether text starts with a double quote that has no other one: nobody means that. */
export function isUnclosed(text: string): boolean {
  return text.length > 1 && text.startsWith('"') && !text.includes('"', 1)
}

/** Quotes text, in the quotes that need fewer escapes. Drops quotes that it is already in, or half in. */
export function quote(text: string): string {
  const inner = isUnclosed(text) ? text.slice(1) : textInQuotes(text)
  return /["\\]/.test(inner) ? `'${inner.replaceAll("'", "''")}'` : `"${inner}"`
}

function textInQuotes(text: string): string {
  return /^(["'])(.*)\1$/.exec(text)?.[2] ?? /^[“‘](.*)[”’]$/.exec(text)?.[1] ?? text
}
