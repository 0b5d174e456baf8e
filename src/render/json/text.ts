/** Serialises JSON documents. */

/** Returns a document as text. Escapes DEL and C1 controls: legal in JSON, harmful to terminals. */
export function jsonText(document: unknown): string {
  const text = JSON.stringify(document, null, 2)
  const safe = text.replace(/[\u007f-\u009f]/g, (character) => {
    return `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`
  })
  return `${safe}\n`
}
