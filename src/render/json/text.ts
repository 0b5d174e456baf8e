/** Serialises JSON documents. */
import { escapeInvisible } from '../../text/json.ts'

/** Returns a document as text without invisible characters. */
export function jsonText(document: unknown): string {
  return `${escapeInvisible(JSON.stringify(document, null, 2))}\n`
}
