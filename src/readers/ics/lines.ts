/** Splits an iCalendar file into content lines (RFC 5545, section 3.1). */
import { type Decoded, decode } from '../decode.ts'

const [TAB, LF, CR, SPACE] = [0x09, 0x0a, 0x0d, 0x20]

interface Unfolded {
  readonly bytes: Uint8Array
  /** For each line that is left, its number in the file. */
  readonly numbers: readonly number[]
}

export interface ContentLine {
  readonly text: string
  /** 1-based number of the line in the file. */
  readonly number: number
}

/** The lines of a file, and how it was decoded. */
export interface ContentLines {
  readonly encoding: Decoded['encoding']
  [Symbol.iterator](): Iterator<ContentLine>
}

/**
 * Returns the content lines of a file. They are unfolded before they are decoded: some systems fold
 * inside a character.
 */
export function contentLines(file: Uint8Array): ContentLines {
  const asRead = decodeUtf16(file)
  const { bytes, numbers } = unfold(asRead === null ? file : new TextEncoder().encode(asRead.text))
  const { text, encoding } = decode(bytes)
  return {
    encoding: asRead?.encoding ?? encoding,
    [Symbol.iterator]: () => splitLines(text, numbers),
  }
}

/** Returns a file in UTF-16 decoded, since its bytes are no characters; null for any other. */
function decodeUtf16(file: Uint8Array): Decoded | null {
  const decoded = file[0] === 0xff || file[0] === 0xfe ? decode(file) : null
  return decoded?.encoding === 'UTF-16' ? decoded : null
}

function* splitLines(text: string, numbers: readonly number[]): Generator<ContentLine> {
  let start = 0
  for (const number of numbers) {
    const end = text.indexOf('\n', start)
    const line = text.slice(start, end < 0 ? undefined : end)
    yield { text: line.endsWith('\r') ? line.slice(0, -1) : line, number }
    start = end + 1
  }
}

/** Removes each line break that a space or a tab follows, and that character. */
function unfold(file: Uint8Array): Unfolded {
  const bytes = file.slice()
  const numbers = [1]
  let [length, from, number] = [0, 0, 1]
  const keep = (end: number) => {
    bytes.copyWithin(length, from, end)
    length += end - from
  }
  for (let end = file.indexOf(LF); end >= 0; end = file.indexOf(LF, end + 1)) {
    number++
    if (file[end + 1] === SPACE || file[end + 1] === TAB) {
      keep(end > from && file[end - 1] === CR ? end - 1 : end)
      from = end + 2
    } else numbers.push(number)
  }
  keep(file.length)
  return { bytes: bytes.subarray(0, length), numbers }
}
