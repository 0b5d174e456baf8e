/** Texts that YAML reads as something else unless they stand in quotes. */

/** The value that begins on a line: after its dashes and its key, without a comment behind it. */
export interface LineValue {
  readonly key: string | null
  /** Counts from 0. */
  readonly column: number
  readonly text: string
}

/** A comment begins with a blank: `Talk #1` and `Talk # 1` are titles, `Lunch # bring food` is none. */
const COMMENT = /\s+#\s+(?!\d+\s*$)\S.*/
const LINE = new RegExp(
  String.raw`^(?<lead>\s*(?:-\s+)*(?:(?<key>[\w-]+):\s+)?)(?<text>\S.*?)(?:${COMMENT.source})?\s*$`,
)

export function valueOfLine(line: string): LineValue | null {
  const { lead = '', key = null, text } = LINE.exec(line)?.groups ?? {}
  return text === undefined ? null : { key, column: lead.length, text }
}

/** Why a text needs quotes, as part of a sentence; null where it does not. */
export function needOfQuotes(text: string): string | null {
  if (/^(["']).*\1$/.test(text)) return 'with quotes in it'
  if (/^[@`*&!%|>"'[\]{}?,#-]/.test(text))
    return `that starts with ${JSON.stringify(text.charAt(0))}`
  if (/:(?:\s|$)/.test(text)) return 'with ": "'
  return /\s#/.test(text) ? 'with " #"' : null
}

/** A text in the quotes that it needs least escapes in. */
export function quote(text: string): string {
  const inner = /^(["'])(.*)\1$/.exec(text)?.[2] ?? text
  return /["\\]/.test(inner) ? `'${inner.replaceAll("'", "''")}'` : `"${inner}"`
}
