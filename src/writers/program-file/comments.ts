/** Writes the comments at the top of a program file that was made from a source. */
import type { Note } from '../../model/note.ts'
import { noteBlocks } from '../../render/import.ts'
import { renderAnswer } from '../../render/layout/labelled.ts'
import { screen } from '../../render/layout/screen.ts'
import { oneLine } from '../../text/one-line.ts'
import { sanitize } from '../../text/sanitize.ts'
import { fileWord } from '../../text/shell-word.ts'

/** Width of the comments, in columns. */
const WIDTH = 96
/** Maximum number of notes: a file is recognised by what follows them. */
const MAX_NOTES = 50

/** What the comments are about. */
export interface Origin {
  /** Name of the source, as the user knows it. */
  readonly source: string
  /** Name of its format: `frab XML`. */
  readonly format: string
  readonly notes: readonly Note[]
  /** False for a list of deadlines. */
  readonly hasDays: boolean
  /** Path of the program file; null for standard output. */
  readonly file: string | null
}

/** Returns the lines of the comments: where the program is from, and what became of it there. */
export function formatComments({ source, format, notes, hasDays, file }: Origin): string[] {
  const plain = screen(WIDTH, false)
  const path = sanitize(fileWord(file ?? 'FILE.yaml'))
  const heading = [
    ...plain.wrap(`Written by esfomo from ${sanitize(oneLine(source))}, read as ${format}.`),
    `To see it:   esfomo ${hasDays ? 'schedule' : 'deadlines'} -p ${path}`,
    `To check it: esfomo validate ${path}`,
  ]
  const more = notes.length - MAX_NOTES
  const blocks = [
    ...noteBlocks(notes.slice(0, MAX_NOTES)),
    ...(more > 0 ? [{ label: 'more', lines: [`${more} notes that validate shows`] }] : []),
  ]
  return renderAnswer(heading, [blocks], plain).trimEnd().split('\n')
}
