/** Adds a checksum to the entries of the store, so that a damaged one is found out. */

/** First bytes of an entry. */
const MARK = 0x65_73_66_33
const HEAD_BYTES = 8

/** Returns the entry with a content. */
export function seal(content: Uint8Array): Uint8Array {
  const head = Buffer.alloc(HEAD_BYTES)
  head.writeUInt32LE(MARK, 0)
  head.writeUInt32LE(checksum(content), 4)
  return Buffer.concat([head, content])
}

/** Returns the content of an entry, or null if it is damaged. */
export function unseal(entry: Uint8Array): Uint8Array | null {
  if (entry.length < HEAD_BYTES) return null
  const head = new DataView(entry.buffer, entry.byteOffset)
  const content = entry.subarray(HEAD_BYTES)
  const isWhole = head.getUint32(0, true) === MARK && head.getUint32(4, true) === checksum(content)
  return isWhole ? content : null
}

/** Loads zlib, which takes less time than a checksum in JavaScript of 300 kB. */
function checksum(content: Uint8Array): number {
  return process.getBuiltinModule('node:zlib').crc32(content)
}
