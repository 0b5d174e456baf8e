/** Finds the entries of a table: a mapping with a time, and a title or talks, wherever it stands. */

import type { Path } from '../../model/problem.ts'
import { problem } from '../../model/problems/index.ts'
import { SourceError } from '../source-error.ts'
import { type DayText, saysDay } from './dates.ts'
import {
  dayTexts,
  type Fields,
  fieldsOf,
  hasMappings,
  hasTitle,
  isEmpty,
  isMapping,
  isTimed,
  type Mapping,
  textOf,
  timeText,
} from './fields.ts'
import { isHead, isUnread, roomIn } from './head.ts'
import { type Field, fieldOf, isListKey, isSlotKey, isTalkKey } from './keys.ts'
import { INHERITED, leavesOf, MAX_ENTRIES, type Untimed } from './leaves.ts'
import { type Named, placeNamed } from './named-lists.ts'
import { isBlock, isTimedItem, ROOM_LIST, type Slot, slotsOf, TRACK_LIST } from './slots.ts'

/** What entries inherit from what they stand in. */
export interface Surroundings {
  /** Texts that may say the date, outermost first. */
  readonly days: readonly DayText[]
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

/** Fields that may name a day, room or track around entries. */
const TITLES: ReadonlySet<Field> = new Set(['name', 'title', 'session'])
const TIME_FIELDS: ReadonlySet<Field> = new Set(['start', 'end', 'both', 'length', 'day', 'endDay'])

/** Maximum depth of a table: what is nested deeper is none. */
const MAX_DEPTH = 20
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
  /** Keys with entries in them that were taken for rooms or tracks, or that say nothing about them. */
  readonly names: Named[] = []
  #count = 0

  walk(value: unknown, path: Path, around: Surroundings): void {
    if (path.length > MAX_DEPTH) return
    if (Array.isArray(value)) this.#walkList(value, path, around)
    else if (isMapping(value)) this.#walkMapping(value, path, around)
  }

  #walkList(list: readonly unknown[], path: Path, around: Surroundings): void {
    const before = this.entries.length
    for (const [index, item] of list.entries()) this.walk(item, [...path, index], around)
    const leaves = leavesOf(list, path, around.key)
    // A list of sponsors is none of entries that lack their times.
    const isProgram = path.length === 0 || isListKey(around.key) || saysDay(around.key)
    if (isProgram || this.entries.length > before) for (const leaf of leaves) this.#addUntimed(leaf)
  }

  #walkMapping(mapping: Mapping, path: Path, around: Surroundings): void {
    const fields = fieldsOf(mapping)
    if (!isTimed(fields)) {
      if (isBlock(mapping, fields, around.key)) this.#addEntry(mapping, fields, path, around)
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
    const texts = [name, isDate ? time : null].flatMap((text) => text ?? [])
    const days = [...texts.map((text) => ({ text, isStated: false })), ...dayTexts(values)]
    const inner: Surroundings = {
      ...around,
      days: [...around.days, ...days],
      room: roomIn(mapping, path) ?? (ROOM_LIST.test(around.key) ? name : around.room),
      track: textOf(values.get('track')) ?? (TRACK_LIST.test(around.key) ? name : around.track),
    }
    const before = this.entries.length
    const others = this.#walkChildren(mapping, path, inner)
    const isProgram = this.entries.length > before || isListKey(around.key) || saysDay(around.key)
    const hasChildren = Object.values(mapping).some(hasMappings)
    if (isProgram && hasChildren && time !== null && !isDate) {
      this.#addUntimed({ path, title: name, time })
    }
    if (this.entries.length === before) return
    const plain = Object.keys(mapping).filter((key) => !hasMappings(mapping[key]))
    const isName = ROOM_LIST.test(around.key) || TRACK_LIST.test(around.key) || saysDay(name ?? '')
    const lost = [...unused, ...plain.filter(isLost(values, isName))]
    this.#countUnused(new Set([...others, ...(isHead(path) ? lost.filter(isUnread) : lost)]))
  }

  /** Walks the values of a mapping. Returns the keys of those that hold no entry, and are of no use. */
  #walkChildren(mapping: Mapping, path: Path, around: Surroundings): string[] {
    const named: Named[] = []
    const unused = Object.entries(mapping).flatMap(([key, child]) => {
      if (typeof child !== 'object' || isEmpty(child)) return []
      const keyDays = saysDay(key) ? [{ text: key, isStated: false }] : []
      const place = placeNamed(key, around.key)
      const inner = place === 'room' || place === 'track' ? { ...around, [place]: key } : around
      const [found, entries] = [this.#found, this.entries.length]
      const childPath = [...path, key]
      this.walk(child, childPath, { ...inner, key, days: [...around.days, ...keyDays] })
      if (place !== null && this.entries.length > entries)
        named.push({ place, key, path: childPath })
      if (this.#found > found) return []
      return isHead(childPath) && isMapping(child) ? Object.keys(child).filter(isUnread) : key
    })
    // One list alone needs no name.
    this.names.push(...named.filter(({ place }) => place !== 'unknown' || named.length > 1))
    return unused
  }

  /** How many entries were found so far, and what would be one with a time. */
  get #found(): number {
    return this.entries.length + this.untimed.length
  }

  #entry(mapping: Mapping, fields: Fields, path: Path, around: Surroundings): Entry {
    if (++this.#count > MAX_ENTRIES) throw new SourceError(problem('too-much', 'entries'))
    const inner = { ...around, days: [...around.days, ...dayTexts(fields.values)] }
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

  #countUnused(keys: Iterable<string>): void {
    for (const key of keys) this.unused.set(key, (this.unused.get(key) ?? 0) + 1)
  }
}

/** Returns whether a key has a field that what stands around entries has no place for. */
function isLost(values: Fields['values'], isName: boolean): (key: string) => boolean {
  return (key) => {
    const field = fieldOf(key)
    if (field === null || !values.has(field) || TIME_FIELDS.has(field)) return false
    return TITLES.has(field) ? !isName : !INHERITED.has(field)
  }
}

/** Returns entries with their talks behind them. */
export function withTalks(entries: readonly Entry[]): Entry[] {
  return entries.flatMap((entry) => [entry, ...withTalks(entry.talks)])
}
