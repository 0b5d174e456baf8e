/** Escapes JSON for where it is written. */
import { HARMFUL } from './sanitize.ts'

/**
 * Escapes characters that are legal in JSON but harmful to terminals and readers, and the joiners U+200C
 * and U+200D, so that no invisible character is left.
 */
export function escapeInvisible(json: string): string {
  return json
    .replace(/[^\n -~]+/g, (run) => run.replace(HARMFUL, escapeUnits))
    .replace(/[\u200c\u200d]/g, escapeUnits)
}

/** Returns data as JSON for a script element of HTML, which `</script` would end and `<!--` extend. */
export function embedJson(data: unknown): string {
  return escapeInvisible(JSON.stringify(data)).replaceAll('<', '\\u003c')
}

/** Returns each UTF-16 unit of a character as `\uXXXX`. */
function escapeUnits(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('')
}
