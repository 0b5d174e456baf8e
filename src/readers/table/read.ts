/** Reads tables of websites: lists of entries, however nested, by the names of their keys. */
import type { Content, Data } from '../content.ts'
import type { Notes } from '../entries/notes.ts'
import type { SourceProgram } from '../entries/source-program.ts'
import type { ReadRequest } from '../reader.ts'
import { parseCsv } from './csv.ts'
import { headOf } from './head.ts'
import { Table } from './table.ts'
import { type Found, findEntries, withTalks } from './walk.ts'

export function read(content: Content, request: ReadRequest, notes: Notes): SourceProgram {
  const data = content.data ?? parseCsv(content.text, notes)
  return readTable(data, request, notes)
}

/** Reads a table that has been parsed. */
export function readTable(data: Data, request: ReadRequest, notes: Notes): SourceProgram {
  const found = findEntries(data.value)
  const table = new Table(found.entries, data, request.assumed, notes)
  noteUntimed(found, data, notes)
  noteUnused(found, notes)
  noteNames(found, data, notes)
  return {
    head: headOf(data.value),
    items: table.items(),
    deadlines: [],
    entries: withTalks(found.entries).length + found.untimed.length,
  }
}

/** Notes what has no time, or one that can't be read. */
function noteUntimed({ untimed }: Found, data: Data, notes: Notes): void {
  for (const { title, time, path } of untimed) {
    const what =
      time !== null
        ? "with a time that can't be read"
        : title === null
          ? 'with neither a time nor a title'
          : 'with a title, but without a time'
    const example = [title, time].flatMap((text) => text ?? []).join(': ')
    notes.leftOut('entry', what, { example, where: data.placeOf(path) })
  }
}

/** Notes keys of lists that were taken for rooms or tracks, or that are lost. */
function noteNames({ names }: Found, data: Data, notes: Notes): void {
  for (const { key, place, path } of names) {
    const noted = { example: key, where: data.placeOf(path) }
    if (place === 'unknown') notes.leftOut('field', 'names of lists that say no day or room', noted)
    else notes.guessed('field', `keys of lists were taken for ${place}s`, noted)
  }
}

/** Maximum number of unused keys that are named. */
const MAX_KEYS = 12

function noteUnused({ unused }: Found, notes: Notes): void {
  const counts = [...unused]
  for (const [key, count] of counts.slice(0, MAX_KEYS)) {
    const what = key === '' ? 'a key without a name' : `the key ${JSON.stringify(key.slice(0, 80))}`
    notes.leftOut('field', what, { count, isMinor: true })
  }
  const others = counts.slice(MAX_KEYS).reduce((sum, [, count]) => sum + count, 0)
  if (others > 0) notes.leftOut('field', 'other keys', { count: others, isMinor: true })
}
