/** Writes the value of a key in an item on one line as it was meant. */
import { type Finding, problem } from '../../../../model/problems/index.ts'
import { PROSE_KEYS, PROSE_LIST_KEYS } from '../../schema/schema.ts'
import { quote, reasonForQuotes } from '../quotes.ts'
import { lengthOfClosed, type Part } from './item-parts.ts'

export interface ValueFix {
  readonly value: string
  /** Offset of the mistake in the value; 0 if absent. */
  readonly at?: number
  readonly finding: Finding
}

/** Returns the value to write for a part, and what is wrong with it; or null if nothing is. */
export function valueFix({ key, value }: Part): ValueFix | null {
  if (value === '') return null
  if (/^["']/.test(value)) return fixQuoted(key, value)
  if (/^[[{]/.test(value) && !PROSE_KEYS.has(key)) return fixList(key, value)
  const content = value.replace(/^[,\s]+|[,\s]+$/g, '')
  if (content !== value) {
    const at = Math.max(value.search(/,[,\s]*$/), 0)
    return { value: content, at, finding: problem('extra-comma') }
  }
  if (value.includes(',')) return fixComma(key, value)
  const reason = reasonForQuotes(value) ?? (/[[\]{}]/.test(value) ? 'with brackets' : null)
  return reason === null ? null : inQuotes(key, value, reason)
}

function inQuotes(key: string, text: string, reason: string): ValueFix {
  const value = quote(text)
  const noun = PROSE_KEYS.has(key) ? key : 'text'
  return { value, finding: problem('needs-quotes', noun, reason, `${key}: ${value}`) }
}

function fixQuoted(key: string, text: string): ValueFix | null {
  if (lengthOfClosed(text) === text.length) return null
  const [mark = ''] = text
  if (text.includes(mark, 1)) return inQuotes(key, text, 'with quotes in it')
  const value = quote(text.slice(1))
  return { value, finding: problem('unclosed-quote', `${key}: ${value}`) }
}

/** Closes a list or map, and removes what stands in place of its bracket, and doubled commas. */
function fixList(key: string, text: string): ValueFix | null {
  const length = lengthOfClosed(text)
  const [extra] = /^[\]}]+$/.exec(text.slice(length)) ?? []
  if (length > 0 && extra) {
    return { value: text.slice(0, length), at: length, finding: problem('extra-bracket', extra) }
  }
  if (length > 0 && length < text.length) return inQuotes(key, text, 'with brackets')
  if (length > 0) {
    if (!/,\s*,/.test(text) || /["']/.test(text)) return null
    const value = text.replace(/,(?:\s*,)+/g, ',')
    return { value, at: text.search(/,\s*,/), finding: problem('extra-comma') }
  }
  const content = text.replace(/[\]},\s]+$/, '')
  const open: string[] = []
  for (const mark of content) {
    if (mark === '[' || mark === '{') open.unshift(mark === '[' ? ']' : '}')
    else if (mark === ']' || mark === '}') open.shift()
  }
  const value = content + open.join('')
  return { value, finding: problem('unclosed-bracket', text.charAt(0), `${key}: ${value}`) }
}

/** A text with a comma: a list of names, or text that needs quotes. */
function fixComma(key: string, text: string): ValueFix {
  const isList = PROSE_LIST_KEYS.has(key) && !PROSE_KEYS.has(key)
  const names = (text.match(/(?:\([^()]*\)|[^,()])+/g) ?? []).map((name) => name.trim())
  const isWhole = names.join('').replace(/[,\s]/g, '') === text.replace(/[,\s]/g, '')
  if (!isList || !isWhole || names.length < 2) return inQuotes(key, text, 'with a comma')
  const written = names.map((name) =>
    /[,[\]{}]/.test(name) || reasonForQuotes(name) ? quote(name) : name,
  )
  const value = `[${written.join(', ')}]`
  return { value, finding: problem('list-without-brackets', `${key}: ${value}`) }
}
