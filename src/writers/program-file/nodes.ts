/** Builds the lists and maps of a program file. */
import { type Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml'

/** Writes the value of each key, in the order in which a file has them. */
export type Fields<T> = {
  readonly [K in keyof T]-?: (value: NonNullable<T[K]>) => Node
}

/** Returns a map of the keys that an object has. */
export function mapNode<T extends object>(
  fields: Fields<T>,
  object: T,
): YAMLMap<Scalar<string>, Node> {
  const map = new YAMLMap<Scalar<string>, Node>()
  for (const key of Object.keys(fields) as (keyof T & string)[]) {
    const value = object[key]
    if (value != null) map.items.push(new Pair(new Scalar(key), fields[key](value)))
  }
  return map
}

export function listNode<T>(
  items: readonly (T | undefined)[],
  nodeOf: (item: T) => Node,
): YAMLSeq<Node> {
  const list = new YAMLSeq<Node>()
  for (const item of items) if (item !== undefined) list.items.push(nodeOf(item))
  return list
}

/** Returns a list whose items are apart by an empty line. */
export function apart<T>(
  items: readonly (T | undefined)[],
  nodeOf: (item: T) => Node,
): YAMLSeq<Node> {
  const list = listNode(items, nodeOf)
  for (const node of list.items.slice(1)) node.spaceBefore = true
  return list
}

export function valueNode(value: number | boolean): Scalar {
  return new Scalar(value)
}
