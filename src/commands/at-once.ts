/** Maximum number of servers to ask at once. */
const MAX_AT_ONCE = 4

/** Maps items that wait for servers, a few at once. The results are in the order of the items. */
export async function mapAtOnce<T, R>(
  items: readonly T[],
  map: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = []
  const left = items.entries()
  const mapOthers = async () => {
    for (const [index, item] of left) results[index] = await map(item)
  }
  await Promise.all(Array.from({ length: MAX_AT_ONCE }, mapOthers))
  return results
}
