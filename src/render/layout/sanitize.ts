/** Makes text that others wrote harmless to a terminal, and to the eye. */

/** What moves the cursor, reorders or hides: controls, bidirectional ones, invisible ones, tags. */
const HARMFUL =
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e0fff}]/gu

/** More marks on one letter than any script has. */
const MARKS = /(\p{M}{4})\p{M}+/gu

/** Most texts are no more than this, and looked through many times faster. */
const HARMLESS = /^[\n -~\u00a0-\u00ac\u00ae-\u02ff]*$/

/** Shows such characters as escapes (`\u001b`); keeps line ends. */
export function sanitize(text: string): string {
  if (HARMLESS.test(text)) return text
  return text.toWellFormed().replace(HARMFUL, escapeCharacter).replace(MARKS, '$1')
}

function escapeCharacter(character: string): string {
  if (character === '\t') return ' '
  const code = (character.codePointAt(0) ?? 0).toString(16)
  return code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`
}

/** A copy of plain data in which every text is clean. */
export function sanitizeAll<T>(data: T): T {
  if (typeof data === 'string') return sanitize(data) as T
  if (Array.isArray(data)) return data.map(sanitizeAll) as T
  if (typeof data !== 'object' || data === null) return data
  const copy = { ...data }
  for (const key in copy) copy[key] = sanitizeAll(copy[key])
  return copy
}
