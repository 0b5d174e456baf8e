/** Explains values of a type that the schema does not take: text instead of a list, a map instead of text. */
import type { Path } from '../../../model/problem.ts'
import { type Finding, problem } from '../../../model/problems/index.ts'
import { shorten } from '../../../model/problems/quote.ts'
import { nearest } from '../../../text/nearest.ts'
import { PROSE_LIST_KEYS, schemaOf } from './schema.ts'
import { unreadableNumber } from './unreadable-number.ts'

/** A value that breaks the schema. */
export interface Misfit {
  readonly path: Path
  /** The key that holds it, directly or in a list; empty for the file itself. */
  readonly key: string
  readonly found: unknown
  /** The value as it is written in the file, if it is a scalar. */
  readonly source: string
}

/** Returns the problem of a value that has another type than the expected one, such as `array`. */
export function wrongType({ path, key, found, source }: Misfit, expected: string): Finding {
  if (found === null) return missing(path, key)
  if (expected === 'array') return problem('not-list', key, listOf(found, key, source))
  if (expected === 'object') {
    const title = typeof found === 'string' && 'title' in shapeOf(key) ? `title: ${source}` : null
    return typeof path.at(-1) === 'number'
      ? problem('not-map-item', key, title)
      : problem('not-map', key)
  }
  if (isTextWithColon(found, key) && !source.includes('\n')) {
    return problem('needs-quotes', 'text', 'with ": "', JSON.stringify(source))
  }
  const text = shorten(source)
  if (typeof found === 'number') return unreadableNumber(key, text)
  return problem('not-text', text, kindOf(found))
}

/** Returns the problem of a key, or of an item of its list, without a value. */
export function missing(path: Path, key: string): Finding {
  return problem(typeof path.at(-1) === 'number' ? 'nothing-in-list' : 'nothing', key)
}

/** Returns whether a map is unquoted text, `- Grace: Hopper`: no key is close to a known one. */
export function isTextWithColon(found: unknown, key: string): boolean {
  if (typeof found !== 'object' || found === null || Array.isArray(found)) return false
  const known = Object.keys(shapeOf(key))
  return Object.keys(found).every((name) => nearest(name, known) === null)
}

/** Returns the list to write for one value, or null if that takes several lines. */
function listOf(found: unknown, key: string, source: string): string | null {
  if (typeof found !== 'string' || /[,[\]{}#]|: /.test(source)) return null
  return PROSE_LIST_KEYS.has(key) ? `${key}: [${source}]` : null
}

function shapeOf(key: string): object {
  return schemaOf(key)?.shape ?? {}
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return '"key: value" lines'
  return typeof value === 'boolean' ? `"${value}"` : 'a number'
}
