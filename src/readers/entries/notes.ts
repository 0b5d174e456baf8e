/** Collects the notes of one source: equal ones are counted. */
import { MAX_EXAMPLES, type Note } from '../../model/note.ts'
import { maskSecrets } from '../../text/secrets.ts'

/** Maximum length of an example, in characters. */
const MAX_LENGTH = 80

/** Maximum number of different notes on entries, and on fields: some quote a text of the source. */
const MAX_NOTES = 100

/** Wordings of what comes after the last of them. */
const GENERAL = { entry: 'for other reasons', field: 'others' }

/** Something to note, once. */
export interface Noted {
  /** Title or value that it concerns. */
  readonly example?: string | null
  /** Place in the source, such as `line 12`. */
  readonly where?: string | null
  /** How often it occurred; once if left out. */
  readonly count?: number
  /** Nobody misses it in a program: not worth a notice, only a line of `validate`. */
  readonly isMinor?: true
}

type Collected = { -readonly [K in keyof Note]: Note[K] } & {
  examples: string[]
  where: string[]
}

export class Notes {
  readonly #notes = new Map<string, Collected>()
  readonly #room = { entry: MAX_NOTES, field: MAX_NOTES }

  /** Adds to the note of this kind and wording, or starts it; if there are too many, to a general one. */
  add(kind: Note['kind'], of: Note['of'], what: string, noted: Noted = {}): void {
    const note = this.#noteOf(kind, of, what, noted.isMinor)
    note.count += noted.count ?? 1
    addExample(note.examples, noted.example)
    addExample(note.where, noted.where)
  }

  /** Returns the note of this kind and wording, or the general one that stands for it. */
  #noteOf(kind: Note['kind'], of: Note['of'], what: string, isMinor?: true): Collected {
    const known = this.#notes.get(`${kind} ${of} ${what}`)
    if (known) return known
    const general = GENERAL[of]
    if (what !== general && this.#room[of]-- <= 0) return this.#noteOf(kind, of, general)
    const note: Collected = {
      ...{ kind, of, what, count: 0, examples: [], where: [] },
      ...(isMinor && { isMinor }),
    }
    this.#notes.set(`${kind} ${of} ${what}`, note)
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

  /** Returns notes that start with these. */
  copy(): Notes {
    const copy = new Notes()
    for (const [key, note] of this.#notes) {
      copy.#notes.set(key, { ...note, examples: [...note.examples], where: [...note.where] })
    }
    Object.assign(copy.#room, this.#room)
    return copy
  }

  /** Returns the notes in the order in which they were first added. */
  all(): Note[] {
    return [...this.#notes.values()]
  }
}

function addExample(examples: string[], example: string | null | undefined): void {
  if (example == null || examples.length >= MAX_EXAMPLES) return
  const text = maskSecrets(example.trim().slice(0, 2 * MAX_LENGTH)).slice(0, MAX_LENGTH)
  if (text !== '' && !examples.includes(text)) examples.push(text)
}
