/**
 * Finds where a text stops being JSON. JSON.parse tells the place of some errors only, and quotes what
 * stands around others, which may be a secret.
 */

/** What may come next. */
type Due = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or end'

const SPACE = /[\t\n\r ]*/y
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y

/** Returns the offset of the first token that can't be where it is, or the length of a text without one. */
export function findError(text: string): number {
  const open: string[] = []
  let due: Due = 'value'
  let offset = skip(SPACE, text, 0)
  while (offset < text.length) {
    const end = endOfToken(text, offset)
    const next: Due | null = end === null ? null : follow(text.charAt(offset), due, open)
    if (next === null) return offset
    due = next
    offset = skip(SPACE, text, end ?? 0)
  }
  return offset
}

/** Returns what may come after a token, of which only the first character counts; null if it is wrong. */
function follow(first: string, due: Due, open: string[]): Due | null {
  const inObject = open.at(-1) === '{'
  if (first === '}' || first === ']') {
    const isDue = due === ', or end' || due.endsWith(`or ${first}`)
    return isDue && open.pop() === (first === '}' ? '{' : '[') ? ', or end' : null
  }
  if (first === ',')
    return due === ', or end' && open.length > 0 ? (inObject ? 'key' : 'value') : null
  if (first === ':') return due === ':' ? 'value' : null
  if (due.startsWith('key')) return first === '"' ? ':' : null
  if (!due.startsWith('value')) return null
  if (first !== '{' && first !== '[') return ', or end'
  open.push(first)
  return first === '{' ? 'key or }' : 'value or ]'
}

/** Returns where a token ends, or null if no token starts here. */
function endOfToken(text: string, start: number): number | null {
  const first = text.charAt(start)
  if ('{}[],:'.includes(first)) return start + 1
  if (first === '"') return endOfString(text, start)
  const end = skip(SCALAR, text, start)
  return end === start ? null : end
}

function endOfString(text: string, start: number): number {
  let end = start + 1
  while (end < text.length && text[end] !== '"') end += text[end] === '\\' ? 2 : 1
  return Math.min(end + 1, text.length)
}

/** Returns the offset after what a sticky pattern matches at an offset. */
function skip(pattern: RegExp, text: string, offset: number): number {
  pattern.lastIndex = offset
  return pattern.test(text) ? pattern.lastIndex : offset
}
