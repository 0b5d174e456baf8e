/** Serialises JSON documents. */
import { HARMFUL } from '../../text/sanitize.ts'

/**
 * Returns a document as text. Escapes characters that are legal in JSON but harmful to terminals and
 * readers, and the joiners U+200C and U+200D, so that no invisible character is left.
 */
export function jsonText(document: unknown): string {
  const text = JSON.stringify(document, null, 2)
  return `${text
    .replace(/[^\n -~]+/g, (run) => run.replace(HARMFUL, escapeUnits))
    .replace(/[\u200c\u200d]/g, escapeUnits)}\n`
}

/** Returns each UTF-16 unit of a character as `\uXXXX`. */
function escapeUnits(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('')
}
