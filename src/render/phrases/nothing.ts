/** Says that nothing is on, or that nothing that the user asked for is. */
import type { NowAnswer } from '../../query/now.ts'

/** The filters of an answer, in words. */
export interface NowFilters {
  /** The filters as they were given: ` that matches --room lehar`. */
  readonly matching: string
  /** A guess for a name that is nobody's: `; did you mean "Albert Gu"?`; else an empty string. */
  readonly advice: string
  /** Whether the program has anything that matches, at whatever time. */
  readonly hasMatch: boolean
}

/**
 * Returns what to say if nothing that matches is on, or null if something is, or if that is clear: the
 * program is over, or has yet to begin and what comes is shown.
 */
export function nothingText(answer: NowAnswer, filters: NowFilters | null): string | null {
  const { phase, current, next, isAwaited } = answer
  if (current.length > 0 || phase === 'after') return null
  if (filters === null) return phase === 'between' ? 'nothing is on' : null
  const { matching, advice } = filters
  if (next.length > 0) return phase === 'before' ? null : `nothing is on${matching}`
  if (isAwaited) return `nothing with a time yet${matching}`
  return `nothing ${phase === 'before' ? '' : 'is on or '}to come${matching}${advice}`
}
