/** Finds what a table says about the program as a whole, beside its entries. */
import type { Path } from '../../model/problem.ts'
import type { SourceHead } from '../entries/source-program.ts'
import { fieldsOf, isMapping, isTimed, type Mapping, textOf } from './fields.ts'
import { plainKey } from './keys.ts'

/** Keys of the root, as plainKey writes them, in order of preference. */
const KEYS = {
  title: ['title', 'name', 'workshop', 'conference', 'event'],
  timezone: ['timezone', 'tz'],
  url: ['url', 'website', 'link'],
  venue: ['venue', 'location', 'place'],
  about: ['description', 'about'],
} as const

const HEAD_KEYS: ReadonlySet<string> = new Set(Object.values(KEYS).flat())

/** Keys of the root with a mapping of such keys, in order of preference. */
const HEADS = ['meta', 'metadata', 'conference', 'workshop', 'event', 'info'] as const

export function headOf(value: unknown): SourceHead {
  if (!isMapping(value)) return {}
  const inner = HEADS.map((key) => value[key]).filter(isMapping)
  const mappings = [value, ...inner.filter((mapping) => !isTimed(fieldsOf(mapping)))]
  const heads = mappings.map(plainKeys)
  const text = (field: keyof typeof KEYS) => {
    const texts = heads.flatMap((head) => KEYS[field].map((key) => textOf(head.get(key))))
    return texts.find((found) => found !== null) ?? null
  }
  return {
    title: text('title'),
    timezone: text('timezone'),
    url: text('url'),
    venue: [text('venue')],
    about: text('about'),
  }
}

/** Returns the values of a mapping by its keys without case and separators. */
function plainKeys(mapping: Mapping): Map<string, unknown> {
  return new Map(Object.entries(mapping).map(([key, value]) => [plainKey(key), value]))
}

/** Returns whether what stands at a path may say something about the whole program. */
export function isHead([key, ...others]: Path): boolean {
  return key === undefined || (others.length === 0 && HEADS.some((head) => head === key))
}

/** Returns whether a key says nothing about the whole program. */
export function isUnread(key: string): boolean {
  return !HEAD_KEYS.has(plainKey(key))
}

/** Returns the room that a mapping names for all in it, or null. A place of the root is the venue. */
export function roomIn(mapping: Mapping, path: Path): string | null {
  const room = fieldsOf(mapping).values.get('room')
  const isVenue = ([key, value]: [string, unknown]) => value === room && !isUnread(key)
  return isHead(path) && Object.entries(mapping).some(isVenue) ? null : textOf(room)
}
