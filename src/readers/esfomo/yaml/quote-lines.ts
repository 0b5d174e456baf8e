/** Adds quotes to lines, and keeps those that help. */
import type { YamlFile } from './yaml-file.ts'

interface Tools {
  readonly compose: (text: string) => YamlFile
  /** Returns a line with quotes around its value if that lacks them. */
  readonly quoteValue: (line: string) => string
}

/** Parses a file again with quotes on those of some lines that they help, and returns these lines. */
export function quoteLines(
  plain: YamlFile,
  suspects: ReadonlySet<number>,
  { compose, quoteValue }: Tools,
): { source: YamlFile; lines: number[] } {
  const written = plain.text.split('\n')
  const quoted = written.map((line, index) => (suspects.has(index + 1) ? quoteValue(line) : line))
  if (quoted.every((line, index) => line === written[index])) return { source: plain, lines: [] }
  const second = compose(quoted.join('\n'))
  // A line that quotes don't help has another error, and stays as it is.
  const stillWrong = errorLines(second)
  const helped = quoted.map((line, index) => {
    return stillWrong.has(index + 1) ? (written[index] ?? line) : line
  })
  const source = stillWrong.size === 0 ? second : compose(helped.join('\n'))
  const lines = helped.flatMap((line, index) => (line === written[index] ? [] : [index + 1]))
  return { source, lines }
}

/** Returns the lines that have an error, from 1. */
export function errorLines({ document, lines }: YamlFile): Set<number> {
  return new Set(document.errors.map(({ pos }) => lines.linePos(pos[0]).line))
}
