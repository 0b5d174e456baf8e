/** Derives the UIDs of calendar events, which stay the same in every version of a program. */
import { v5 as uuid } from 'uuid'

/** A random UUID, chosen once: changing it would duplicate every event in every calendar. */
const NAMESPACE = 'a03f6144-d6c8-4275-a78e-6a0cdceb680c'

/**
 * Returns a UID made of ids alone (RFC 7986 §5.3): of no host name, and of no titles or times,
 * which may change.
 */
export function uidOf(programId: string, itemId: string): string {
  return uuid(`${programId}/${itemId}`, NAMESPACE)
}
