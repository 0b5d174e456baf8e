/** Shortens JSON-LD: https://www.w3.org/TR/json-ld11/#node-identifiers. */

/**
 * Returns the same data with each person, place and organization described once: where it is first
 * mentioned, with an `@id` that the other mentions refer to. Events are left as they are.
 */
export function withReferences<T>(data: T): T {
  const counts = new Map<string, number>()
  countNodes(data, counts)
  return refer(data, counts, new Map()) as T
}

/** Counts the mentions of each, without those within what is described already. */
function countNodes(value: unknown, counts: Map<string, number>): void {
  if (!isObject(value)) return
  const key = keyOf(value)
  const count = key === null ? 0 : (counts.get(key) ?? 0)
  if (key !== null) counts.set(key, count + 1)
  if (count === 0) for (const part of Object.values(value)) countNodes(part, counts)
}

function refer(
  value: unknown,
  counts: ReadonlyMap<string, number>,
  ids: Map<string, string>,
): unknown {
  if (Array.isArray(value)) return value.map((one) => refer(one, counts, ids))
  if (!isObject(value)) return value
  const key = keyOf(value) ?? ''
  const known = ids.get(key)
  if (known !== undefined) return { '@id': known }
  const parts = Object.entries(value).map(([name, part]) => [name, refer(part, counts, ids)])
  if ((counts.get(key) ?? 0) < 2) return Object.fromEntries(parts)
  const id = `_:${ids.size + 1}`
  ids.set(key, id)
  return Object.fromEntries([...parts, ['@id', id]])
}

/** Returns what is equal in equal descriptions, or null for what is none, or an event. */
function keyOf(value: unknown): string | null {
  const isNode = isObject(value) && '@type' in value && value['@type'] !== 'Event'
  return isNode ? JSON.stringify(value) : null
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
