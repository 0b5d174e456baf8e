/** Finds which items of two versions are the same. */

/** Items of both versions that are the same, and those that only one version has. */
export interface Pairs<Item> {
  readonly both: readonly (readonly [before: Item, after: Item])[]
  readonly gone: readonly Item[]
  readonly added: readonly Item[]
}

/** Returns what makes two items the same if they agree in it. */
type KeyOf<Item> = (item: Item) => string

/**
 * Pairs items that agree in a key: first by the strictest key, those that are alone in it, since an id may
 * be made from a title that others have too; then by their ids; then by the looser keys, since ids change.
 * Several that agree are paired in their order if both versions have as many of them, else not at all.
 */
export function pairItems<Item>(
  before: readonly Item[],
  after: readonly Item[],
  idOf: KeyOf<Item>,
  [strictest, ...looser]: readonly [KeyOf<Item>, ...KeyOf<Item>[]],
): Pairs<Item> {
  let pairs = pairBy(before, after, strictest, 1)
  for (const keyOf of [idOf, strictest, ...looser]) {
    if (pairs.gone.length === 0 || pairs.added.length === 0) break
    const { both, gone, added } = pairBy(pairs.gone, pairs.added, keyOf)
    pairs = { both: [...pairs.both, ...both], gone, added }
  }
  return pairs
}

/** Pairs items by a key that at most so many items of a version have. */
function pairBy<Item>(
  before: readonly Item[],
  after: readonly Item[],
  keyOf: KeyOf<Item>,
  most = Number.POSITIVE_INFINITY,
): Pairs<Item> {
  const [old, current] = [groupBy(before, keyOf), groupBy(after, keyOf)]
  const both: [Item, Item][] = []
  const paired = new Set<Item>()
  for (const [key, items] of current) {
    const others = old.get(key) ?? []
    if (others.length !== items.length || items.length > most) continue
    for (const [index, item] of items.entries()) {
      const other = others[index] as Item
      both.push([other, item])
      paired.add(item).add(other)
    }
  }
  const isLeft = (item: Item) => !paired.has(item)
  return { both, gone: before.filter(isLeft), added: after.filter(isLeft) }
}

function groupBy<Item>(items: readonly Item[], keyOf: KeyOf<Item>): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}
