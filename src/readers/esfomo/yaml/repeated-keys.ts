/** Finds the keys that a map of a YAML file has more than once. */
import { isMap, isScalar, type YAMLMap } from 'yaml'
import type { Path, Problem } from '../../../model/problem.ts'
import { problem } from '../../../model/problems/index.ts'
import { placeOf, type YamlFile } from './yaml-file.ts'

export interface RepeatedKey {
  readonly name: string
  readonly offset: number
  /** Offset of the first use of the key. */
  readonly firstOffset: number
}

/** Returns the repeated keys of a map, with the offsets of the repeat and of the first use. */
export function repeatedKeys(map: YAMLMap): RepeatedKey[] {
  const seen = new Map<string, number>()
  return map.items.flatMap(({ key }) => {
    if (!isScalar(key)) return []
    const name = String(key.value)
    const offset = key.range?.[0] ?? 0
    const firstOffset = seen.get(name)
    if (firstOffset !== undefined) return [{ name, offset, firstOffset }]
    seen.set(name, offset)
    return []
  })
}

/** Returns the problem of each repeated key of the node at a path; none for what is no map. */
export function repeatsIn(node: unknown, path: Path, file: YamlFile): Problem[] {
  if (!isMap(node)) return []
  return repeatedKeys(node).map(({ name, offset, firstOffset }) => {
    const finding = problem('duplicate-key', name, placeOf(file, firstOffset).line)
    return { ...finding, path: [...path, name], ...placeOf(file, offset) }
  })
}

/** Returns the problems of the repeated keys of a map, and of its values, by the key of the map. */
export function repeatsByKey(
  map: unknown,
  path: Path,
  file: YamlFile,
): ReadonlyMap<unknown, readonly Problem[]> {
  const byKey = new Map<unknown, Problem[]>()
  const items = isMap(map) ? map.items : []
  const inValues = items.flatMap(({ key, value }) => {
    return isScalar(key) ? repeatsIn(value, [...path, String(key.value)], file) : []
  })
  for (const found of [...repeatsIn(map, path, file), ...inValues]) {
    const key = found.path[path.length]
    const problems = byKey.get(key)
    if (problems) problems.push(found)
    else byKey.set(key, [found])
  }
  return byKey
}
