/** Tries to resolve what one of several programs may not know. */
import { UserError } from '../errors.ts'

/** Returns what is resolved, or null for what the user can fix. */
export function attempt<T>(resolve: () => T): T | null {
  try {
    return resolve()
  } catch (error) {
    if (error instanceof UserError) return null
    throw error
  }
}
