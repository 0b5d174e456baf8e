import type { Document, LineCounter } from 'yaml'

/** A parsed YAML file, with its text and line starts to locate problems in it. */
export interface YamlFile {
  /** The text that was parsed. */
  readonly text: string
  readonly document: Document.Parsed
  readonly lines: LineCounter
  /** Offsets at which a quote opens that is not closed, by the offset at which its text ends. */
  readonly quotes: ReadonlyMap<number, number>
  /** The lines as they are in the file, if `text` has repaired some of them. */
  readonly written?: readonly string[]
}

/** Returns the line and column of an offset in the file as it is written, from 1. */
export function placeOf(
  { text, lines, written }: YamlFile,
  offset: number,
): { line: number; column: number } {
  const { line, col } = lines.linePos(offset)
  const place = { line: Math.max(line, 1), column: Math.max(col, 1) }
  const source = written?.[place.line - 1]
  if (source === undefined) return place
  const start = lines.lineStarts[place.line - 1] ?? 0
  const end = lines.lineStarts[place.line] ?? text.length + 1
  return { ...place, column: columnIn(source, text.slice(start, end - 1), place.column) }
}

/** Returns the column in a line for one of its repaired form: both start and end with the same text. */
function columnIn(source: string, repaired: string, column: number): number {
  if (source === repaired) return column
  let [same, end] = [0, Math.min(source.length, repaired.length)]
  while (same < end && source[same] === repaired[same]) same++
  if (column <= same + 1) return column
  let behind = 0
  end -= same
  while (behind < end && source.at(-1 - behind) === repaired.at(-1 - behind)) behind++
  const moved = column + source.length - repaired.length
  return column > repaired.length - behind ? Math.max(moved, 1) : same + 1
}
