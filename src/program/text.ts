/** A title, a name or a room is one line, however it was wrapped in the file. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

export function oneLineOrNull(text: string | undefined): string | null {
  return text === undefined ? null : oneLine(text)
}
