/** Draws cells of any content in columns. All tables are drawn here. */
import Table from 'cli-table3'
import { AMBIGUOUS_WIDTH, widthOf } from './wrap.ts'

/** The lines of a cell, each no wider than its column. */
export type Cell = readonly string[]

/** Number of spaces between columns. */
export const GAP = 2

/** Maximum number of lines to draw at once: cli-table3 takes time quadratic in its rows. */
const MAX_CHUNK_LINES = 20

const BORDERLESS = Object.fromEntries(
  [
    'top',
    'top-mid',
    'top-left',
    'top-right',
    'bottom',
    'bottom-mid',
    'bottom-left',
    'bottom-right',
    'left',
    'left-mid',
    'mid',
    'mid-mid',
    'right',
    'right-mid',
    'middle',
  ].map((name) => [name, '']),
)

/**
 * Draws rows as lines. `widths` are those of the columns; null makes a column as wide as its
 * content. `left` is the distance in columns from the left edge of the terminal, or null if its
 * cursor can't be moved.
 */
export function drawColumns(
  rows: readonly (readonly Cell[])[],
  widths: readonly (number | null)[],
  left: number | null = null,
): string[] {
  const starts = left === null ? null : startsOf(widths, left)
  const lines = rows.flatMap(linesOf)
  const drawn: string[] = []
  for (let start = 0; start < lines.length; start += MAX_CHUNK_LINES) {
    drawn.push(...drawChunk(lines.slice(start, start + MAX_CHUNK_LINES), widths, starts))
  }
  return drawn.map((line) => line.trimEnd())
}

/**
 * Splits a row into its lines, each with a text for every column. cli-table3 gets them as rows of
 * their own: from a cell of many lines it also makes a shortened form, which is never shown, in
 * time quadratic in their length.
 */
function linesOf(row: readonly Cell[]): string[][] {
  const height = Math.max(1, ...row.map((cell) => cell.length))
  return Array.from({ length: height }, (_, line) => row.map((cell) => cell[line] ?? ''))
}

function drawChunk(
  lines: readonly (readonly string[])[],
  widths: readonly (number | null)[],
  starts: readonly number[] | null,
): string[] {
  const table = new Table({
    chars: BORDERLESS,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': GAP },
    colWidths: widths.map((width) => (width === null ? null : width + GAP)),
  })
  for (const line of lines) table.push(line.map(placeholder))
  const texts = lines.flatMap((line) => textsOf(line, starts))
  return table
    .toString()
    .replace(PLACEHOLDER, () => texts.shift() ?? '')
    .split('\n')
}

/**
 * Returns as many plain characters as a text has columns. They are replaced by the text once
 * cli-table3 has drawn them: it measures with an old string-width, which knows neither recent emoji
 * nor links, and it cuts text that it takes for too wide in the middle of a character
 * (https://github.com/cli-table/cli-table3/pull/360).
 */
function placeholder(text: string): string {
  return text === '' ? '' : FIRST + REST.repeat(Math.max(widthOf(text) - 1, 0))
}

/** Private-use characters, one column wide. A placeholder is one FIRST and any number of REST. */
const FIRST = '\ue000'
const REST = '\ue001'
const PLACEHOLDER = new RegExp(`${FIRST}${REST}*`, 'g')

/**
 * Returns the texts of a line that are not empty, in the order in which they are drawn. Each text
 * after one that terminals may measure differently moves the cursor to the start of its column
 * first.
 */
function textsOf(line: readonly string[], starts: readonly number[] | null): string[] {
  let isSure = true
  return line.flatMap((text, column) => {
    if (text === '') return []
    const move = isSure || starts === null ? '' : `\u001b[${(starts[column] ?? 0) + 1}G`
    isSure &&= !AMBIGUOUS_WIDTH.test(text)
    return [move + text]
  })
}

/** Returns the distance of each column from the left edge of the terminal. */
function startsOf(widths: readonly (number | null)[], left: number): number[] {
  let start = left
  return widths.map((width) => {
    const here = start
    start += (width ?? 0) + GAP
    return here
  })
}
