/** Finds which items of two versions are the same. */

/** Items of both versions that are the same, and those that only one version has. */
export interface Pairs<Item> {
  readonly both: readonly (readonly [before: Item, after: Item])[]
  readonly gone: readonly Item[]
  readonly added: readonly Item[]
}

/**
 * Pairs items by their ids. Of those left over, pairs the ones that agree in a key, from the strictest
 * key to the loosest: their ids changed. Several that agree are paired in their order if both versions
 * have as many of them, else not at all.
 */
export function pairItems<Item>(
  before: readonly Item[],
  after: readonly Item[],
  idOf: (item: Item) => string,
  keys: readonly ((item: Item) => string)[],
): Pairs<Item> {
  let pairs = pairBy(before, after, idOf)
  for (const keyOf of keys) {
    if (pairs.gone.length === 0 || pairs.added.length === 0) break
    const { both, gone, added } = pairBy(pairs.gone, pairs.added, keyOf)
    pairs = { both: [...pairs.both, ...both], gone, added }
  }
  return pairs
}

function pairBy<Item>(
  before: readonly Item[],
  after: readonly Item[],
  keyOf: (item: Item) => string,
): Pairs<Item> {
  const [old, current] = [groupBy(before, keyOf), groupBy(after, keyOf)]
  const isPaired = (key: string) => old.get(key)?.length === current.get(key)?.length
  const indexes = new Map<string, number>()
  const both: [Item, Item][] = []
  const added: Item[] = []
  for (const item of after) {
    const key = keyOf(item)
    const index = indexes.get(key) ?? 0
    indexes.set(key, index + 1)
    const other = isPaired(key) ? old.get(key)?.[index] : undefined
    if (other === undefined) added.push(item)
    else both.push([other, item])
  }
  return { both, gone: before.filter((item) => !isPaired(keyOf(item))), added }
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string) {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}
