/** Cuts the lines around an error out of a file, with the keys that they are nested in. */

/** Number of lines to keep before and after an error. */
const [BEFORE, AFTER] = [25, 20]
/** Maximum length of a window, in characters. Nobody writes as much on so few lines. */
const MAX_LENGTH = 20_000

export interface Window {
  /** Returns the text with some lines of the file replaced. */
  text(replaced: ReadonlyMap<number, string>): string
  /** Returns the line of the file, from 1, for a line of the window; infinite after its end. */
  fileLine(line: number): number
}

/** Returns the window around a line, from 1, or null if it is too long. */
export function windowAround(lines: readonly string[], line: number): Window | null {
  const first = Math.max(line - BEFORE, 1)
  const last = Math.min(line + AFTER, lines.length)
  const numbers = [...parentsOf(lines, first)]
  for (let number = first; number <= last; number++) numbers.push(number)
  const length = numbers.reduce((sum, number) => sum + (lines[number - 1]?.length ?? 0), 0)
  if (length > MAX_LENGTH) return null
  return {
    text: (replaced) =>
      numbers.map((number) => replaced.get(number) ?? lines[number - 1]).join('\n'),
    fileLine: (number) => numbers[number - 1] ?? Infinity,
  }
}

/** Returns the lines above one whose keys or items it is nested in, outermost first. */
function parentsOf(lines: readonly string[], line: number): number[] {
  const parents: number[] = []
  let inner = lines.slice(line - 1).find(isContent) ?? ''
  for (let number = line - 1; number > 0; number--) {
    const outer = lines[number - 1] ?? ''
    if (!isContent(outer) || !contains(outer, inner)) continue
    parents.unshift(number)
    inner = outer
  }
  return parents
}

/** Returns whether a line holds more than whitespace and comments. */
export function isContent(line: string): boolean {
  return /^\s*[^\s#]/.test(line)
}

export function indentOf(line: string): number {
  return line.length - line.trimStart().length
}

function contains(outer: string, inner: string): boolean {
  const difference = indentOf(inner) - indentOf(outer)
  return difference > 0 || (difference === 0 && isItem(inner) && !isItem(outer))
}

export function isItem(line: string): boolean {
  return /^\s*-(?:\s|$)/.test(line)
}
