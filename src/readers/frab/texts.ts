/** Reads texts of a schedule, which may be there in several languages. */
import { type Fields, fieldsOf, textOf } from '../data/access.ts'
import type { Notes } from '../entries/notes.ts'

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
    return typeof value === 'object' ? this.#choose(fieldsOf(value)) : textOf(value)
  }

  /** Returns a name that may be a text, or an object with a name: `{"name": "Hall"}`. */
  nameOf(value: unknown): string | null {
    const { name = null } = fieldsOf(value)
    return this.of(name) ?? this.of(value)
  }

  #choose(texts: Fields): string | null {
    const languages = Object.keys(texts).filter((key) => isLanguage(key) && textOf(texts[key]))
    const [first = '', ...others] = languages
    const chosen = [this.#language, 'en'].find((key) => languages.includes(key)) ?? first
    const text = textOf(texts[chosen])
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
