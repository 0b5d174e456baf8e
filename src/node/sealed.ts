/** Adds a checksum to the entries of the store, so that a damaged one is found out. */

/** First bytes of an entry. */
const MARK = 0x65_73_66_32
const HEAD_BYTES = 8

/** Returns a content with a mark and a checksum before it. */
export function seal(content: Uint8Array): Uint8Array {
  const sealed = new Uint8Array(HEAD_BYTES + content.length)
  sealed.set(content, HEAD_BYTES)
  const head = new Int32Array(sealed.buffer, 0, 2)
  head[0] = MARK
  head[1] = checksum(sealed.subarray(HEAD_BYTES))
  return sealed
}

/** Returns the content of a sealed entry, or null if it is damaged. */
export function unseal(sealed: Uint8Array): Uint8Array | null {
  if (sealed.length < HEAD_BYTES) return null
  const bytes = sealed.byteOffset % 4 === 0 ? sealed : sealed.slice()
  const [mark, sum] = new Int32Array(bytes.buffer, bytes.byteOffset, 2)
  const content = bytes.subarray(HEAD_BYTES)
  return mark === MARK && sum === checksum(content) ? content : null
}

/** Size from which loading zlib takes less time than it saves. */
const MANY_BYTES = 300_000

function checksum(content: Uint8Array): number {
  if (content.length < MANY_BYTES) return sumOfFours(content)
  return process.getBuiltinModule('node:zlib').crc32(content) | 0
}

/**
 * Returns a checksum of aligned bytes, four at a time (as FNV-1a does it with one): each step is
 * reversible, so a change within one of the fours always changes the sum.
 */
function sumOfFours(content: Uint8Array): number {
  const { buffer, byteOffset, length } = content
  const fours = new Int32Array(buffer, byteOffset, length >> 2)
  let sum = 0x811c9dc5 ^ length
  for (let at = 0; at < fours.length; at++) sum = Math.imul(sum ^ (fours[at] ?? 0), 0x01000193)
  for (let at = fours.length * 4; at < length; at++) {
    sum = Math.imul(sum ^ (content[at] ?? 0), 0x01000193)
  }
  return sum
}
