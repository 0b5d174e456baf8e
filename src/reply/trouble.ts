/** Says why an answer that is kept up to date shows an old version of its program. */
import { InvalidProgram, UserError } from '../errors.ts'
import { formatTimeOn } from '../render/phrases/times.ts'
import { hasPlace } from '../render/problems.ts'
import { sanitize } from '../text/sanitize.ts'
import { isoDate } from '../time/format.ts'
import type { Instant, Zone } from '../time/types.ts'
import type { Followed } from './follow.ts'

/** A notice, with what tells it from others: all errors in a program file are one kind. */
export interface TroubleNotice {
  /** What is broken. */
  readonly key: string
  readonly text: string
  readonly kind: string
}

/** Returns a notice for each program that is broken. Times are marked as if below `at`. */
export function troubleNotices(
  { value: { zone }, troubles }: Followed<{ readonly zone: Zone }>,
  at: Instant,
): TroubleNotice[] {
  const time = (instant: Instant) => formatTimeOn(instant, zone, isoDate(at, zone))
  return troubles.map(({ key, error, since, openedAt }) => {
    const what = sanitize(describe(error, time(since))).replace(/\s+/g, ' ')
    return {
      key,
      text: openedAt === null ? what : `${what}; showing the version of ${time(openedAt)}`,
      kind: error instanceof InvalidProgram ? error.name : messageOf(error),
    }
  })
}

function describe(error: unknown, since: string): string {
  if (!(error instanceof InvalidProgram)) return `${messageOf(error)} (since ${since})`
  const errors = error.problems.filter(({ severity }) => severity === 'error')
  const [first] = errors
  const place = first && hasPlace(first) ? `${first.line}:${first.column}: ` : ''
  const where = first ? `: ${place}${first.message}` : ''
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : ''
  return `${error.source} has been broken since ${since}${where}${more}`
}

function messageOf(error: unknown): string {
  if (error instanceof UserError) return error.problem
  return error instanceof Error ? error.message : String(error)
}
