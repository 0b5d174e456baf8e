/** Reads objects of JSON whose shape is unknown, and reports what is not read of them. */

import type { Path } from '../../model/problem.ts'
import { problem } from '../../model/problems/index.ts'
import type { Data } from '../content.ts'
import { Lost } from '../entries/lost.ts'
import type { Noted, Notes } from '../entries/notes.ts'
import { SourceError } from '../source-error.ts'

/** Name of the list that a source is as a whole. */
export const WHOLE = ''

/** Maximum number of entries: no program has more sessions and talks. */
const MAX_ENTRIES = 15_000

/** Members of an object, not checked yet. */
export type Fields = Readonly<Record<string, unknown>>

/** Returns a value as an object of which members can be looked up; empty for anything else. */
export function fieldsOf(value: unknown): Fields {
  return isFields(value) ? value : {}
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** Returns a text or number as text without whitespace around it, or null if nothing is left. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' ? value.trim() || null : null
}

/** Throws a SourceError if a source has more entries than a program can have. */
export function checkEntries(count: number): void {
  if (count <= MAX_ENTRIES) return
  throw new SourceError(problem('too-large', `more than ${MAX_ENTRIES} entries`))
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Returns whether a value says nothing. */
export function isEmpty(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.keys(value).length === 0
  return value === false || value == null || (typeof value === 'string' && value.trim() === '')
}

/** What the objects of one source share while it is read. */
interface Reading {
  readonly data: Data
  readonly notes: Notes
  readonly lost: Lost
  /** Names of members that say nothing to people, wherever they are. */
  readonly skipped: ReadonlySet<string>
  entries: number
}

/**
 * Reads a source from its outermost object. If it is a list, that object has it as its member WHOLE.
 * Notes the members that were not read.
 */
export function readObject<T>(
  data: Data | null,
  notes: Notes,
  skipped: readonly string[],
  read: (root: SourceObject) => T,
): T {
  const { value = null } = data ?? {}
  const fields = Array.isArray(value) ? { [WHOLE]: value } : fieldsOf(value)
  const placeOf = data?.placeOf ?? (() => '')
  const lost = new Lost()
  const reading = {
    data: { value, placeOf },
    notes,
    lost,
    skipped: new Set(skipped),
    entries: 0,
  }
  const root = new SourceObject(fields, '', [], reading)
  const result = read(root)
  root.countUnread()
  lost.addTo(notes)
  return result
}

/** An object of a source, whose members are looked up as what they should be. */
export class SourceObject {
  readonly #fields: Fields
  /** Name of the list or member that it stands in. */
  readonly #kind: string
  readonly #path: Path
  readonly #reading: Reading
  readonly #read = new Set<string>()

  constructor(fields: Fields, kind: string, path: Path, reading: Reading) {
    this.#fields = fields
    this.#kind = kind
    this.#path = path
    this.#reading = reading
  }

  /** Place in the source, for notes: `sessions[3]`. */
  get where(): string {
    return this.#reading.data.placeOf(this.#path)
  }

  /** How many entries of the whole source were read so far. */
  get entries(): number {
    return this.#reading.entries
  }

  has(name: string): boolean {
    return Object.hasOwn(this.#fields, name)
  }

  /** Marks members as read that say the same as others do. */
  skip(...names: readonly string[]): void {
    for (const name of names) this.#read.add(name)
  }

  /** Marks all members as read. */
  skipAll(): void {
    for (const name in this.#fields) this.#read.add(name)
  }

  /** Counts something of this object that there is no place for, by its name. */
  countLost(name: string): void {
    this.#reading.lost.count(this.#label(name))
  }

  /** Returns a text or number as text, or null if it is missing or empty. */
  text(name: string): string | null {
    const value = this.#take(name)
    const text = textOf(value)
    if (text === null && !isEmpty(value)) this.#noteShape(name, 'not text')
    return text
  }

  /** Returns the first of some texts that is there. */
  firstText(...names: readonly string[]): string | null {
    const texts = names.flatMap((name) => this.text(name) ?? [])
    return texts[0] ?? null
  }

  isTrue(name: string): boolean {
    return this.#take(name) === true
  }

  /** Reads a member that is an object, or returns null. */
  object<T>(name: string, read: (object: SourceObject) => T): T | null {
    const value = this.#take(name)
    if (isFields(value)) return this.#readMember(value, name, [...this.#path, name], read)
    if (!isEmpty(value)) this.#noteShape(name, 'not an object')
    return null
  }

  /** Reads the objects of a list. */
  list<T>(name: string, read: (object: SourceObject) => T): T[] {
    return this.#members(name, read, (others) => this.#noteShape(name, 'not all objects', others))
  }

  /** Reads the entries of a list, which are sessions or talks. Those that are not objects are left out. */
  entriesOf<T>(name: string, read: (object: SourceObject) => T): T[] {
    this.#reading.entries += listOf(this.#fields[name]).length
    checkEntries(this.#reading.entries)
    return this.#members(name, read, (others) => {
      this.#reading.notes.leftOut('entry', `members of "${name}" that are not objects`, others)
    })
  }

  /** Returns the texts and numbers of a list. */
  texts(name: string): string[] {
    const values = this.#list(name)
    const texts = values.flatMap((value) => textOf(value) ?? [])
    const count = values.length - texts.length
    if (count > 0) this.#noteShape(name, 'not all texts', { count })
    return texts
  }

  /** Counts the members that were not read. */
  countUnread(): void {
    for (const [name, value] of Object.entries(this.#fields)) {
      const isKnown = this.#read.has(name) || this.#reading.skipped.has(name)
      if (!isKnown && !isEmpty(value)) this.countLost(name)
    }
  }

  #label(name: string): string {
    return this.#kind === '' ? name : `${this.#kind}/${name}`
  }

  #take(name: string): unknown {
    this.#read.add(name)
    return this.has(name) ? this.#fields[name] : null
  }

  #list(name: string): readonly unknown[] {
    const value = this.#take(name)
    if (!Array.isArray(value) && !isEmpty(value)) this.#noteShape(name, 'not a list')
    return listOf(value)
  }

  #members<T>(
    name: string,
    read: (object: SourceObject) => T,
    noteOthers: (others: { where: string; count: number }) => void,
  ): T[] {
    const path = name === WHOLE ? this.#path : [...this.#path, name]
    const values = this.#list(name)
    const results: T[] = []
    values.forEach((value, index) => {
      if (isFields(value)) results.push(this.#readMember(value, name, [...path, index], read))
    })
    const count = values.length - results.length
    if (count > 0) {
      const first = values.findIndex((value) => !isFields(value))
      noteOthers({ where: this.#reading.data.placeOf([...path, first]), count })
    }
    return results
  }

  #readMember<T>(fields: Fields, kind: string, path: Path, read: (object: SourceObject) => T): T {
    const object = new SourceObject(fields, kind, path, this.#reading)
    const result = read(object)
    object.countUnread()
    return result
  }

  #noteShape(name: string, what: string, noted: Noted = {}): void {
    this.#reading.notes.leftOut('field', `"${name}" that is ${what}`, {
      where: this.where,
      ...noted,
    })
  }
}
