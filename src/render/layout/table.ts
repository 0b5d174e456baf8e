/** Columns without borders; the last one holds text of any length. */
import { drawColumns, GAP } from './columns.ts'
import type { Screen } from './screen.ts'
import { joinFacts, widestOf, wrap, wrapParts } from './wrap.ts'

export interface Row {
  /** Short texts; they are wrapped only where the last column would be too narrow. */
  readonly cells: readonly string[]
  /** The lines of the last column, each made of facts. */
  readonly lines: readonly (readonly string[])[]
  /** How far the last column is set in on a terminal. */
  readonly indent?: number
  /** Begins the last column with a dash, for what has no cells of its own. */
  readonly dash?: boolean
}

const DASH = '- '
/** With less room for its text, a row becomes lines below each other. */
const LEAST_TEXT = 24
/** Cells are not made narrower than this, nor at all on a terminal narrower than that. */
const LEAST_CELL = 12
const LEAST_COLUMNS = 60

export function renderTable(rows: readonly Row[], screen: Screen): string[] {
  return renderTables([rows], screen).flat()
}

/** Several tables whose columns are equally wide. */
export function renderTables(
  tables: readonly (readonly Row[])[],
  { columns, left }: Screen,
): string[][] {
  const natural = cellWidths(tables.flat())
  if (columns === null) {
    return layOut(tables, natural, null, ({ lines }) => [joinFacts(lines.flat())])
  }
  const widths = shareOut(natural, columns)
  const room = columns - widths.reduce((sum, width) => sum + width + GAP, 0)
  return room < LEAST_TEXT
    ? tables.map((rows) => rows.flatMap((row) => stack(row, columns)))
    : layOut(tables, widths, left, (row) => textLines(row, room))
}

/** The widths of the cells: where they leave too little to the text, the widest give way first. */
function shareOut(natural: readonly number[], columns: number): readonly number[] {
  if (columns < LEAST_COLUMNS) return natural
  let most = Math.max(...natural, LEAST_CELL)
  const room = columns - LEAST_TEXT - GAP * natural.length
  const atMost = () => natural.map((width) => Math.min(width, most))
  while (most > LEAST_CELL && atMost().reduce((sum, width) => sum + width, 0) > room) most--
  return atMost()
}

/** The lines of the last column, wrapped and set in. */
function textLines({ lines, indent = 0, dash = false }: Row, columns: number): string[] {
  const margin = ' '.repeat(indent + (dash ? DASH.length : 0))
  return lines
    .flatMap((parts) => wrapParts(parts, columns - margin.length))
    .map((line, index) => (dash && index === 0 ? ' '.repeat(indent) + DASH : margin) + line)
}

/** Drawn all at once, and divided again by the heights of the rows. */
function layOut(
  tables: readonly (readonly Row[])[],
  widths: readonly number[],
  left: number | null,
  textOf: (row: Row) => string[],
): string[][] {
  const cells = tables.map((rows) =>
    rows.map((row) => [
      ...widths.map((width, index) => cellLines(row.cells[index] ?? '', width)),
      textOf(row),
    ]),
  )
  const lines = drawColumns(cells.flat(), [...widths, null], left)
  let start = 0
  return cells.map((rows) => {
    const height = rows.reduce((sum, row) => sum + Math.max(...row.map((cell) => cell.length)), 0)
    start += height
    return lines.slice(start - height, start)
  })
}

/** A cell that is too wide is wrapped behind the margin that it begins with. */
function cellLines(cell: string, width: number): string[] {
  return cell.split('\n').flatMap((line) => {
    if (widestOf(line) <= width) return line
    const margin = /^[> ] /.test(line) ? 2 : 0
    return wrap(line.slice(margin), width - margin).map((part, index) => {
      return (index === 0 ? line.slice(0, margin) : ' '.repeat(margin)) + part
    })
  })
}

function stack(row: Row, columns: number): string[] {
  const head = row.cells.map((cell) => cell.trim().replace(/\s*\n\s*/g, ' '))
  const filled = head.filter((cell) => cell !== '')
  const indent = GAP + (row.indent ?? 0)
  return [...wrapParts(filled, columns), ...textLines({ ...row, indent }, columns)]
}

function cellWidths(rows: readonly Row[]): number[] {
  const widths: number[] = []
  for (const { cells } of rows) {
    for (const [index, cell] of cells.entries()) {
      widths[index] = Math.max(widths[index] ?? 0, ...cell.split('\n').map(widestOf))
    }
  }
  return widths
}
