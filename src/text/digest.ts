/** Makes short names from long contents. */

/**
 * Returns 16 hexadecimal digits that depend on each byte (two FNV-1a hashes of 32 bits). They tell
 * contents apart that nobody made to be alike; they are no proof of anything.
 */
export function digest(content: Uint8Array | string): string {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  let [first, second] = [0x811c9dc5, 0x9747b28c ^ bytes.length]
  for (const byte of bytes) {
    first = Math.imul(first ^ byte, 0x01000193)
    second = Math.imul(second ^ byte ^ (second >>> 15), 0x5bd1e995)
  }
  return [first, second].map((part) => (part >>> 0).toString(16).padStart(8, '0')).join('')
}
