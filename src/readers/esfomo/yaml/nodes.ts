/** The nodes of a YAML document, one by one: yaml's own `visit` takes as long as to parse it. */
import { isAlias, isMap, isScalar, isSeq, type Node } from 'yaml'

/** `under` is the key that it stands under, of whatever list within; null for a key itself. */
type Visit = (node: Node, under: string | null) => void

/** Each node before those within it, in the order of the file. */
export function eachNode(node: unknown, visit: Visit, under: string | null = ''): void {
  if (isMap(node)) {
    visit(node, under)
    for (const { key, value } of node.items) {
      eachNode(key, visit, null)
      eachNode(value, visit, isScalar(key) ? String(key.value) : '')
    }
  } else if (isSeq(node)) {
    visit(node, under)
    for (const item of node.items) eachNode(item, visit, under)
  } else if (isScalar(node) || isAlias(node)) visit(node, under)
}
