/** Counts what a schedule holds and a program file has no place for, to say it once. */
import { listed } from '../../text/listed.ts'
import type { Notes } from '../entries/notes.ts'
import { KNOWN, type Part } from './fields.ts'
import type { Fields } from './schedule.ts'

/** Maximum number of names that are told apart. */
const MAX_NAMES = 100
/** Maximum length of a name, in characters. */
const MAX_NAME = 40

export class Lost {
  readonly #counts = new Map<string, number>()

  /** Counts the members of a part that are not known and not empty. */
  add(part: Part, fields: Fields): void {
    const known = KNOWN[part]
    for (const name in fields) {
      if (!known.has(name) && !isEmpty(fields[name])) this.#count(part, name)
    }
  }

  /** Adds one note with the names of all that was counted. */
  addTo(notes: Notes): void {
    const names = [...this.#counts.keys()]
    if (names.length === 0) return
    const count = [...this.#counts.values()].reduce((sum, number) => sum + number, 0)
    notes.leftOut('field', `no place for ${listed(names)}`, { count })
  }

  #count(part: Part, name: string): void {
    const label = `${part === 'event' ? '' : `${part}/`}${name.slice(0, MAX_NAME)}`
    const isKept = this.#counts.size < MAX_NAMES || this.#counts.has(label)
    const key = isKept ? label : 'others'
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1)
  }
}

function isEmpty(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === ''
  if (typeof value === 'object' && value !== null) return Object.keys(value).length === 0
  return value === null || value === undefined || value === false
}
