/** Blanks that are not one between two words: few texts have them. */
const UNEVEN = /\s\s|[^\S ]|^ | $/

/** A title, a name or a room is one line, however it was wrapped in the file. */
export function oneLine(text: string): string {
  return UNEVEN.test(text) ? text.replace(/\s+/g, ' ').trim() : text
}

export function oneLineOrNull(text: string | undefined): string | null {
  return text === undefined ? null : oneLine(text)
}
