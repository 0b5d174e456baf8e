/** Divides columns that don't fit side by side into sheets, and fits widths into a line. */
import { GAP } from './draw-columns.ts'

/** Widths of a column of text. */
export interface ColumnNeeds {
  /** The least at which it is still readable. */
  readonly least: number
  /** The width of its widest line. */
  readonly natural: number
}

/** Columns side by side: from the index `start` up to `end`, which is not included. */
export interface Sheet {
  readonly start: number
  readonly end: number
}

/**
 * Divides columns into as few sheets as possible. Of the ways to do so it takes the one that breaks
 * the least, then the one with the most even sheets. `broken(index)` returns how much a break before
 * that column separates.
 */
export function divideIntoSheets(
  columns: readonly ColumnNeeds[],
  available: number,
  broken: (index: number) => number,
): Sheet[] {
  const count = sheetsNeeded(columns, available)
  const sums = runningSums(columns)
  const widthOf = ({ start, end }: Sheet) => (sums[end] ?? 0) - (sums[start] ?? 0) - GAP
  // The best ways to divide the first columns, by their number, into one sheet more each round.
  let ways = new Map<number, Way>([[0, { broken: 0, widest: 0, sheets: [] }]])
  for (let round = 0; round < count; round++) {
    const longer = new Map<number, Way>()
    for (const [start, way] of ways) {
      const cost = way.broken + (start === 0 ? 0 : broken(start))
      for (let end = start + 1; end <= columns.length; end++) {
        const sheet = { start, end }
        const width = widthOf(sheet)
        if (width > available && end > start + 1) break
        const widest = Math.max(way.widest, width)
        const known = longer.get(end)
        const isBetter =
          !known || cost < known.broken || (cost === known.broken && widest < known.widest)
        if (isBetter) longer.set(end, { broken: cost, widest, sheets: [...way.sheets, sheet] })
      }
    }
    ways = longer
  }
  return ways.get(columns.length)?.sheets ?? []
}

interface Way {
  readonly broken: number
  readonly widest: number
  readonly sheets: Sheet[]
}

/** Returns the total of the least widths before each column, with a gap after each. */
function runningSums(columns: readonly ColumnNeeds[]): number[] {
  const sums = [0]
  for (const { least } of columns) sums.push((sums.at(-1) ?? 0) + least + GAP)
  return sums
}

/** Returns the least number of sheets. A column that is too wide for a line has one of its own. */
export function sheetsNeeded(columns: readonly ColumnNeeds[], available: number): number {
  let [sheets, left] = [0, 0]
  for (const { least } of columns) {
    if (sheets === 0 || left < GAP + least) {
      sheets++
      left = available - least
    } else left -= GAP + least
  }
  return sheets
}

/** Returns the least width of a line on which columns need at most this many sheets. */
export function widthForSheets(columns: readonly ColumnNeeds[], sheets: number): number {
  let low = columns.reduce((most, { least }) => Math.max(most, least), 0)
  let high = columns.reduce((sum, { least }) => sum + least + GAP, 0)
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (sheetsNeeded(columns, middle) <= sheets) high = middle
    else low = middle + 1
  }
  return low
}

/**
 * Returns widths that fit into a line together, gaps included: natural ones for narrow columns, and
 * the rest shared evenly by those that need more than that.
 */
export function fitWidths(columns: readonly ColumnNeeds[], available: number): number[] {
  const space = available - GAP * (columns.length - 1)
  const widthsAt = (limit: number) => {
    return columns.map(({ least, natural }) => Math.min(natural, Math.max(least, limit)))
  }
  const total = (widths: readonly number[]) => widths.reduce((sum, width) => sum + width, 0)
  let [low, high] = [0, columns.reduce((most, { natural }) => Math.max(most, natural), 0)]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (total(widthsAt(middle)) <= space) low = middle
    else high = middle - 1
  }
  const widths = widthsAt(low)
  let left = Math.max(space - total(widths), 0)
  return widths.map((width, index) => {
    const grows = left > 0 && width < (columns[index]?.natural ?? 0) && width === low
    if (grows) left--
    return grows ? width + 1 : width
  })
}
