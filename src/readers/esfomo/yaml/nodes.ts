/** Walks the nodes of a YAML document. yaml's own `visit` takes as long as parsing it. */
import { isAlias, isMap, isScalar, isSeq, type Node } from 'yaml'

/** `parentKey` is the key that holds a node, directly or through lists; null if it is a key. */
type Visit = (node: Node, parentKey: string | null) => void

/** Visits each node before those that it contains, in the order of the file. */
export function eachNode(node: unknown, visit: Visit, parentKey: string | null = ''): void {
  if (isMap(node)) {
    visit(node, parentKey)
    for (const { key, value } of node.items) {
      eachNode(key, visit, null)
      eachNode(value, visit, isScalar(key) ? String(key.value) : '')
    }
  } else if (isSeq(node)) {
    visit(node, parentKey)
    for (const item of node.items) eachNode(item, visit, parentKey)
  } else if (isScalar(node) || isAlias(node)) visit(node, parentKey)
}
