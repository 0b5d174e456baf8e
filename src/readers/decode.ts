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
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' }
  }
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
