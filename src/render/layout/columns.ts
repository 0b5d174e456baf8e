/** Cells beside each other in columns, whatever they hold: the one place where tables are drawn. */
import Table from 'cli-table3'
import { UNSURE, widthOf } from './wrap.ts'

/** A cell is its lines, each no wider than its column. */
export type Cell = readonly string[]

export const GAP = 2

/** cli-table3 takes time quadratic in its rows. */
const CHUNK = 100

const BORDERLESS = Object.fromEntries(
  [
    ...['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left'],
    ...['bottom-right', 'left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid', 'middle'],
  ].map((name) => [name, '']),
)

/**
 * The lines of the rows; without a width the last column is as wide as it has to be. `left` is how
 * far from the left edge of a terminal they are to stand; null where its cursor can't be moved.
 */
export function drawColumns(
  rows: readonly (readonly Cell[])[],
  widths: readonly (number | null)[],
  left: number | null = null,
): string[] {
  const starts = left === null ? null : startsOf(widths, left)
  const lines = rows.flatMap(linesOf)
  const drawn: string[] = []
  for (let start = 0; start < lines.length; start += CHUNK) {
    drawn.push(...drawChunk(lines.slice(start, start + CHUNK), widths, starts))
  }
  return drawn.map((line) => line.trimEnd())
}

/**
 * A row as its lines, across. cli-table3 gets them as rows of their own: of a cell of many lines it
 * makes a short form that no one sees, in a time that is quadratic in their length.
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
  for (const line of lines) table.push(line.map(standIn))
  const texts = lines.flatMap((line) => textsOf(line, starts))
  return table
    .toString()
    .replace(STAND_IN, () => texts.shift() ?? '')
    .split('\n')
}

/**
 * cli-table3 measures with an old string-width, which knows neither the emoji of today nor links,
 * and cuts what it takes for too wide, through the middle of a character
 * (https://github.com/cli-table/cli-table3/pull/360). So it is given as many plain characters as a
 * text takes columns, and the text is put in their place.
 */
function standIn(text: string): string {
  return text === '' ? '' : FIRST + REST.repeat(Math.max(widthOf(text) - 1, 0))
}

const FIRST = '\ue000'
const REST = '\ue001'
const STAND_IN = new RegExp(`${FIRST}${REST}*`, 'g')

/**
 * The texts of a line in the order in which they are drawn. Behind what terminals do not measure
 * alike the cursor is sent to where the next column starts.
 */
function textsOf(line: readonly string[], starts: readonly number[] | null): string[] {
  let isSure = true
  return line.flatMap((text, column) => {
    if (text === '') return []
    const move = isSure || starts === null ? '' : `\u001b[${(starts[column] ?? 0) + 1}G`
    isSure &&= !UNSURE.test(text)
    return [move + text]
  })
}

function startsOf(widths: readonly (number | null)[], left: number): number[] {
  let start = left
  return widths.map((width) => {
    const here = start
    start += (width ?? 0) + GAP
    return here
  })
}
