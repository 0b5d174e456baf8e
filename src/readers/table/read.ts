/** Reads tables of websites: lists of entries, however nested, by the names of their keys. */
import { problem } from '../../model/problems/index.ts'
import type { IsoDate } from '../../time/types.ts'
import type { Content, Data } from '../content.ts'
import type { Notes } from '../entries/notes.ts'
import type { SourceItem, SourceProgram } from '../entries/source-program.ts'
import type { ReadRequest } from '../reader.ts'
import { SourceError } from '../source-error.ts'
import { parseCsv } from './csv.ts'
import { dayOf, type TableDay } from './dates.ts'
import { headOf } from './head.ts'
import { itemOf } from './item.ts'
import { isTwelveHour, timesOn, type Written, writtenTimes } from './times.ts'
import { type Entry, type Found, findEntries, textOf } from './walk.ts'

export function read(content: Content, request: ReadRequest, notes: Notes): SourceProgram {
  const data = content.data ?? parseCsv(content.text, notes)
  return readTable(data, request, notes)
}

/** Reads a table that has been parsed. */
export function readTable(data: Data, request: ReadRequest, notes: Notes): SourceProgram {
  const found = findEntries(data.value)
  const titled = found.entries.filter(
    (entry) => hasSubject(entry) || !noteNameless(entry, data, notes),
  )
  const table = new Table(titled, data, request.assumed.date, notes)
  noteUntimed(found, data, notes)
  noteUnused(found, notes)
  return {
    head: headOf(data.value),
    items: table.items(),
    deadlines: [],
    entries: countAll(found.entries) + found.untimed.length,
  }
}

/** Fields that say what an entry is. */
const SUBJECTS = ['title', 'session', 'name', 'people', 'type'] as const

function hasSubject({ fields, talks }: Entry): boolean {
  return talks.length > 0 || SUBJECTS.some((field) => fields.has(field))
}

/** Notes an entry that has nothing but a time. Returns true. */
function noteNameless({ fields, path }: Entry, data: Data, notes: Notes): true {
  const example = textOf(fields.get('start')) ?? textOf(fields.get('both'))
  notes.leftOut('entry', 'with a time, but without a title', { example, where: data.placeOf(path) })
  return true
}

/** The entries of a table with their times. */
class Table {
  readonly #entries: readonly Entry[]
  readonly #data: Data
  readonly #notes: Notes
  readonly #written = new Map<Entry, Written>()
  readonly #days = new Map<Entry, TableDay | null>()
  readonly #isTwelve: boolean

  constructor(entries: readonly Entry[], data: Data, assumed: IsoDate | null, notes: Notes) {
    this.#entries = entries
    this.#data = data
    this.#notes = notes
    for (const entry of withTalks(entries)) {
      this.#written.set(entry, writtenTimes(entry))
      this.#days.set(entry, this.#dayOf(entry, assumed))
    }
    this.#checkAssumed(assumed)
    this.#isTwelve = isTwelveHour(this.#sequences().values())
    if (this.#isTwelve) {
      notes.guessed('field', 'no am or pm, and times go back: 1:00 to 7:59 are in the afternoon')
    }
    this.#noteDisorder()
  }

  items(): SourceItem[] {
    return this.#entries.map((entry) => this.#item(entry))
  }

  #item(entry: Entry): SourceItem {
    const written = this.#written.get(entry)
    const times = written
      ? timesOn(written, this.#days.get(entry) ?? null, this.#isTwelve, this.#notes)
      : { start: null, end: null, duration: null }
    const talks = entry.talks.map((talk) => this.#item(talk))
    return itemOf(entry, times, talks, this.#data.placeOf(entry.path), this.#notes)
  }

  /** Returns the day of an entry; null if its times have their own date. */
  #dayOf({ fields, around }: Entry, assumed: IsoDate | null): TableDay | null {
    const own = textOf(fields.get('day'))
    return dayOf([...around.days, ...(own === null ? [] : [own])], assumed)
  }

  /** Throws a SourceError if times lack a date that is not given, or one is given in vain. */
  #checkAssumed(assumed: IsoDate | null): void {
    const clocks = [...this.#written].filter(
      ([, { full, start }]) => full === null && start !== null,
    )
    const days = clocks.flatMap(([entry]) => this.#days.get(entry) ?? [])
    const lacking = days.find((day) => 'lacks' in day)
    if (lacking && 'lacks' in lacking) {
      const [entry] = clocks[days.indexOf(lacking)] ?? []
      const line = entry ? lineOf(this.#data.placeOf(entry.path)) : 1
      throw new SourceError(problem('no-date', lacking.text), line)
    }
    const isUsed = days.some((day) => 'date' in day && day.isAssumed)
    if (assumed !== null && !isUsed) throw new SourceError(problem('date-is-known'))
  }

  /** Returns the times of the entries by day and room, in the order of the source. */
  #sequences(): Map<string, Written[]> {
    const sequences = new Map<string, Written[]>()
    for (const entry of this.#entries) {
      const written = this.#written.get(entry)
      if (written)
        sequences.set(this.#sequenceOf(entry), [
          ...(sequences.get(this.#sequenceOf(entry)) ?? []),
          written,
        ])
    }
    return sequences
  }

  #sequenceOf(entry: Entry): string {
    const day = this.#days.get(entry)
    const room = textOf(entry.fields.get('room')) ?? entry.around.room ?? ''
    return `${day && 'date' in day ? day.date : ''} ${room} ${entry.around.track ?? ''}`
  }

  /** Notes entries that stand below a later one of the same day and room. */
  #noteDisorder(): void {
    const latest = new Map<string, number>()
    for (const entry of this.#entries) {
      const written = this.#written.get(entry)
      const day = this.#days.get(entry) ?? null
      if (!written || written.full) continue
      const { start } = timesOn(written, day, this.#isTwelve, this.#notes)
      if (start === null) continue
      const key = this.#sequenceOf(entry)
      const before = latest.get(key) ?? start.wall
      if (start.wall < before) {
        const example = textOf(entry.fields.get('title')) ?? textOf(entry.fields.get('name'))
        const where = this.#data.placeOf(entry.path)
        this.#notes.changed('field', 'entries below a later one were sorted by time', {
          example,
          where,
        })
      }
      latest.set(key, Math.max(before, start.wall))
    }
  }
}

function withTalks(entries: readonly Entry[]): Entry[] {
  return entries.flatMap((entry) => [entry, ...withTalks(entry.talks)])
}

function countAll(entries: readonly Entry[]): number {
  return withTalks(entries).length
}

/** Notes entries with a title whose time is missing or can't be read. */
function noteUntimed({ untimed }: Found, data: Data, notes: Notes): void {
  for (const { fields, path } of untimed) {
    const time = textOf(fields.get('start')) ?? textOf(fields.get('both'))
    const title =
      textOf(fields.get('title')) ?? textOf(fields.get('session')) ?? textOf(fields.get('name'))
    const what =
      time === null ? 'with a title, but without a time' : 'with a time that can not be read'
    const example = time === null ? title : `${title}: ${time}`
    notes.leftOut('entry', what, { example, where: data.placeOf(path) })
  }
}

/** Maximum number of unused keys that are named. */
const MAX_KEYS = 12

function noteUnused({ unused }: Found, notes: Notes): void {
  for (const [index, [key, count]] of [...unused].entries()) {
    const what = index < MAX_KEYS ? `the key ${JSON.stringify(key.slice(0, 80))}` : 'other keys'
    notes.leftOut('field', what, { count })
  }
}

function lineOf(place: string): number {
  return Number(/^line (\d+)$/.exec(place)?.[1] ?? 1)
}
