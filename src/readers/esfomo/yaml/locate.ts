/** Locates the paths of a program file in its text. */
import { isMap, isScalar, isSeq, type Pair, type ParsedNode, type YAMLMap } from 'yaml'
import type { Path } from '../../../model/problem.ts'
import { placeOf, type YamlFile } from './yaml-file.ts'

interface Child {
  readonly key: ParsedNode | null
  readonly value: ParsedNode | null
}

/**
 * Returns the position of the value at a path, or of its key. An empty value is located at its key,
 * a missing one at its closest parent. Line and column count from 1.
 */
export function locate(
  file: YamlFile,
  path: Path,
  target: 'key' | 'value' = 'value',
): { line: number; column: number } {
  let node: ParsedNode | null = file.document.contents
  let offset = node?.range[0] ?? 0
  for (const [index, segment] of path.entries()) {
    const { key, value }: Child = child(node, segment)
    if (!key && !value) break
    const isEmpty = isScalar(value) && value.value === null && value.source === ''
    const wantsKey = isEmpty || (target === 'key' && index === path.length - 1)
    offset = ((wantsKey ? key : value) ?? key ?? value)?.range[0] ?? offset
    node = value
  }
  return placeOf(file, offset)
}

/** Returns the first line of a value as it is written in the file; empty if there is none. */
export function sourceTextAt({ document, text }: YamlFile, path: Path): string {
  let node: ParsedNode | null = document.contents
  for (const segment of path) node = child(node, segment).value
  if (!node) return ''
  return text.slice(node.range[0], node.range[1]).split('\n', 1)[0]?.trim() ?? ''
}

/** Caches pairs by key: finding a key is linear, and a map can have a thousand wrong ones. */
const PAIR_CACHE = new WeakMap<YAMLMap, Map<unknown, Pair>>()

function pairsOf(map: YAMLMap): Map<unknown, Pair> {
  const cached = PAIR_CACHE.get(map)
  if (cached) return cached
  const pairs = new Map(map.items.map((pair) => [isScalar(pair.key) ? pair.key.value : null, pair]))
  PAIR_CACHE.set(map, pairs)
  return pairs
}

function child(node: ParsedNode | null, segment: string | number): Child {
  if (isMap(node)) {
    const pair = pairsOf(node).get(segment)
    return { key: (pair?.key as ParsedNode) ?? null, value: (pair?.value as ParsedNode) ?? null }
  }
  if (isSeq(node) && typeof segment === 'number') {
    return { key: null, value: (node.items[segment] as ParsedNode) ?? null }
  }
  return { key: null, value: null }
}
