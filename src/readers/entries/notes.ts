/** Collects the notes of one source: equal ones are counted. */
import { MAX_EXAMPLES, type Note } from '../../model/note.ts'

/** Maximum length of an example, in characters. */
const MAX_LENGTH = 80

/** Maximum number of different notes: the wording of some has a text of the source. */
const MAX_NOTES = 100

/** Something to note, once. */
export interface Noted {
  /** Title or value that it concerns. */
  readonly example?: string | null
  /** Place in the source, such as `line 12`. */
  readonly where?: string | null
  /** How often it occurred; once if left out. */
  readonly count?: number
}

type Collected = { -readonly [K in keyof Note]: Note[K] } & {
  examples: string[]
  where: string[]
}

export class Notes {
  readonly #notes = new Map<string, Collected>()

  /** Adds to the note of this kind and wording, or starts it; if there are too many, to a general one. */
  add(kind: Note['kind'], of: Note['of'], what: string, noted: Noted = {}): void {
    const hasRoom = this.#notes.size < MAX_NOTES
    const general = of === 'entry' ? 'for other reasons' : 'others'
    const note = this.#noteOf(kind, of, what, hasRoom) ?? this.#noteOf(kind, of, general, true)
    if (note === null) return
    note.count += noted.count ?? 1
    addExample(note.examples, noted.example)
    addExample(note.where, noted.where)
  }

  /** Returns the note of this kind and wording, which may be new, or null if there is none. */
  #noteOf(kind: Note['kind'], of: Note['of'], what: string, mayBeNew: boolean): Collected | null {
    const key = `${kind} ${of} ${what}`
    const known = this.#notes.get(key)
    if (known || !mayBeNew) return known ?? null
    const note: Collected = { kind, of, what, count: 0, examples: [], where: [] }
    this.#notes.set(key, note)
    return note
  }

  guessed(of: Note['of'], what: string, noted?: Noted): void {
    this.add('guessed', of, what, noted)
  }

  changed(of: Note['of'], what: string, noted?: Noted): void {
    this.add('changed', of, what, noted)
  }

  leftOut(of: Note['of'], what: string, noted?: Noted): void {
    this.add('left-out', of, what, noted)
  }

  /** Returns the notes in the order in which they were first added. */
  all(): Note[] {
    return [...this.#notes.values()]
  }
}

function addExample(examples: string[], example: string | null | undefined): void {
  if (example == null || examples.length >= MAX_EXAMPLES) return
  const text = example.trim().slice(0, MAX_LENGTH)
  if (text !== '' && !examples.includes(text)) examples.push(text)
}
