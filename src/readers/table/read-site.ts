/** Reads the tables of two themes for websites, whose sessions or people are in other files. */
import type { Content } from '../content.ts'
import type { Notes } from '../entries/notes.ts'
import type { SourceProgram } from '../entries/source-program.ts'
import type { ReadRequest } from '../reader.ts'
import { fillTheme } from './fill-theme-conference.ts'
import { fillZeppelin } from './fill-zeppelin.ts'
import { readTable } from './read.ts'
import { isZeppelin } from './zeppelin.ts'

export function read({ data }: Content, request: ReadRequest, notes: Notes): SourceProgram {
  if (data === null) throw new Error('not data')
  const { companions } = request
  if (!isZeppelin(data.value)) return readTable(fillTheme(data, companions, notes), request, notes)
  const filled = fillZeppelin(data, companions, notes)
  const program = readTable(filled, request, notes)
  return { ...program, entries: program.entries + filled.unplaced }
}
