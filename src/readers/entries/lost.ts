/** Counts what a source holds and a program has no place for, to say it in one note. */
import { listed } from '../../text/listed.ts'
import type { Notes } from './notes.ts'

/** Maximum number of names that are told apart. */
const MAX_NAMES = 100
/** Maximum length of a name, in characters. */
const MAX_NAME = 60

export class Lost {
  readonly #counts = new Map<string, number>()

  /** Counts a field by its name. */
  count(name: string, number = 1): void {
    if (number === 0) return
    const label = name.slice(0, MAX_NAME)
    const isKept = this.#counts.size < MAX_NAMES || this.#counts.has(label)
    const key = isKept ? label : 'others'
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + number)
  }

  /** Adds one note with the names of all that was counted. */
  addTo(notes: Notes): void {
    const names = [...this.#counts.keys()]
    if (names.length === 0) return
    const count = [...this.#counts.values()].reduce((sum, number) => sum + number, 0)
    notes.leftOut('field', `not kept: ${listed(names)}`, { count, isMinor: true })
  }
}
