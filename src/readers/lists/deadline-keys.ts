/** The keys of an event in a list that hold one of its deadlines. */
import type { Fields } from '../data/access.ts'

/** Matches `deadline`, and `abstract_deadline` with the word for its type. */
const KEY = /^(?:(\w+?)_)?deadline$/
/** python-deadlines: its call for proposals. */
export const CALL = 'cfp'

export interface DeadlineKey {
  readonly key: string
  /** The word for its type: `abstract`. */
  readonly word: string
}

export function deadlineKeys(event: Fields): DeadlineKey[] {
  return Object.keys(event).flatMap((key) => {
    if (key === CALL) return { key, word: CALL }
    const match = KEY.exec(key)
    return match ? { key, word: match[1] ?? 'paper' } : []
  })
}
