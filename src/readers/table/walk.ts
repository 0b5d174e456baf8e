/** Finds the entries of a table: a mapping with a time, and a title or talks, wherever it stands. */
import type { Path } from '../../model/problem.ts'
import { hasTime } from './clock.ts'
import { dateIn } from './dates.ts'
import { type Field, fieldOf, isSlotKey, isTalkKey } from './keys.ts'

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

export interface Found {
  readonly entries: Entry[]
  /** Mappings with a title beside entries that have times. */
  readonly untimed: Entry[]
  /** How often each key that means nothing here occurs in entries. */
  readonly unused: Map<string, number>
}

export type Mapping = Readonly<Record<string, unknown>>

/** Keys that hold other mappings with a name that is no title: `rooms: - name: Aula`. */
const ROOM_LIST = /^(?:rooms?|locations?|venues?|halls?)$/i
const TRACK_LIST = /^tracks?$/i

/** Values of a type that say nothing: MiniConf writes them. */
const NO_TYPE = /^(?:-+|time|allday)$/i

/** Maximum depth of a table: what is nested deeper is none. */
const MAX_DEPTH = 20

/** Returns the entries in the order of the source. */
export function findEntries(value: unknown): Found {
  const found: Found = { entries: [], untimed: [], unused: new Map() }
  walk(value, [], { days: [], room: null, track: null, key: '' }, found)
  return found
}

function walk(value: unknown, path: Path, around: Surroundings, found: Found): void {
  if (path.length > MAX_DEPTH) return
  if (Array.isArray(value)) walkList(value, path, around, found)
  else if (isMapping(value)) {
    const fields = fieldsOf(value)
    const slots =
      isTimed(fields) && !hasTitle(fields) ? slotEntries(value, fields, path, around) : []
    if (slots.length > 0) {
      for (const slot of slots)
        found.entries.push(entryOf(slot.mapping, slot.fields, slot.path, slot.around, found))
    } else if (isTimed(fields)) found.entries.push(entryOf(value, fields, path, around, found))
    else walkMapping(value, fields, path, around, found)
  }
}

function walkList(list: readonly unknown[], path: Path, around: Surroundings, found: Found): void {
  const before = found.entries.length
  const leaves: Entry[] = []
  for (const [index, item] of list.entries()) {
    const itemPath = [...path, index]
    walk(item, itemPath, around, found)
    if (!isMapping(item)) continue
    const fields = fieldsOf(item)
    const isLeaf = !isTimed(fields) && hasTitle(fields) && !hasChildren(item)
    if (isLeaf) leaves.push({ path: itemPath, fields, around, talks: [] })
  }
  // A list of sponsors is none of entries that lack their times.
  if (found.entries.length > before) for (const leaf of leaves) found.untimed.push(leaf)
}

interface Slot {
  readonly mapping: Mapping
  readonly fields: ReadonlyMap<Field, unknown>
  readonly path: Path
  readonly around: Surroundings
}

const TIME_FIELDS: ReadonlySet<Field> = new Set(['start', 'end', 'both', 'length', 'day'])

/** Returns the sessions of a time slot, which are at its time unless they have their own. */
function slotEntries(
  mapping: Mapping,
  fields: ReadonlyMap<Field, unknown>,
  path: Path,
  around: Surroundings,
): Slot[] {
  const times = [...fields].filter(([field]) => TIME_FIELDS.has(field))
  return Object.entries(mapping).flatMap(([key, child]) => {
    if (!isSlotKey(key) || !isList(child)) return []
    return child.flatMap((item, index): Slot[] => {
      if (!isMapping(item)) return []
      const own = fieldsOf(item)
      const isOwn = isTimed(own)
      const room = textOf(fields.get('room')) ?? around.room
      return [
        {
          mapping: item,
          fields: isOwn ? own : new Map([...times, ...own]),
          path: [...path, key, index],
          around: { ...around, room, key },
        },
      ]
    })
  })
}

