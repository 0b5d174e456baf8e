/** Renders tables without borders, whose last column holds text of any length. */
import { drawColumns, GAP } from './draw-columns.ts'
import { largest } from './largest.ts'
import type { Screen } from './screen.ts'
import { AMBIGUOUS_WIDTH, joinFacts, widestOf, widthOf, wrap, wrapParts } from './wrap.ts'

export interface Row {
  /** Short texts, wrapped only if the last column would be too narrow otherwise. */
  readonly cells: readonly string[]
  /** The lines of the last column, each made of facts. */
  readonly lines: readonly (readonly string[])[]
  /** Short text at the right of the first line on a terminal, if there is room; else one of its facts. */
  readonly aside?: string | null
  /** Indent of the last column on a terminal, in columns. */
  readonly indent?: number
  /** Begins the last column with a dash on a terminal, for a row without cells of its own. */
  readonly dash?: boolean
}

const DASH = '- '
/** Minimum width of the last column; with less, its text goes below the other cells. */
const MIN_TEXT = 24
/** Minimum width that cells are narrowed to. */
const MIN_CELL = 12
/** Minimum width of a terminal on which cells are narrowed. */
const MIN_COLUMNS = 60
/** Maximum part of the last column that texts at its right may take. */
const MAX_ASIDE = 1 / 3

export function renderTable(rows: readonly Row[], screen: Screen): string[] {
  return renderTables([rows], screen).flat()
}

/** Renders tables whose columns are aligned with each other's. Returns the lines of each table. */
export function renderTables(
  tables: readonly (readonly Row[])[],
  { columns, left }: Screen,
): string[][] {
  const natural = cellWidths(tables.flat())
  if (columns === null) {
    return drawTables(tables, natural, null, (row) => [joinFacts(withAside(row).flat())])
  }
  const widths = fitWidths(natural, columns)
  const available = columns - widths.reduce((sum, width) => sum + width + GAP, 0)
  return available < MIN_TEXT
    ? tables.map((rows) => rows.flatMap((row) => stack(row, columns)))
    : drawTables(tables, widths, left, textLayout(tables.flat(), available))
}

/** Returns a function that lays out the last column of a row, with its aside below those of others. */
function textLayout(rows: readonly Row[], columns: number): (row: Row) => string[] {
  const isShort = ({ aside }: Row) => aside != null && widestOf(aside) <= columns * MAX_ASIDE
  const beside = rows.filter(isShort)
  const room = columns - GAP - largest(beside.map(({ aside }) => widestOf(aside ?? '')))
  if (room < MIN_TEXT) return (row) => textLines(row, columns)
  const titles = beside.map(({ lines }) => widthOf(joinFacts(lines[0] ?? [])))
  const width = Math.min(room, largest(titles))
  return (row) => {
    const [facts = [], ...lines] = row.lines
    const [first = '', ...others] = isShort(row) ? wrapParts(facts, width) : []
    // Terminals disagree about the width of some texts, and what is behind one would not line up.
    if (!isShort(row) || AMBIGUOUS_WIDTH.test(first)) return textLines(row, columns)
    const gap = ' '.repeat(width - widthOf(first) + GAP)
    return [
      first + gap + row.aside,
      ...others,
      ...textLines({ ...row, lines, aside: null }, columns),
    ]
  }
}

/** Returns the lines of a row whose aside is a fact of the first. */
function withAside({ lines: [first = [], ...others], aside }: Row): (readonly string[])[] {
  return [aside ? [...first, aside] : first, ...others]
}

/** Returns the widths of the cells. Narrows the widest if they leave too little for the text. */
function fitWidths(natural: readonly number[], columns: number): readonly number[] {
  if (columns < MIN_COLUMNS) return natural
  let limit = Math.max(...natural, MIN_CELL)
  const available = columns - MIN_TEXT - GAP * natural.length
  const limited = () => natural.map((width) => Math.min(width, limit))
  while (limit > MIN_CELL && limited().reduce((sum, width) => sum + width, 0) > available) limit--
  return limited()
}

/** Returns the lines of the last column, wrapped and indented. */
function textLines(row: Row, columns: number): string[] {
  const { indent = 0, dash = false } = row
  const margin = ' '.repeat(indent + (dash ? DASH.length : 0))
  return withAside(row)
    .flatMap((parts) => wrapParts(parts, columns - margin.length))
    .map((line, index) => (dash && index === 0 ? ' '.repeat(indent) + DASH : margin) + line)
}

/** Draws all tables as one, then divides the lines again by the heights of the rows. */
function drawTables(
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

/** Wraps a cell that is too wide, further lines indented past the mark or spaces it begins with. */
function cellLines(cell: string, width: number): string[] {
  return cell.split('\n').flatMap((line) => {
    if (widestOf(line) <= width) return line
    const margin = /^[>* ] /.test(line) ? 2 : 0
    return wrap(line.slice(margin), width - margin).map((part, index) => {
      return (index === 0 ? line.slice(0, margin) : ' '.repeat(margin)) + part
    })
  })
}

/** Returns a row with its last column below the other cells, for a narrow terminal. */
function stack(row: Row, columns: number): string[] {
  const head = row.cells.map((cell) => cell.trim().replace(/\s*\n\s*/g, ' '))
  const filled = head.filter((cell) => cell !== '')
  const indent = GAP + (row.indent ?? 0)
  const lines = textLines({ ...row, indent }, columns)
  const [[only = ''], [first = '', ...others]] = [filled, lines]
  if (filled.length === 1 && widthOf(only) <= GAP) {
    // A mark, such as the one of what is on now, goes beside the title.
    return [only + first.slice(widthOf(only)), ...others]
  }
  return [...wrapParts(filled, columns), ...lines]
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
