/** Decodes people from `Name`, `Name (Affiliation)`, or a map of name, affiliation and url. */

import type { Path, Report } from '../model/problem.ts'
import { problem } from '../model/problems/index.ts'
import type { Person } from '../model/program.ts'
import { oneLine, oneLineOrNull } from '../text/one-line.ts'
import type { PeopleDraft } from './draft.ts'

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/** Decodes the people of one file, and keeps them all to complete their affiliations. */
export class People {
  readonly #report: Report
  readonly #all: Mutable<Person>[] = []

  constructor(report: Report) {
    this.#report = report
  }

  decode(value: PeopleDraft | undefined, path: Path): readonly Person[] {
    if (value === undefined) return []
    const entries = Array.isArray(value) ? value : [value]
    const people: Mutable<Person>[] = []
    for (const [index, entry] of entries.entries()) {
      const person = this.#decodeOne(entry, Array.isArray(value) ? [...path, index] : path)
      if (person) people.push(person)
    }
    for (const person of people) this.#all.push(person)
    return people
  }

  /** Gives people without an affiliation the first one that the file gives to the same name. */
  completeAffiliations(): void {
    const known = new Map<string, string>()
    for (const { name, affiliation } of this.#all) {
      if (affiliation !== null && !known.has(name)) known.set(name, affiliation)
    }
    for (const person of this.#all) person.affiliation ??= known.get(person.name) ?? null
  }

  #decodeOne(entry: unknown, path: Path): Mutable<Person> | null {
    if (typeof entry === 'string') return this.#parseText(oneLine(entry), path)
    const { name, affiliation, url } = (entry ?? {}) as { [K in keyof Person]?: string }
    if (name === undefined) return null
    return { name: oneLine(name), affiliation: oneLineOrNull(affiliation), url: url ?? null }
  }

  #parseText(text: string, path: Path): Mutable<Person> | null {
    const parts = splitOutsideBrackets(text)
    if (!parts) this.#report(path, problem('brackets', text))
    else if (parts.length > 1)
      this.#report(path, problem('several-people', parts, typeof path.at(-1) === 'number'))
    else {
      const [, name, affiliation] = /^([^()]+?)(?:\s*\((.*\S.*)\))?$/.exec(text) ?? []
      if (name) return { name, affiliation: affiliation?.trim() ?? null, url: null }
      this.#report(path, problem('bad-person', text))
    }
    return null
  }
}

/** Fast path: nearly every text is one person, with nothing to split. */
const ONE_PERSON = /^[^(),]+(?:\([^(),]*\))?$/

/** Splits text at the commas outside brackets. Returns null if the brackets don't match. */
function splitOutsideBrackets(text: string): string[] | null {
  if (ONE_PERSON.test(text)) return [text]
  const parts = ['']
  let depth = 0
  for (const character of text) {
    if (character === '(') depth++
    if (character === ')') depth--
    if (depth < 0) return null
    if (character === ',' && depth === 0) parts.push('')
    else parts.push((parts.pop() ?? '') + character)
  }
  if (depth > 0) return null
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}
