/** Finds the entries of a table: a mapping with a time, and a title or talks, wherever it stands. */

import type { Path } from '../../model/problem.ts'
import { problem } from '../../model/problems/index.ts'
import { SourceError } from '../source-error.ts'
import { saysDay } from './dates.ts'
import {
  type Fields,
  fieldsOf,
  hasMappings,
  hasTitle,
  isMapping,
  isTimed,
  type Mapping,
  textOf,
  timeText,
  titleOf,
} from './fields.ts'
import { HEAD_KEYS } from './head.ts'
import { type Field, fieldOf, isListKey, isSlotKey, isTalkKey } from './keys.ts'

/** What entries inherit from what they stand in. */
export interface Surroundings {
  /** Texts that may say the date, outermost first. */
  readonly days: readonly string[]
  readonly room: string | null
  readonly track: string | null
  /** Key of the list that holds the entry, in the words of the source: `sessions`. */
  readonly key: string
}

export interface Entry {
  readonly path: Path
  readonly fields: ReadonlyMap<Field, unknown>
  readonly around: Surroundings
  readonly talks: readonly Entry[]
}

/** Something that can't be placed. */
export interface Untimed {
  readonly path: Path
  readonly title: string | null
  /** What stands in place of a time, or null. */
  readonly time: string | null
}

/** Keys that hold other mappings with a name that is no title: `rooms: - name: Aula`. */
const ROOM_LIST = /^(?:rooms?|locations?|venues?|halls?)$/i
const TRACK_LIST = /^tracks?$/i
const DAY_LIST = /^(?:days?|dates?)$/i

/** Fields of a mapping that hold for all in it, which is none of the entries. */
const INHERITED: ReadonlySet<Field> = new Set(['day', 'name', 'title', 'session', 'room', 'track'])
const TIME_FIELDS: ReadonlySet<Field> = new Set(['start', 'end', 'both', 'length', 'day'])

/** Maximum depth of a table: what is nested deeper is none. */
const MAX_DEPTH = 20
/** Maximum number of entries: 40 times the largest programs seen. */
const MAX_ENTRIES = 30_000

/** Returns the entries in the order of the source. */
export function findEntries(value: unknown): Found {
  const found = new Found()
  found.walk(value, [], { days: [], room: null, track: null, key: '' })
  return found
}

export class Found {
  readonly entries: Entry[] = []
  /** What has a title beside entries that have times, or a time that can't be read. */
  readonly untimed: Untimed[] = []
  /** How often each key that means nothing here occurs. */
  readonly unused = new Map<string, number>()
  #count = 0

  walk(value: unknown, path: Path, around: Surroundings): void {
    if (path.length > MAX_DEPTH) return
    if (Array.isArray(value)) this.#walkList(value, path, around)
    else if (isMapping(value)) this.#walkMapping(value, path, around)
  }

