/** Matches whitespace that needs collapsing: all but a single space. Few texts have any. */
const UNEVEN_WHITESPACE = /\s\s+|[^\S ]/g

/** Collapses whitespace: a title, name or room is one line, however the file wraps it. */
export function oneLine(text: string): string {
  return text.replace(UNEVEN_WHITESPACE, ' ').trim()
}

export function oneLineOrNull(text: string | undefined): string | null {
  return text === undefined ? null : oneLine(text)
}
