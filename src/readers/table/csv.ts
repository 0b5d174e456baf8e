/** Parses CSV to the data of a table: a mapping for each row. */
import { type CsvError, parse } from 'csv-parse/sync'
import { problem } from '../../model/problems/index.ts'
import type { Data } from '../content.ts'
import type { Notes } from '../entries/notes.ts'
import { SourceError } from '../source-error.ts'
import { timeOfDay } from './fields.ts'
import { fieldOf } from './keys.ts'

const DELIMITERS = [',', ';', '\t'] as const
/** Maximum number of columns: a heading with more is none. */
const MAX_COLUMNS = 200
/** Maximum number of rows: csv-parse takes 11 µs for one. */
const MAX_ROWS = 20_000
/** Maximum length of a row, in bytes. */
const MAX_ROW = 1_000_000

interface Row {
  readonly record: readonly string[]
  /** `bytes` is where the row ends. */
  readonly info: { readonly bytes: number }
}

/** Parses CSV with a heading. Throws a SourceError with the line of an error. */
export function parseCsv(text: string, notes: Notes): Data {
  // Blank lines, comments and Excel's `sep=;` may stand above the heading.
  const [above = ''] = /^(?:(?:[ \t]*(?:#.*)?|sep=.[ \t]*)\r?\n)*/.exec(text) ?? []
  const lines = new Lines(text.slice(above.length), above.split('\n').length)
  const rows = parseRows(text.slice(above.length), lines)
  const [heading, ...body] = rows
  const columns = columnsOf(heading?.record ?? [])
  if (columns.length > MAX_COLUMNS) throw new SourceError(problem('too-much', 'columns'))
  if (body.length > MAX_ROWS) throw new SourceError(problem('too-much', 'rows'))
  const places = rows.map((_, index) => `line ${lines.after(rows[index - 1]?.info.bytes ?? 0)}`)
  const carry = new Carry(columns, notes)
  const value = body.map(({ record }, index) => {
    const where = places[index + 1] ?? null
    if (record.length > columns.length) {
      notes.leftOut('field', 'cells beyond the last column', { where })
    }
    return carry.mapping(record, where)
  })
  return { value, placeOf: ([index]) => places[Number(index) + 1] ?? 'line 1' }
}

/** Returns the names of columns, each once, so that no cell gets lost. */
function columnsOf(heading: readonly string[]): string[] {
  const counts = new Map<string, number>()
  return heading.map((column) => {
    const count = (counts.get(column) ?? 0) + 1
    counts.set(column, count)
    return count === 1 ? column : `${column} (${count})`
  })
}

/** Fills empty cells of days, rooms and tracks with the value above them. */
class Carry {
  readonly #columns: readonly string[]
  readonly #carried: ReadonlySet<string>
  /** Values by their columns. */
  readonly #above = new Map<string, string>()
  readonly #notes: Notes

  constructor(columns: readonly string[], notes: Notes) {
    this.#columns = columns
    this.#notes = notes
    const isCarried = (column: string) => ['day', 'room', 'track'].includes(fieldOf(column) ?? '')
    this.#carried = new Set(columns.filter(isCarried))
  }

  /** Returns a row by its columns. */
  mapping(record: readonly string[], where: string | null): Record<string, string> {
    const isEmpty = record.every((cell) => cell === '')
    const entries = this.#columns.map((column, index) => {
      const cell = record[index] ?? ''
      const isFilled = !isEmpty && this.#carried.has(column)
      return [column, isFilled ? this.#fill(column, cell, where) : cell]
    })
    return Object.fromEntries(entries)
  }

  #fill(column: string, cell: string, where: string | null): string {
    const above = this.#above.get(column) ?? ''
    if (cell !== '')
      this.#above.set(column, fieldOf(column) === 'day' && timeOfDay(cell) ? '' : cell)
    else if (above !== '') {
      const what = `empty cells below ${JSON.stringify(column.slice(0, 80))}: as in the row above`
      this.#notes.guessed('field', what, { example: above, where })
    }
    return cell || above
  }
}

function parseRows(text: string, lines: Lines): Row[] {
  const [head = ''] = text.split('\n', 1)
  const counts = DELIMITERS.map((delimiter) => head.split(delimiter).length)
  try {
    return parse(text, {
      delimiter: DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',',
      info: true,
      max_record_size: MAX_ROW,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      to: MAX_ROWS + 2,
      trim: true,
    }) as unknown as Row[]
  } catch (error) {
    const { code, bytes = 0 } = error as CsvError & { bytes?: number }
    throw new SourceError(problem('csv-syntax', reasonOf(code)), lines.at(bytes))
  }
}

function reasonOf(code: string): string {
  if (code === 'CSV_QUOTE_NOT_CLOSED') return 'a quote is not closed'
  if (code === 'CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE') return 'text behind a closing quote'
  return code === 'CSV_MAX_RECORD_SIZE' ? 'a row is too long' : "a row can't be read"
}

const [LINE_END, RETURN] = [10, 13]

/** Finds the lines of offsets in bytes, which must be asked for in order. */
class Lines {
  readonly #bytes: Uint8Array
  #offset = 0
  #line: number

  constructor(text: string, first: number) {
    this.#bytes = new TextEncoder().encode(text)
    this.#line = first
  }

  /** Returns the line of an offset. */
  at(offset: number): number {
    while (this.#offset < Math.min(offset, this.#bytes.length)) {
      if (this.#bytes[this.#offset++] === LINE_END) this.#line++
    }
    return this.#line
  }

  /** Returns the line of the first row at or behind an offset. */
  after(offset: number): number {
    this.at(offset)
    while ([LINE_END, RETURN].includes(this.#bytes[this.#offset] ?? 0)) this.at(this.#offset + 1)
    return this.#line
  }
}
