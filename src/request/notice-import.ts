/** Says in one line that something of a foreign source was guessed, changed or left out. */
import type { Context } from '../context.ts'
import { entriesLeftOut, type Note } from '../model/note.ts'
import { holdNotice } from '../reply/notice.ts'
import type { Import } from '../sources/load-program.ts'
import type { Source } from '../sources/source.ts'
import { count } from '../text/count.ts'
import { commandLine } from '../text/shell-word.ts'
import type { ProgramOptions } from './options.ts'
import { programName } from './program-name.ts'
import { type AssumedOptions, assumedWords } from './request-words.ts'

/** Notes `schedule.xml: 3 things guessed, 12 entries left out; see esfomo validate schedule.xml`. */
export function noticeImport(
  context: Context,
  options: ProgramOptions,
  { name }: Source,
  { notes }: Pick<Import, 'notes'>,
): void {
  noticeNotes(context, options, { name, written: programName(context, options) ?? name }, notes)
}

/** One of several programs that come from one source. */
interface ImportedPart {
  /** As the user wrote it. */
  readonly name: string
  readonly source: Source
  readonly imported: Pick<Import, 'notes'> | null
}

/** Notes the same of all programs that come from one source, in one line. */
export function noticeImports(
  context: Context,
  options: AssumedOptions,
  parts: readonly ImportedPart[],
): void {
  const [first, ...others] = parts
  if (!first) return
  const { file, origin } = first.source
  const named =
    others.length === 0
      ? { name: first.source.name, written: first.name }
      : { name: file, written: origin === '-' ? '-' : file }
  noticeNotes(context, options, named, joinNotes(parts.flatMap(({ imported }) => imported ?? [])))
}

/** Returns the notes of several programs, each wording once. */
function joinNotes(imports: readonly Pick<Import, 'notes'>[]): Note[] {
  const joined = new Map<string, Note>()
  for (const note of imports.flatMap(({ notes }) => notes)) {
    const key = `${note.kind} ${note.of} ${note.what}`
    const known = joined.get(key)
    joined.set(key, known ? { ...known, count: known.count + note.count } : note)
  }
  return [...joined.values()]
}

function noticeNotes(
  context: Context,
  options: AssumedOptions,
  { name, written }: { readonly name: string; readonly written: string },
  notes: readonly Note[],
): void {
  const found = describeNotes(notes)
  if (found === '') return
  const isOption = written.startsWith('-') && written !== '-'
  const words = ['validate', ...(isOption ? ['-p'] : []), written, ...assumedWords(options)]
  holdNotice(context, `${name}: ${found}; see ${commandLine(words)}`)
}

/**
 * Returns how many things were guessed, changed and left out, and how many entries were left out;
 * empty if none. Minor things that are left out are not worth a notice: every format has some.
 */
export function describeNotes(all: readonly Note[]): string {
  const notes = all.filter(({ isMinor }) => !isMinor)
  const ofKind = (kind: Note['kind']) => notes.filter((note) => note.kind === kind)
  const [guessed, changed] = [ofKind('guessed').length, ofKind('changed').length]
  const left = ofKind('left-out').filter(({ of }) => of === 'field').length
  const parts: readonly (readonly [number: number, one: string, many: string, done: string])[] = [
    [guessed, 'thing', 'things', 'guessed'],
    [changed, 'thing', 'things', 'changed'],
    [left, 'thing', 'things', 'left out'],
    [entriesLeftOut(notes), 'entry', 'entries', 'left out'],
  ]
  return parts
    .filter(([number]) => number > 0)
    .map(([number, one, many, done], index, all) => {
      // `3 things guessed, 2 changed`
      const isSameNoun = index > 0 && all[index - 1]?.[1] === one
      return isSameNoun ? `${number} ${done}` : `${count(number, one, many)} ${done}`
    })
    .join(', ')
}
