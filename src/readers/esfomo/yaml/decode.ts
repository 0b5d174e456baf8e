/** Decodes bytes to text, or finds out why they are none. */
import { type Finding, problem } from '../../../model/problems/index.ts'

/** The text, or the problem and its line, from 1. */
export type DecodedText =
  | { readonly text: string }
  | { readonly line: number; readonly finding: Finding }

/**
 * Decodes UTF-8. Drops a byte order mark, and a CR at the end, whose LF is lost. Returns a problem if
 * the bytes are in another encoding, contain a NUL byte, or end their lines with CR alone.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (isUtf16(bytes))
    return { line: 1, finding: problem('other-file-type', 'UTF-16 text', 'save the file as UTF-8') }
  const nul = bytes.indexOf(0)
  if (nul !== -1) return { line: lineAt(bytes, nul), finding: problem('nul-byte') }
  const text = decodeUtf8(bytes)?.replace(/\r$/, '') ?? null
  if (text === null) return { line: firstBadLine(bytes), finding: problem('not-utf-8') }
  const isOldMac = text.includes('\r') && !text.includes('\n')
  return isOldMac ? { line: 1, finding: problem('line-ends') } : { text }
}

function isUtf16(bytes: Uint8Array): boolean {
  const [first, second, third, fourth] = bytes
  const hasMark = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  const alternatesZeros = (first === 0) !== (second === 0) && (third === 0) !== (fourth === 0)
  return hasMark || (bytes.length >= 4 && alternatesZeros)
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Returns the first line that is not UTF-8, from 1. Halves the text until one line is left. */
function firstBadLine(bytes: Uint8Array): number {
  let [start, end] = [0, bytes.length]
  for (;;) {
    const half = start + Math.floor((end - start) / 2)
    const before = bytes.lastIndexOf(0x0a, half) + 1
    const split = before > start ? before : bytes.indexOf(0x0a, half) + 1
    if (split === 0 || split >= end) return lineAt(bytes, start)
    if (decodeUtf8(bytes.subarray(start, split)) === null) end = split
    else start = split
  }
}

function lineAt(bytes: Uint8Array, offset: number): number {
  return bytes.subarray(0, offset).reduce((lines, byte) => lines + Number(byte === 0x0a), 1)
}
