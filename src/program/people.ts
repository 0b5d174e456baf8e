/** Decodes people from `Name`, `Name (Affiliation)`, or a map of name, affiliation and url. */

import type { Path, Report } from '../model/problem.ts'
import { type Finding, problem } from '../model/problems/index.ts'
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
    for (let index = 0; index < entries.length; index++) {
      const entry = entries[index]
      const cut = cutAtCommas(entries, index)
      if (cut !== null) {
        this.#report([...path, index], problem('brackets', String(entry), cut.text))
        index += cut.length - 1
        continue
      }
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
    const finding = findingFor(text, typeof path.at(-1) === 'number')
    if (finding) this.#report(path, finding)
    const [, name, affiliation] = PERSON.exec(text) ?? []
    if (finding || !name) return null
    return { name, affiliation: affiliation?.trim() ?? null, url: null }
  }
}

/** Matches `Name` and `Name (Affiliation)`. */
const PERSON = /^([^()]+?)(?:\s*\((.*\S.*)\))?$/

/** Returns the problem of a text that is not one person, or null. */
function findingFor(text: string, inList: boolean): Finding | null {
  if (!isBalanced(text)) return problem('brackets', text, withBrackets(text))
  // `[Ann, Bo` and `Ann, Bo]` are lists without one of their brackets.
  const parts = splitOutsideBrackets(text.replace(/^\[(?=[^\]]*$)|\]$(?<=^[^[]*)/, ''))
  const filled = parts.filter((part) => part !== '')
  if (filled.length > 1) return problem('several-people', filled, inList)
  if (parts.length > 1) return problem('bad-person', text, filled[0])
  const [, name, affiliation = ''] = PERSON.exec(text) ?? []
  // An item that is indented further than the one above it is a part of its text.
  const items = text.split(' - ')
  if ((!name || !isBalanced(affiliation)) && items.length > 1) {
    return problem('several-people', items, true)
  }
  if (!name || !isBalanced(affiliation)) {
    const people = splitOutsideBrackets(text, AND)
    if (people.length > 1 && people.every(isPerson)) {
      return problem('several-people', people, inList)
    }
  }
  if (!name) return problem('bad-person', text)
  // `Ada (MIT) (ETH)`
  const joined = `${name} (${affiliation.replace(/\)\s*\(/g, ', ')})`
  return isBalanced(affiliation) ? null : problem('bad-person', text, joined)
}

/** Matches what people write between two names, captured. */
const AND = /(\s(?:and|und|with|&)\s|[;|/+])/i

function isPerson(text: string): boolean {
  const [, name, affiliation = ''] = PERSON.exec(text) ?? []
  return name !== undefined && isBalanced(affiliation)
}

/** Returns the one person whose unquoted affiliation the commas of a list cut in pieces, or null. */
function cutAtCommas(
  entries: readonly unknown[],
  start: number,
): { text: string; length: number } | null {
  let depth = 0
  for (let index = start; index < entries.length; index++) {
    const entry = entries[index]
    if (typeof entry !== 'string') return null
    // Only the new piece is scanned: a list with one open bracket may have thousands.
    depth = depthAfter(entry, depth)
    if (Number.isNaN(depth) || depth > 1) return null
    if (depth === 0) {
      const text = entries.slice(start, index + 1).map((piece) => oneLine(String(piece)))
      const joined = text.join(', ')
      return index > start && isPerson(joined) ? { text: joined, length: text.length } : null
    }
  }
  return null
}

/** Returns a name and affiliation with the bracket that is missing, or null. */
function withBrackets(text: string): string | null {
  const fixed = text.includes('(') ? `${text})` : text.replace(/^(\S+ \S+) ([^()\s]+\))$/, '$1 ($2')
  return isBalanced(fixed) && isPerson(fixed) ? fixed : null
}

/**
 * Splits text with balanced brackets at the separators outside of them, which may leave empty parts.
 * A pattern captures what it matches.
 */
function splitOutsideBrackets(text: string, separator = /(,)/): string[] {
  const parts: string[] = []
  let open: string | null = null
  const pieces = text.split(separator)
  for (let index = 0; index < pieces.length; index += 2) {
    const piece = pieces[index] ?? ''
    const part: string = open === null ? piece : `${open}${pieces[index - 1]}${piece}`
    open = isBalanced(part) ? null : part
    if (open === null) parts.push(part.trim())
  }
  return parts
}

function isBalanced(text: string): boolean {
  return depthAfter(text) === 0
}

/** Returns how many brackets are open after a text, or NaN if one closes that is not open. */
function depthAfter(text: string, before = 0): number {
  let depth = before
  for (const bracket of text.match(/[()]/g) ?? []) {
    depth += bracket === '(' ? 1 : -1
    if (depth < 0) return Number.NaN
  }
  return depth
}
