/** Matches whitespace that needs collapsing. Few texts have any. */
const UNEVEN_WHITESPACE = /\s\s|[^\S ]|^ | $/

/** Collapses whitespace: a title, name or room is one line, however the file wraps it. */
export function oneLine(text: string): string {
  return UNEVEN_WHITESPACE.test(text) ? text.replace(/\s+/g, ' ').trim() : text
}

export function oneLineOrNull(text: string | undefined): string | null {
  return text === undefined ? null : oneLine(text)
}
