/** Finds what a table says about the program as a whole, beside its entries. */
import type { SourceHead } from '../entries/source-program.ts'
import { isMapping, textOf } from './fields.ts'

/** Keys of the root, in order of preference. */
const KEYS = {
  title: ['title', 'name', 'workshop', 'conference'],
  timezone: ['timezone', 'time_zone', 'tz'],
  url: ['url', 'website', 'link'],
  venue: ['venue', 'location', 'place'],
  about: ['description', 'about'],
} as const

/** Keys of the root that are about the whole program. */
export const HEAD_KEYS: ReadonlySet<string> = new Set(Object.values(KEYS).flat())

export function headOf(value: unknown): SourceHead {
  if (!isMapping(value)) return {}
  const text = (field: keyof typeof KEYS) => {
    return KEYS[field].map((key) => textOf(value[key])).find((found) => found !== null) ?? null
  }
  return {
    title: text('title'),
    timezone: text('timezone'),
    url: text('url'),
    venue: [text('venue')],
    about: text('about'),
  }
}
