/** The UID of a calendar event: the same for an item in every version of a program. */
import { v5 as uuid } from 'uuid'

/** A random UUID, chosen once: changing it would double every slot in every calendar. */
const NAMESPACE = 'a03f6144-d6c8-4275-a78e-6a0cdceb680c'

/** Made of ids alone (RFC 7986 §5.3): not of titles or times, which change, nor of a host. */
export function uidOf(programId: string, itemId: string): string {
  return uuid(`${programId}/${itemId}`, NAMESPACE)
}
