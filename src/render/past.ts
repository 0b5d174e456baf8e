/** Decides what is dimmed because it is past. */
import type { Instant } from '../time/types.ts'
import type { ItemInSession } from './phrases/facts.ts'

export type PastTest = (item: ItemInSession) => boolean

/**
 * Returns a test for what is over at an instant. It finds nothing if all that an answer shows is over:
 * dim text means past only beside text that is not. A talk without a time is over with its session.
 */
export function pastAmong(shown: readonly ItemInSession[], at: Instant): PastTest {
  const isPast: PastTest = ({ item, session }) => {
    const end = item.end ?? session?.end ?? null
    return end !== null && end <= at
  }
  return shown.every(isPast) ? () => false : isPast
}
