/**
 * Matches whitespace that needs collapsing: all but a single space. Few texts have any. U+0085 ends a
 * line in Unicode and YAML 1.1, but is no whitespace in JavaScript.
 */
const UNEVEN_WHITESPACE = /[\s\u0085]{2,}|[^\S ]|\u0085/g

/** Collapses whitespace: a title, name or room is one line, however the file wraps it. */
export function oneLine(text: string): string {
  return text.replace(UNEVEN_WHITESPACE, ' ').trim()
}

export function oneLineOrNull(text: string | undefined): string | null {
  return text === undefined ? null : oneLine(text)
}
