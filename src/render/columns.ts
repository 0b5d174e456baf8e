/** Cells beside each other in columns, whatever they hold: the one place where tables are drawn. */
import Table from 'cli-table3'
import { UNSURE, widthOf } from './screen.ts'

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
  const lines: string[] = []
  for (let start = 0; start < rows.length; start += CHUNK) {
    lines.push(...drawChunk(rows.slice(start, start + CHUNK), widths, left))
  }
  return lines.map((line) => line.trimEnd())
}

function drawChunk(
  rows: readonly (readonly Cell[])[],
  widths: readonly (number | null)[],
  left: number | null,
): string[] {
  const table = new Table({
    chars: BORDERLESS,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': GAP },
    colWidths: widths.map((width) => (width === null ? null : width + GAP)),
  })
  for (const row of rows) table.push(row.map((cell) => cell.map(standIn).join('\n')))
  const starts = left === null ? null : startsOf(widths, left)
  const texts = rows.flatMap((row) => linesAcross(row, starts))
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
 * The lines of the cells of a row in the order in which they are drawn: line by line, across. Behind
 * what terminals do not measure alike the cursor is sent to where the next column starts.
 */
function linesAcross(row: readonly Cell[], starts: readonly number[] | null): string[] {
  const height = Math.max(...row.map((cell) => cell.length))
  return Array.from({ length: height }, (_, line) => {
    let isSure = true
    return row.flatMap((cell, column) => {
      const text = cell[line]
      if (!text) return []
      const move = isSure || starts === null ? '' : `\u001b[${(starts[column] ?? 0) + 1}G`
      isSure &&= !UNSURE.test(text)
      return [move + text]
    })
  }).flat()
}

function startsOf(widths: readonly (number | null)[], left: number): number[] {
  let start = left
  return widths.map((width) => {
    const here = start
    start += (width ?? 0) + GAP
    return here
  })
}