/** Walks what a mapping without a time holds, which may say day, room or track. */
function walkMapping(
  mapping: Mapping,
  fields: ReadonlyMap<Field, unknown>,
  path: Path,
  around: Surroundings,
  found: Found,
): void {
  const name = textOf(fields.get('name') ?? fields.get('title'))
  const days = [textOf(fields.get('day')), name].flatMap((text) => text ?? [])
  const inner: Surroundings = {
    ...around,
    days: [...around.days, ...days],
    room: textOf(fields.get('room')) ?? (ROOM_LIST.test(around.key) ? name : around.room),
    track: textOf(fields.get('track')) ?? (TRACK_LIST.test(around.key) ? name : around.track),
  }
  for (const [key, child] of Object.entries(mapping)) {
    const isDay = dateIn(key) !== null
    const childAround = { ...inner, key, days: isDay ? [...inner.days, key] : inner.days }
    if (typeof child === 'object') walk(child, [...path, key], childAround, found)
  }
}

function entryOf(
  mapping: Mapping,
  fields: ReadonlyMap<Field, unknown>,
  path: Path,
  around: Surroundings,
  found: Found,
): Entry {
  const talks: Entry[] = []
  for (const [key, child] of Object.entries(mapping)) {
    if (isList(child) && (isTalkKey(key) || fieldOf(key) === null)) {
      talks.push(...talksOf(child, [...path, key], { ...around, key }, found))
    } else if (fieldOf(key) === null && child !== null && child !== '') {
      found.unused.set(key, (found.unused.get(key) ?? 0) + 1)
    }
  }
  return { path, fields, around, talks }
}

/** Returns the talks of an entry: mappings with a title, with or without a time, or titles alone. */
function talksOf(
  list: readonly unknown[],
  path: Path,
  around: Surroundings,
  found: Found,
): Entry[] {
  return list.flatMap((item, index): Entry[] => {
    const itemPath = [...path, index]
    if (typeof item === 'string' && isTalkKey(around.key)) {
      return [{ path: itemPath, fields: new Map([['title', item]]), around, talks: [] }]
    }
    if (!isMapping(item)) return []
    const fields = fieldsOf(item)
    if (!hasTitle(fields) && !fields.has('people') && !isTimed(fields)) return []
    return [entryOf(item, fields, itemPath, around, found)]
  })
}

/** Returns the values of a mapping by what their keys mean. The first of several keys counts. */
function fieldsOf(mapping: Mapping): Map<Field, unknown> {
  const fields = new Map<Field, unknown>()
  for (const [key, value] of Object.entries(mapping)) {
    const field = fieldOf(key)
    if (field === null || value === null || value === '' || fields.has(field)) continue
    if (field === 'type' && NO_TYPE.test(String(value))) continue
    const isNested = typeof value === 'object' && !['people', 'chairs', 'room'].includes(field)
    if (!isNested || isTextList(value)) fields.set(field, value)
  }
  return fields
}

function isTimed(fields: ReadonlyMap<Field, unknown>): boolean {
  const isClock = (['start', 'both'] as const).some((field) =>
    hasTime(textOf(fields.get(field)) ?? ''),
  )
  return isClock || hasTime(withoutDate(textOf(fields.get('day')) ?? ''))
}

/** Returns what a text says beside its date: `10:00` of `2026-07-25 10:00`. */
function withoutDate(text: string): string {
  return dateIn(text)?.rest ?? ''
}

function hasTitle(fields: ReadonlyMap<Field, unknown>): boolean {
  return (['title', 'session', 'name'] as const).some((field) => fields.has(field))
}

function hasChildren(mapping: Mapping): boolean {
  return Object.values(mapping).some((value) => {
    return Array.isArray(value) ? value.some(isMapping) : isMapping(value)
  })
}

/** Returns a value as text: a number too, and the texts of a list; null for anything else. */
export function textOf(value: unknown): string | null {
  if (isTextList(value)) return value.join(', ')
  return ['string', 'number'].includes(typeof value) ? String(value).trim() || null : null
}

function isTextList(value: unknown): value is readonly (string | number)[] {
  return (
    isList(value) &&
    value.length > 0 &&
    value.every((item) => ['string', 'number'].includes(typeof item))
  )
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value)
}

export function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
