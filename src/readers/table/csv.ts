/** Parses CSV to the data of a table: a mapping for each row. */
import { type CsvError, parse } from 'csv-parse/sync'
import { problem } from '../../model/problems/index.ts'
import type { Data } from '../content.ts'
import type { Notes } from '../entries/notes.ts'
import { SourceError } from '../source-error.ts'
import { fieldOf } from './keys.ts'

const DELIMITERS = [',', ';', '\t'] as const
/** Maximum number of columns: a heading with more is none. */
const MAX_COLUMNS = 200

interface Row {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}

/** Parses CSV with a heading. Throws a SourceError with the line of an error. */
export function parseCsv(text: string, notes: Notes): Data {
  const rows = parseRows(text)
  const [heading, ...body] = rows
  const columns = heading?.record ?? []
  if (columns.length > MAX_COLUMNS) throw new SourceError(problem('too-much', 'columns'))
  const carried = new Map<string, string>()
  const value = body.map(({ record, info }) => {
    if (record.length > columns.length) {
      notes.leftOut('field', 'cells beyond the last column', { where: `line ${info.lines}` })
    }
    return mapping(columns, record, carried)
  })
  return {
    value,
    placeOf: ([index]) => `line ${body[Number(index)]?.info.lines ?? 1}`,
  }
}

/** Returns a row by its columns. Empty cells of a day, room or track have the value above them. */
function mapping(
  columns: readonly string[],
  record: readonly string[],
  carried: Map<string, string>,
): Record<string, string> {
  return Object.fromEntries(
    columns.map((column, index) => {
      const cell = record[index] ?? ''
      const isCarried = ['day', 'room', 'track'].includes(fieldOf(column) ?? '')
      if (isCarried && cell !== '') carried.set(column, cell)
      return [column, isCarried ? (carried.get(column) ?? '') : cell]
    }),
  )
}

function parseRows(text: string): Row[] {
  const [head = ''] = text.split(/\r?\n/, 1)
  const counts = DELIMITERS.map((delimiter) => head.split(delimiter).length)
  try {
    return parse(text, {
      delimiter: DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',',
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as Row[]
  } catch (error) {
    const { message, lines } = error as CsvError & { lines?: number }
    throw new SourceError(problem('csv-syntax', message.split(/[:,]/, 1)[0] ?? ''), lines ?? 1)
  }
}
