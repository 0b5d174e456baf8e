/** Writes the Content Security Policy: the page runs its own scripts and styles, and requests nothing. */
import { createHash } from 'node:crypto'

/** Returns a policy that allows scripts and a style sheet by their hashes. */
export function contentPolicy(scripts: readonly string[], style: string): string {
  return [
    "default-src 'none'",
    `script-src ${scripts.map(hashSource).join(' ')}`,
    `style-src ${hashSource(hashOf(style))}`,
    'img-src data:', // the icon, and those of the styles
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
}

/** Returns the SHA-256 of a content, in Base64. */
export function hashOf(content: string): string {
  return createHash('sha256').update(content).digest('base64')
}

/** See https://www.w3.org/TR/CSP3/#grammardef-hash-source. */
function hashSource(hash: string): string {
  return `'sha256-${hash}'`
}
