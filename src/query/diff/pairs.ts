/** Finds which items of two versions are the same. */
import { groupBy } from '../group-by.ts'

/** Items of both versions that are the same, and those that only one version has. */
export interface Pairs<Item> {
  readonly both: readonly (readonly [before: Item, after: Item])[]
  readonly gone: readonly Item[]
  readonly added: readonly Item[]
}

/** Returns what makes two items the same if they agree in it. */
type KeyOf<Item> = (item: Item) => string

/**
 * Pairs items that agree in a key: first by the strictest key if their ids differ in no more than a number,
 * since those may be made from a title that others have too; then by their ids; then by all keys, since ids
 * change. Several that agree are paired if both versions have as many of them, else not at all: by their
 * ids, the others in their order.
 */
export function pairItems<Item>(
  before: readonly Item[],
  after: readonly Item[],
  idOf: KeyOf<Item>,
  [strictest, ...looser]: readonly [KeyOf<Item>, ...KeyOf<Item>[]],
): Pairs<Item> {
  let pairs: Pairs<Item> = { both: [], gone: before, added: after }
  const numbered: KeyOf<Item> = (item) => `${idOf(item).replace(/-\d+$/, '')} ${strictest(item)}`
  for (const keyOf of [numbered, idOf, strictest, ...looser]) {
    if (pairs.gone.length === 0 || pairs.added.length === 0) break
    const { both, gone, added } = pairBy(pairs.gone, pairs.added, keyOf, idOf)
    pairs = { both: [...pairs.both, ...both], gone, added }
  }
  return pairs
}

function pairBy<Item>(
  before: readonly Item[],
  after: readonly Item[],
  keyOf: KeyOf<Item>,
  idOf: KeyOf<Item>,
): Pairs<Item> {
  const [old, current] = [groupBy(before, keyOf), groupBy(after, keyOf)]
  const both: [Item, Item][] = []
  const paired = new Set<Item>()
  for (const [key, items] of current) {
    const others = old.get(key) ?? []
    if (others.length !== items.length) continue
    for (const pair of byIds(others, items, idOf)) {
      both.push(pair)
      paired.add(pair[0]).add(pair[1])
    }
  }
  const isLeft = (item: Item) => !paired.has(item)
  return { both, gone: before.filter(isLeft), added: after.filter(isLeft) }
}

/** Pairs as many items with as many others: those with the same id, the others in their order. */
function byIds<Item>(
  before: readonly Item[],
  after: readonly Item[],
  idOf: KeyOf<Item>,
): [Item, Item][] {
  const old = new Map(before.map((item) => [idOf(item), item]))
  const ids = new Set(after.map(idOf))
  const others = before.filter((item) => !ids.has(idOf(item))).values()
  return after.map((item) => [old.get(idOf(item)) ?? (others.next().value as Item), item])
}
