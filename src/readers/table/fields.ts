/** Reads the values of a mapping by what their keys mean. */
import { problem } from '../../model/problems/index.ts'
import { isWebAddress } from '../../text/web-address.ts'
import { withoutDate } from '../../time/written-date.ts'
import { isEmpty, isFields as isMapping, type Fields as Mapping } from '../data/access.ts'
import { parseIsoTime } from '../entries/iso-time.ts'
import { SourceError } from '../source-error.ts'
import { hasTime } from './clock.ts'
import { type DayText, dateIn, isDay, mayHaveShortYear } from './dates.ts'
import { type Field, isLinkKey, meaningOf } from './keys.ts'

export { isEmpty, isMapping, type Mapping }

export interface Fields {
  /** Lists of values for the fields of MANY. */
  readonly values: ReadonlyMap<Field, unknown>
  /** Keys that mean nothing here, or the same as one before. */
  readonly unused: readonly string[]
}

/** Values of a type that say nothing: MiniConf writes them. */
const NO_TYPE = /^(?:-+|time|allday)$/i

/** Fields of which all values count: parts of a description. */
const MANY: ReadonlySet<Field> = new Set(['abstract', 'note'])
/** Fields whose values may be mappings. */
const NESTED: ReadonlySet<Field> = new Set(['people', 'chairs', 'room', 'links'])
const STARTS: ReadonlySet<Field> = new Set(['start', 'both'])
const TIMES: ReadonlySet<Field> = new Set([...STARTS, 'end'])
const DAYS: ReadonlySet<Field> = new Set(['day', 'endDay'])

/** Maximum number of keys of a mapping. */
const MAX_KEYS = 30_000

/** Caches what was read of a mapping: a table is walked to recognise it, and to read it. */
const CACHE = new WeakMap<Mapping, Fields>()

/** Returns the values of a mapping. Of keys that mean the same, the plainest counts. */
export function fieldsOf(mapping: Mapping): Fields {
  const cached = CACHE.get(mapping)
  if (cached) return cached
  const fields = readFields(mapping)
  CACHE.set(mapping, fields)
  return fields
}

function readFields(mapping: Mapping): Fields {
  const values = new Map<Field, unknown>()
  const keys = new Map<Field, string>()
  const unused: string[] = []
  const links: Mapping[] = []
  for (const { key, value, field } of rankedKeys(mapping)) {
    if (isEmpty(value) || (field === 'type' && NO_TYPE.test(textOf(value) ?? ''))) continue
    if (field === null && isLinkKey(key) && isWebAddress(textOf(value) ?? '')) {
      links.push({ title: key, url: textOf(value) })
    } else if (field === null || !isUsable(field, value)) {
      if (!hasMappings(value)) unused.push(key)
    } else if (MANY.has(field)) {
      const texts = values.get(field)
      if (Array.isArray(texts)) texts.push(textOf(value))
      else values.set(field, [textOf(value)])
    } else {
      const before = keys.get(field)
      if (before === undefined || saysMore(field, values.get(field), value)) {
        values.set(field, value)
        keys.set(field, key)
        if (before !== undefined && !DAYS.has(field)) unused.push(before)
      } else if (!isSame(field, values.get(field), value)) unused.push(key)
    }
  }
  if (links.length > 0) values.set('links', [values.get('links') ?? [], links].flat())
  return { values, unused }
}

interface RankedKey {
  readonly key: string
  readonly value: unknown
  readonly field: Field | null
  readonly rank: number
}

/** Returns the keys of a mapping with what they mean, the plainest first, else as they stand. */
function rankedKeys(mapping: Mapping): RankedKey[] {
  const entries = Object.entries(mapping)
  if (entries.length > MAX_KEYS) throw new SourceError(problem('too-much', 'keys'))
  const keys = entries.map(([key, value]) => {
    const { field = null, rank = 0 } = meaningOf(key) ?? {}
    return { key, value, field: fieldIn(field, value), rank }
  })
  return keys.sort((a, b) => a.rank - b.rank)
}

/** Returns the field of a value: a date alone says no time, whatever its key. */
function fieldIn(field: Field | null, value: unknown): Field | null {
  if (field === null || !TIMES.has(field)) return field
  const text = textOf(value) ?? ''
  if (hasTime(text) || !isDay(text)) return field
  return field === 'end' ? 'endDay' : 'day'
}

function isUsable(field: Field, value: unknown): boolean {
  if (field === 'wholeDay') return true
  return textOf(value) !== null || (NESTED.has(field) && typeof value === 'object')
}

/** Returns whether a value says more than that of a key before it: `from: ETH`, `day: Friday`. */
function saysMore(field: Field, before: unknown, value: unknown): boolean {
  if (DAYS.has(field)) return !hasYear(before) && hasYear(value)
  return TIMES.has(field) && !hasTime(textOf(before) ?? '') && hasTime(textOf(value) ?? '')
}

/** Returns whether two values say the same: `day: Friday` beside a date does. */
function isSame(field: Field, one: unknown, other: unknown): boolean {
  const texts = [one, other].map(textOf)
  if (!DAYS.has(field)) return texts[0] === texts[1]
  const [first, second] = texts.map((text) => dateIn(text ?? ''))
  if (!first || !second) return true
  const isSameYear = first.year === second.year || first.year === null || second.year === null
  return isSameYear && first.month === second.month && first.day === second.day
}

function hasYear(value: unknown): boolean {
  return /\d{4}/.test(textOf(value) ?? '')
}

/** Returns whether a value is a mapping, or a list with mappings. */
export function hasMappings(value: unknown): boolean {
  return Array.isArray(value) ? value.some(isMapping) : isMapping(value)
}

/** Returns whether a mapping says when it is. */
export function isTimed({ values }: Fields): boolean {
  const isClock = [...STARTS].some((field) => hasTime(textOf(values.get(field)) ?? ''))
  return isClock || timeOfDay(textOf(values.get('day'))) !== null
}

/** Returns the text of a date if it has a time too, else null. */
export function timeOfDay(text: string | null): string | null {
  if (text === null) return null
  return parseIsoTime(text) !== null || hasTime(withoutDate(text) ?? '') ? text : null
}

/** Returns the text where a time should be, or null if there is none. */
export function timeText({ values }: Fields): string | null {
  return textOf(values.get('start')) ?? textOf(values.get('both'))
}

/** Returns the text of the field for a date. It must be one, unless it is a time of day. */
export function dayTexts(values: Fields['values']): DayText[] {
  const text = textOf(values.get('day'))
  if (text === null) return []
  // A small number alone is that of a day.
  if (/^0?[1-9]$/.test(text)) return [{ text: `Day ${text}`, isStated: true }]
  // What may be an hour behind a date is more likely its year.
  return [{ text, isStated: !hasTime(text) || mayHaveShortYear(text) }]
}

export function hasTitle({ values }: Fields): boolean {
  return (['title', 'session', 'name'] as const).some((field) => values.has(field))
}

/** Returns what a mapping is called, or null. */
export function titleOf(values: Fields['values']): string | null {
  const texts = (['title', 'session', 'name'] as const).map((field) => textOf(values.get(field)))
  return texts.find((text) => text !== null) ?? null
}

/** Returns a value as text: a number too, and the texts of a list; null for anything else. */
export function textOf(value: unknown): string | null {
  if (isTextList(value)) return value.join(', ')
  return ['string', 'number'].includes(typeof value) ? String(value).trim() || null : null
}

function isTextList(value: unknown): value is readonly (string | number)[] {
  if (!Array.isArray(value) || value.length === 0) return false
  return value.every((item) => ['string', 'number'].includes(typeof item))
}
