/** Decodes the bytes of foreign formats, which come in more encodings than program files. */
import type { Notes } from './entries/notes.ts'

export interface Decoded {
  readonly text: string
  readonly encoding: 'UTF-8' | 'UTF-16' | 'windows-1252'
}

/**
 * Decodes UTF-8, or UTF-16 with a byte order mark; what is neither is windows-1252, which every byte
 * belongs to. Drops the mark.
 */
export function decode(bytes: Uint8Array): Decoded {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return utf16('utf-16le', bytes)
  if (first === 0xfe && second === 0xff) return utf16('utf-16be', bytes)
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' }
  } catch {
    return { text: decodeWindows1252(bytes), encoding: 'windows-1252' }
  }
}

/** The characters of the bytes 0x80 to 0x9F; the five without one are control characters. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'
/** Number of characters that are made at once: as many arguments as a function takes. */
const CHUNK = 8192

/**
 * Decodes windows-1252 without a TextDecoder, which takes it for Latin-1 in Node from 20.18.3 on and in some
 * later versions: https://github.com/nodejs/node/issues/56542.
 */
function decodeWindows1252(bytes: Uint8Array): string {
  const units = new Uint16Array(bytes).map((byte) => {
    return byte >= 0x80 && byte <= 0x9f ? WINDOWS_1252.charCodeAt(byte - 0x80) : byte
  })
  const chunks: string[] = []
  for (let start = 0; start < units.length; start += CHUNK) {
    chunks.push(String.fromCharCode(...units.subarray(start, start + CHUNK)))
  }
  return chunks.join('')
}

function utf16(label: string, bytes: Uint8Array): Decoded {
  return { text: new TextDecoder(label).decode(bytes), encoding: 'UTF-16' }
}

/** Notes an encoding that was guessed. */
export function noteEncoding(
  encoding: Decoded['encoding'],
  notes: Notes,
  where: string | null = null,
): void {
  if (encoding !== 'windows-1252') return
  notes.guessed('field', 'not UTF-8: decoded as windows-1252', { where })
}
