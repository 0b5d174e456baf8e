/** Texts that YAML reads as something else unless they stand in quotes. */

/** The value that begins on a line: after its dashes and its key, without a comment behind it. */
export interface LineValue {
  readonly key: string | null
  /** Counts from 0. */
  readonly column: number
  readonly text: string
}

const LEAD = /^\s*(?:-\s+)*(?:([\w-]+):\s+)?/
/** Far longer than a line that someone wrote: left alone. */
export const LONGEST_LINE = 5000

export function valueOfLine(line: string): LineValue | null {
  if (line.length > LONGEST_LINE) return null
  const [lead = '', key = null] = LEAD.exec(line) ?? []
  const text = withoutComment(line.slice(lead.length)).trimEnd()
  return text === '' ? null : { key, column: lead.length, text }
}

/**
 * Drops a comment. It stands apart on both sides: `Lunch # bring food` has one, while `Talk #1` and
 * `Talk # 1` have none.
 */
function withoutComment(text: string): string {
  for (let at = text.indexOf('#'); at !== -1; at = text.indexOf('#', at + 1)) {
    const apart = at === 0 || isBlank(text[at - 1])
    if (apart && isBlank(text[at + 1]) && !isText(text.slice(at + 1))) return text.slice(0, at)
  }
  return text
}

function isBlank(character: string | undefined): boolean {
  return character === ' ' || character === '\t'
}

/** Whether what stands behind a `#` is a part of the text before it, and no comment. */
export function isText(behindHash: string): boolean {
  return !isBlank(behindHash[0]) || /^\d*$/.test(behindHash.trim())
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
