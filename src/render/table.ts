/** Columns without borders; the last one holds text of any length. */
import Table from 'cli-table3'
import { type Screen, SEPARATOR, widthOf, wrapParts } from './screen.ts'

export interface Row {
  /** Short texts that are never wrapped; of several lines only in a head. */
  readonly cells: readonly string[]
  /** The lines of the last column, each made of facts. */
  readonly lines: readonly (readonly string[])[]
  /** How far the last column is set in on a terminal. */
  readonly indent?: number
  /** Begins the last column with a dash, for what has no cells of its own. */
  readonly dash?: boolean
}

const GAP = 2
const DASH = '- '
/** With less room for its text, a row becomes lines below each other. */
const LEAST_TEXT = 24
/** cli-table3 takes time quadratic in its rows. */
const CHUNK = 100

const BORDERLESS = Object.fromEntries(
  [
    ...['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left'],
    ...['bottom-right', 'left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid', 'middle'],
  ].map((name) => [name, '']),
)

export function renderTable(rows: readonly Row[], screen: Screen): string[] {
  return renderTables([rows], screen).flat()
}

/** Several tables whose columns are equally wide. */
export function renderTables(tables: readonly (readonly Row[])[], { columns }: Screen): string[][] {
  const widths = cellWidths(tables.flat())
  if (columns === null) {
    return tables.map((rows) => {
      return layOut(rows, widths, ({ lines }) => [lines.flat().join(SEPARATOR)])
    })
  }
  const room = columns - widths.reduce((sum, width) => sum + width + GAP, 0)
  return tables.map((rows) => {
    if (room < LEAST_TEXT) return rows.flatMap((row) => stack(row, columns))
    return layOut(rows, widths, (row) => textLines(row, room))
  })
}

/** The lines of the last column, wrapped and set in. */
function textLines({ lines, indent = 0, dash = false }: Row, columns: number): string[] {
  const margin = ' '.repeat(indent + (dash ? DASH.length : 0))
  return lines
    .flatMap((parts) => wrapParts(parts, columns - margin.length))
    .map((line, index) => (dash && index === 0 ? ' '.repeat(indent) + DASH : margin) + line)
}

function layOut(
  rows: readonly Row[],
  widths: readonly number[],
  textOf: (row: Row) => string[],
): string[] {
  const lines: string[] = []
  for (let start = 0; start < rows.length; start += CHUNK) {
    const table = new Table({
      chars: BORDERLESS,
      style: { head: [], border: [], 'padding-left': 0, 'padding-right': GAP },
      // The text is wrapped beforehand and its column left to grow: cli-table3 measures with an
      // old string-width, and cuts what it takes for too wide.
      colWidths: [...widths.map((width) => width + GAP), null],
    })
    for (const row of rows.slice(start, start + CHUNK)) {
      table.push([...row.cells, textOf(row).join('\n')])
    }
    lines.push(...table.toString().split('\n'))
  }
  return lines.map((line) => line.trimEnd())
}

function stack(row: Row, columns: number): string[] {
  const head = row.cells.map((cell) => cell.trim().replace(/\s*\n\s*/g, ' '))
  const filled = head.filter((cell) => cell !== '')
  const indent = filled.length === 0 && !row.dash ? 0 : GAP + (row.indent ?? 0)
  return [...wrapParts(filled, columns), ...textLines({ ...row, indent }, columns)]
}

function cellWidths(rows: readonly Row[]): number[] {
  const widths: number[] = []
  for (const { cells } of rows) {
    for (const [index, cell] of cells.entries()) {
      widths[index] = Math.max(widths[index] ?? 0, ...cell.split('\n').map(widthOf))
    }
  }
  return widths
}
