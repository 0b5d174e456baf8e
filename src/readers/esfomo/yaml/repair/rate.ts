/** Rates how well a text fits the format: by its YAML errors, and by keys in the wrong place. */
import { isMap, isScalar, isSeq } from 'yaml'
import { schemaOf } from '../../schema/schema.ts'
import { Rejection } from '../compose.ts'
import { eachNode } from '../nodes.ts'
import type { YamlFile } from '../yaml-file.ts'

/** Weight of an error, compared to a key in the wrong place. */
const ERROR = 3

export interface Rating {
  /** Line of the first error, from 1; infinite if there is none. */
  readonly firstError: number
  /** 0 if nothing is wrong. */
  readonly penalty: number
}

export function rate(text: string, compose: (text: string) => YamlFile): Rating {
  try {
    const file = compose(text)
    const errors = file.document.errors.map(({ pos }) => {
      return file.lines.linePos(file.quotes.get(pos[0]) ?? pos[0]).line
    })
    const penalty = errors.length * ERROR + misplaced(file)
    return { firstError: Math.min(...errors, Infinity), penalty }
  } catch (error) {
    if (error instanceof Rejection) return { firstError: 1, penalty: Infinity }
    throw error
  }
}

/** Counts keys that are repeated, unknown or missing where they are, and texts in place of lists. */
function misplaced({ document }: YamlFile): number {
  let count = 0
  eachNode(document.contents, (node, parentKey) => {
    if (parentKey === null) return
    const schema = schemaOf(parentKey)
    if (isScalar(node) && NESTED.has(parentKey)) count++
    if (!isMap(node)) return
    const seen = new Set<unknown>()
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? key.value : key
      const isKnown = typeof name === 'string' && schema && Object.hasOwn(schema.shape, name)
      if (!isKnown || seen.has(name)) count++
      if (NESTED.has(String(name)) && !isSeq(value)) count++
      seen.add(name)
    }
    const required = REQUIRED.get(parentKey)
    if (required && !required.some((name) => seen.has(name))) count++
  })
  return count
}

/** Keys of which items have one, by the key of their list. */
const REQUIRED: ReadonlyMap<string, readonly string[]> = new Map([
  ['days', ['date']],
  ['sessions', ['start', 'talks']],
  ['deadlines', ['due']],
])

/** Keys that hold lists of maps. */
const NESTED: ReadonlySet<string> = new Set(['days', 'sessions', 'deadlines'])