  #walkList(list: readonly unknown[], path: Path, around: Surroundings): void {
    const before = this.entries.length
    const leaves: Untimed[] = []
    for (const [index, item] of list.entries()) {
      const itemPath = [...path, index]
      this.walk(item, itemPath, around)
      if (!isMapping(item)) continue
      const fields = fieldsOf(item)
      if (isTimed(fields) || Object.values(item).some(hasMappings)) continue
      const time = timeText(fields)
      if (time === null && !hasTitle(fields) && !fields.values.has('people')) continue
      if (leaves.length === MAX_ENTRIES) throw new SourceError(problem('too-much', 'entries'))
      leaves.push({ path: itemPath, title: titleOf(fields), time })
    }
    // A list of sponsors is none of entries that lack their times.
    const isProgram = path.length === 0 || isListKey(around.key) || saysDay(around.key)
    if (isProgram || this.entries.length > before) for (const leaf of leaves) this.#addUntimed(leaf)
  }

  #walkMapping(mapping: Mapping, path: Path, around: Surroundings): void {
    const fields = fieldsOf(mapping)
    if (!isTimed(fields)) {
      if (isBlock(mapping, fields, around)) this.#addEntry(mapping, fields, path, around)
      else this.#walkAround(mapping, fields, path, around)
      return
    }
    const slots = hasTitle(fields) || fields.values.has('people') ? [] : slotsOf(mapping, path)
    for (const slot of slots) this.#addSlot(slot, fields, around)
    if (slots.length === 0) this.#addEntry(mapping, fields, path, around)
    else this.#countUnused(fields.unused)
  }

  #addEntry(mapping: Mapping, fields: Fields, path: Path, around: Surroundings): void {
    this.entries.push(this.#entry(mapping, fields, path, around))
  }

  /** Adds a session of a time slot, which is at its time unless it has its own. */
  #addSlot({ mapping, path, key }: Slot, slot: Fields, around: Surroundings): void {
    const own = fieldsOf(mapping)
    const times = [...slot.values].filter(([field]) => TIME_FIELDS.has(field))
    const day = slot.values.get('day')
    const values = isTimed(own)
      ? new Map([...(day === undefined ? [] : [['day', day] as const]), ...own.values])
      : new Map([...own.values, ...times])
    const room = textOf(slot.values.get('room')) ?? around.room
    const track = textOf(slot.values.get('track')) ?? around.track
    this.#addEntry(mapping, { ...own, values }, path, { ...around, room, track, key })
  }

  /** Walks what a mapping holds that is no entry, but may say day, room or track. */
  #walkAround(mapping: Mapping, fields: Fields, path: Path, around: Surroundings): void {
    const { values, unused } = fields
    const name = textOf(values.get('name') ?? values.get('title'))
    const time = timeText(fields)
    const isDate = time !== null && saysDay(time)
    const days = [name, isDate ? time : null, textOf(values.get('day'))]
    const inner: Surroundings = {
      ...around,
      days: [...around.days, ...days.flatMap((text) => text ?? [])],
      room: textOf(values.get('room')) ?? (ROOM_LIST.test(around.key) ? name : around.room),
      track: textOf(values.get('track')) ?? (TRACK_LIST.test(around.key) ? name : around.track),
    }
    const before = this.entries.length
    for (const [key, child] of Object.entries(mapping)) {
      const childDays = saysDay(key) ? [...inner.days, key] : inner.days
      if (typeof child === 'object')
        this.walk(child, [...path, key], { ...inner, key, days: childDays })
    }
    const isProgram = this.entries.length > before || isListKey(around.key) || saysDay(around.key)
    const hasChildren = Object.values(mapping).some(hasMappings)
    if (isProgram && hasChildren && time !== null && !isDate) {
      this.#addUntimed({ path, title: name, time })
    }
    if (this.entries.length === before) return
    const others = Object.keys(mapping).filter((key) => {
      const field = fieldOf(key)
      return field !== null && values.has(field) && !INHERITED.has(field) && !TIME_FIELDS.has(field)
    })
    const lost = [...unused, ...others.filter((key) => !hasMappings(mapping[key]))]
    this.#countUnused(path.length === 0 ? lost.filter((key) => !HEAD_KEYS.has(key)) : lost)
  }

  #entry(mapping: Mapping, fields: Fields, path: Path, around: Surroundings): Entry {
    if (++this.#count > MAX_ENTRIES) throw new SourceError(problem('too-much', 'entries'))
    const day = textOf(fields.values.get('day'))
    const inner = { ...around, days: day === null ? around.days : [...around.days, day] }
    const talks: Entry[] = []
    this.#countUnused(fields.unused.filter((key) => !isTalkKey(key)))
    for (const [key, child] of Object.entries(mapping)) {
      const field = fieldOf(key)
      if (field !== null && fields.values.get(field) === child) continue
      if (!isTalkKey(key) && !hasMappings(child)) continue
      const found = this.#talks(child, [...path, key], { ...inner, key })
      if (found === null) this.#countUnused([key])
      else for (const talk of found) talks.push(talk)
    }
    return { path, fields: fields.values, around, talks }
  }

  /** Returns the talks that a value of an entry holds, or null if it holds none. */
  #talks(value: unknown, path: Path, around: Surroundings): Entry[] | null {
    const items: [Path, unknown][] = Array.isArray(value)
      ? value.map((item, index) => [[...path, index], item])
      : [[path, value]]
    const isOurs = isTalkKey(around.key) || isSlotKey(around.key) || items.some(isTimedItem)
    if (!isOurs || path.length > MAX_DEPTH) return null
    return items.flatMap(([itemPath, item]) => this.#talk(itemPath, item, around))
  }

  #talk(path: Path, item: unknown, around: Surroundings): Entry[] {
    const title = textOf(item)
    if (title !== null) return [this.#entry({ title }, fieldsOf({ title }), path, around)]
    if (!isMapping(item)) return []
    const fields = fieldsOf(item)
    if (hasTitle(fields) || fields.values.has('people') || isTimed(fields)) {
      return [this.#entry(item, fields, path, around)]
    }
    this.#addUntimed({ path, title: null, time: timeText(fields) })
    return []
  }

  #addUntimed(untimed: Untimed): void {
    if (++this.#count > MAX_ENTRIES) throw new SourceError(problem('too-much', 'entries'))
    this.untimed.push(untimed)
  }

  #countUnused(keys: readonly string[]): void {
    for (const key of keys) this.unused.set(key, (this.unused.get(key) ?? 0) + 1)
  }
}

function isTimedItem([, item]: readonly [Path, unknown]): boolean {
  return isMapping(item) && isTimed(fieldsOf(item))
}

interface Slot {
  readonly mapping: Mapping
  readonly path: Path
  readonly key: string
}

/** Returns the sessions of a time slot without a title: one, or several side by side. */
function slotsOf(mapping: Mapping, path: Path): Slot[] {
  return Object.entries(mapping).flatMap(([key, child]) => {
    if (!isSlotKey(key)) return []
    if (isMapping(child)) return [{ mapping: child, path: [...path, key], key }]
    if (!Array.isArray(child)) return []
    return child.flatMap((item, index) => {
      return isMapping(item) ? [{ mapping: item, path: [...path, key, index], key }] : []
    })
  })
}

/** Returns whether a mapping without a time is a session all the same: its talks have times. */
function isBlock(mapping: Mapping, fields: Fields, { key }: Surroundings): boolean {
  const title = titleOf(fields)
  if (title === null || saysDay(title)) return false
  if ([ROOM_LIST, TRACK_LIST, DAY_LIST].some((list) => list.test(key))) return false
  if (!fields.values.has('title') && !fields.values.has('session') && !isSlotKey(key)) return false
  return Object.entries(mapping).some(([childKey, child]) => {
    if (!isTalkKey(childKey) || !Array.isArray(child)) return false
    return child.some((item) => isMapping(item) && isTimed(fieldsOf(item)))
  })
}

/** Returns entries with their talks behind them. */
export function withTalks(entries: readonly Entry[]): Entry[] {
  return entries.flatMap((entry) => [entry, ...withTalks(entry.talks)])
}
