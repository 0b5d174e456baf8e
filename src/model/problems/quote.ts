/** Quotes values of a program file in messages and hints. */

/** A message that says what is wrong, and a hint that says what to do: `write: 13:00 or 1pm`. */
export type Text = readonly [message: string, hint: string | null]

/** Maximum length of a text that a message quotes. */
const MAX_QUOTE = 200

export function shorten(text: string): string {
  return text.length <= MAX_QUOTE ? text : `${text.slice(0, MAX_QUOTE)}…`
}

/** Quotes a text from the file. */
export function quoted(text: string): string {
  return JSON.stringify(shorten(text))
}

/** Returns the hint to write a text, or null if there is none. */
export function write(text: string | null): string | null {
  return text === null ? null : `write: ${text}`
}
