/** Turns a foreign program into a draft, by the rules that all foreign formats share. */
import type { ProgramDraft } from '../../program/draft.ts'
import type { ReadRequest } from '../reader.ts'
import type { Notes } from './notes.ts'
import type { SourceProgram } from './source-program.ts'

export function toDraft(source: SourceProgram, _request: ReadRequest, _notes: Notes): ProgramDraft {
  return { name: source.head.title ?? '' }
}
