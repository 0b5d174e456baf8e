/** Where a path of a program file stands in its text. */
import { isMap, isScalar, isSeq, type Pair, type ParsedNode, type YAMLMap } from 'yaml'
import type { Path } from '../../../model/problem.ts'
import type { YamlFile } from './yaml-file.ts'

interface Found {
  readonly key: ParsedNode | null
  readonly value: ParsedNode | null
}

/** A value, or its key; what is missing at its parent. Line and column count from 1. */
export function locate(
  { document, lines }: YamlFile,
  path: Path,
  target: 'key' | 'value' = 'value',
): { line: number; column: number } {
  let node: ParsedNode | null = document.contents
  let spot = node?.range[0] ?? 0
  for (const [index, segment] of path.entries()) {
    const { key, value }: Found = child(node, segment)
    if (!key && !value) break
    const isEmpty = isScalar(value) && value.value === null && value.source === ''
    const wantsKey = isEmpty || (target === 'key' && index === path.length - 1)
    spot = ((wantsKey ? key : value) ?? key ?? value)?.range[0] ?? spot
    node = value
  }
  const { line, col } = lines.linePos(spot)
  return { line: Math.max(line, 1), column: Math.max(col, 1) }
}

/** The text at a path as it is written in the file, on one line; empty where there is none. */
export function writtenAt({ document, text }: YamlFile, path: Path): string {
  let node: ParsedNode | null = document.contents
  for (const segment of path) node = child(node, segment).value
  if (!node) return ''
  return text.slice(node.range[0], node.range[1]).split('\n', 1)[0]?.trim() ?? ''
}

/** A map of a thousand wrong keys is asked a thousand times. */
const PAIRS = new WeakMap<YAMLMap, Map<unknown, Pair>>()

function pairsOf(map: YAMLMap): Map<unknown, Pair> {
  const known = PAIRS.get(map)
  if (known) return known
  const pairs = new Map(map.items.map((pair) => [isScalar(pair.key) ? pair.key.value : null, pair]))
  PAIRS.set(map, pairs)
  return pairs
}

function child(node: ParsedNode | null, segment: string | number): Found {
  if (isMap(node)) {
    const pair = pairsOf(node).get(segment)
    return { key: (pair?.key as ParsedNode) ?? null, value: (pair?.value as ParsedNode) ?? null }
  }
  if (isSeq(node) && typeof segment === 'number') {
    return { key: null, value: (node.items[segment] as ParsedNode) ?? null }
  }
  return { key: null, value: null }
}
