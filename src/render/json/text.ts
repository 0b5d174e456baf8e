/** JSON as it is written. */

/** A document as text. C1 controls and DEL are legal in JSON, but not for a terminal. */
export function jsonText(document: unknown): string {
  const text = JSON.stringify(document, null, 2)
  const safe = text.replace(/[\u007f-\u009f]/g, (character) => {
    return `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`
  })
  return `${safe}\n`
}
