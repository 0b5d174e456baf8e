/** Renders what a foreign source was read to: what was guessed, changed and left out. */
import { entriesLeftOut, type Note } from '../model/note.ts'
import type { ProblemCode } from '../model/problems/index.ts'
import type { Program } from '../model/program.ts'
import { count } from '../text/count.ts'
import { sanitize } from '../text/sanitize.ts'
import { type Block, fact, renderAnswer } from './layout/labelled.ts'
import type { Screen } from './layout/screen.ts'
import { sessionCount, talkCount } from './programs.ts'

/** What a foreign source was read to, for people and in JSON. */
export interface ShownImport {
  /** Name of its format: `frab XML`. */
  readonly format: string
  /** Number of sessions, talks and deadlines in the source. */
  readonly entries: number
  readonly notes: readonly Note[]
  /** Warnings meant for files written by hand, counted by code. */
  readonly doubts: ReadonlyMap<ProblemCode, number>
}

/** Renders the notes below the format, or nothing if there are none. */
export function renderNotes(
  source: string,
  { format, notes, doubts }: ShownImport,
  screen: Screen,
): string {
  const blocks = [...noteBlocks(notes), ...fact('warnings', [doubtsLine(doubts)])]
  if (blocks.length === 0) return ''
  const heading = screen.wrap(`${sanitize(source)}: ${format}`)
  return renderAnswer(heading, [blocks], screen) + screen.onTerminal('\n').join('')
}

/** Returns the notes by kind; of what is left out, the entries first. */
export function noteBlocks(notes: readonly Note[]): Block[] {
  const ofKind = (kind: Note['kind']) => notes.filter((note) => note.kind === kind)
  const left = ofKind('left-out').toSorted((a, b) => a.of.localeCompare(b.of))
  return [
    ...ofKind('guessed').flatMap((note) => noteBlock('guessed', note)),
    ...ofKind('changed').flatMap((note) => noteBlock('changed', note)),
    ...left.flatMap((note) => noteBlock('left out', note)),
  ]
}

/** Returns the wording of a note, and below it its examples with their places. */
function noteBlock(label: string, note: Note): Block[] {
  const examples = note.examples.map((text) => `"${plain(text)}"`).join(', ')
  const where = plain(note.where.join(', '))
  return fact(label, [wordingOf(note), [examples, where].filter((text) => text !== '')]).map(
    (block) => ({ ...block, hangs: true }),
  )
}

/** Returns a text of the source as one line for people. */
function plain(text: string): string {
  return sanitize(text.replace(/\s+/g, ' '))
}

/** Returns `12 entries: without a time`, `63 × no end: inferred`. */
function wordingOf({ kind, of, what, count: number }: Note): string {
  const text = plain(what)
  if (kind === 'left-out' && of === 'entry') return `${count(number, 'entry', 'entries')}: ${text}`
  return number === 1 ? text : `${number} × ${text}`
}

/** Returns `12 meant for files written by hand: overlap (9), long-session (3)`, or null for none. */
function doubtsLine(doubts: ShownImport['doubts']): string | null {
  const byNumber = [...doubts].toSorted(([, a], [, b]) => b - a)
  const sum = byNumber.reduce((total, [, number]) => total + number, 0)
  const list = byNumber.map(([code, number]) => `${code} (${number})`).join(', ')
  return sum === 0 ? null : `${sum} meant for files written by hand: ${list}`
}

/** Returns `883 entries: 850 sessions, 30 talks, 3 left out`. */
export function entryCounts(program: Program, { entries, notes }: ShownImport): string {
  const left = entriesLeftOut(notes)
  const parts = [
    count(sessionCount(program), 'session'),
    count(talkCount(program), 'talk'),
    count(program.deadlines.length, 'deadline'),
    `${left} left out`,
  ]
  const found = parts.filter((part) => !part.startsWith('0 '))
  return `${count(entries, 'entry', 'entries')}: ${found.join(', ')}`
}
