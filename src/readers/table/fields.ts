/** Reads the values of a mapping by what their keys mean. */
import { problem } from '../../model/problems/index.ts'
import { isWebAddress } from '../../text/web-address.ts'
import { isEmpty, isFields as isMapping, type Fields as Mapping } from '../data/access.ts'
import { SourceError } from '../source-error.ts'
import { hasTime } from './clock.ts'
import { type DayText, dateIn } from './dates.ts'
import { type Field, fieldOf, isLinkKey } from './keys.ts'

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
const TIMES: ReadonlySet<Field> = new Set(['start', 'both'])

/** Maximum number of keys of a mapping. */
const MAX_KEYS = 30_000

/** Caches what was read of a mapping: a table is walked to recognise it, and to read it. */
const CACHE = new WeakMap<Mapping, Fields>()

/** Returns the values of a mapping. Of keys that mean the same, the first counts. */
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
  const entries = Object.entries(mapping)
  if (entries.length > MAX_KEYS) throw new SourceError(problem('too-much', 'keys'))
  for (const [key, value] of entries) {
    const field = fieldOf(key)
    if (isEmpty(value) || (field === 'type' && NO_TYPE.test(String(value)))) continue
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
        if (before !== undefined && field !== 'day') unused.push(before)
      } else if (field !== 'day' && textOf(values.get(field)) !== textOf(value)) unused.push(key)
    }
  }
  if (links.length > 0) values.set('links', [values.get('links') ?? [], links].flat())
  return { values, unused }
}

function isUsable(field: Field, value: unknown): boolean {
  return textOf(value) !== null || (NESTED.has(field) && typeof value === 'object')
}

/** Returns whether a value says more than that of a key before it: `from: ETH`, `day: Friday`. */
function saysMore(field: Field, before: unknown, value: unknown): boolean {
  if (field === 'day') return !hasYear(before) && hasYear(value)
  return TIMES.has(field) && !hasTime(textOf(before) ?? '') && hasTime(textOf(value) ?? '')
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
  const isClock = [...TIMES].some((field) => hasTime(textOf(values.get(field)) ?? ''))
  return isClock || hasTime(dateIn(textOf(values.get('day')) ?? '')?.rest ?? '')
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
  return [{ text, isStated: !hasTime(text) }]
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
