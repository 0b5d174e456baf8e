/** Reads texts of a schedule, which may be there in several languages. */
import type { Notes } from '../entries/notes.ts'
import type { Fields } from './schedule.ts'

/** Returns a value as an object or list of which the members can be looked up; empty for others. */
export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {}
}

/** Returns a text or number as a text without blanks around it, or null if nothing is left. */
export function plain(value: unknown): string | null {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' ? value.trim() || null : null
}

export class Texts {
  readonly #language: string
  readonly #notes: Notes

  /** `language` is preferred; else it is English. */
  constructor(language: string | null, notes: Notes) {
    this.#language = language ?? 'en'
    this.#notes = notes
  }

  /** Returns a text, or one of those of an object such as `{"de": …, "en": …}`; null if it is empty. */
  of(value: unknown): string | null {
    return typeof value === 'object' ? this.#choose(fieldsOf(value)) : plain(value)
  }

  /** Returns a name that may be a text, or an object with a name: `{"name": "Hall"}`. */
  nameOf(value: unknown): string | null {
    const { name = null } = fieldsOf(value)
    return this.of(name) ?? this.of(value)
  }

  #choose(texts: Fields): string | null {
    const languages = Object.keys(texts).filter((key) => isLanguage(key) && plain(texts[key]))
    const [first = '', ...others] = languages
    const chosen = [this.#language, 'en'].find((key) => languages.includes(key)) ?? first
    const text = plain(texts[chosen])
    if (others.length > 0) {
      this.#notes.guessed('field', `a text in several languages: the one in "${chosen}"`, {
        example: text,
      })
    }
    return text
  }
}

function isLanguage(key: string): boolean {
  return /^[a-z]{2,3}(?:[-_][a-z0-9]+)?$/i.test(key)
}
