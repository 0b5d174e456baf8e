/** Masks keys and passwords in web addresses that messages quote: people paste messages into reports. */

// Lengths are bounded: a pattern that matches megabytes overflows the stack.

/** Matches what leads to a secret in an address, and the secret: a parameter, also in JSON and HTML. */
const PARAMETER =
  /((?:[?&;]|\\u0026)(?:ak|key|sig|pwd|pass|[\w-]{0,40}(?:token|signature|secret|password|credential|api[_-]?key))=)([^&\s"'<>#;\\]{1,5000})/gi
/** Matches the password of `https://name:password@host`. */
const PASSWORD = /(:\/\/[^\s/:@"'<>]{0,500}:)([^\s/@"'<>]{1,500})(?=@)/g
/** Matches the secret of a calendar's private address. */
const PRIVATE = /(\/private-)([\da-f]{16,200})/gi

/** Returns a text of the same length with asterisks for the secrets in its addresses. */
export function maskSecrets(text: string): string {
  return [PARAMETER, PASSWORD, PRIVATE].reduce((masked, pattern) => {
    return masked.replace(pattern, (_, lead: string, secret: string) => {
      return lead + '*'.repeat(secret.length)
    })
  }, text)
}
