/** Says in one line that something of a foreign source was guessed, changed or left out. */
import type { Context } from '../context.ts'
import { entriesLeftOut, type Note } from '../model/note.ts'
import { holdNotice } from '../reply/notice.ts'
import type { Import, Source } from '../sources/source.ts'
import { count } from '../text/count.ts'
import { commandLine } from '../text/shell-word.ts'
import type { ProgramOptions } from './options.ts'
import { programName } from './program-name.ts'
import { assumedWords } from './request-words.ts'

/** Notes `schedule.xml: 3 things guessed, 12 entries left out; see esfomo validate schedule.xml`. */
export function noticeImport(
  context: Context,
  options: ProgramOptions,
  { name }: Source,
  { notes }: Import,
): void {
  const found = describeNotes(notes)
  if (found === '') return
  const source = programName(context, options) ?? name
  const isOption = source.startsWith('-') && source !== '-'
  const words = ['validate', ...(isOption ? ['-p'] : []), source, ...assumedWords(options)]
  holdNotice(context, `${name}: ${found}; see ${commandLine(words)}`)
}

/**
 * Returns how many things were guessed, changed and left out, and how many entries were left out;
 * empty if none. Minor things that are left out are not worth a notice: every format has some.
 */
export function describeNotes(notes: readonly Note[]): string {
  const ofKind = (kind: Note['kind']) => notes.filter((note) => note.kind === kind)
  const [guessed, changed] = [ofKind('guessed').length, ofKind('changed').length]
  const left = ofKind('left-out').filter(({ of, isMinor }) => of === 'field' && !isMinor).length
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
