/** Decides when an address is asked again. */
import { DAY, type Duration, type Instant, MINUTE } from '../../time/types.ts'

/** An address is asked at most this often. */
const SHORTEST: Duration = 15 * MINUTE
/** A server may ask for this much patience at most. */
const LONGEST: Duration = DAY

/** What the last answers of an address say about asking again. */
export interface Attempts {
  /** When it was last answered; null if never. */
  readonly answered: Instant | null
  /** Header Cache-Control of that answer, or null. */
  readonly cacheControl: string | null
  /** When the last request failed, after that answer; null if none did. */
  readonly failed: Instant | null
  /** How many requests failed since. */
  readonly failures: number
}

/** Returns the instant from which an address may be asked again. */
export function nextRequest({ answered, cacheControl, failed, failures }: Attempts): Instant {
  if (failed !== null && failures > 0) return failed + patience(failures)
  return answered === null ? Number.NEGATIVE_INFINITY : answered + lifetime(cacheControl)
}

/** Returns how long an address is left alone after failures: a minute, doubling up to 15. */
function patience(failures: number): Duration {
  return Math.min(SHORTEST, MINUTE * 2 ** (failures - 1))
}

/** Returns for how long an answer holds: what its server says, from 15 minutes to a day. */
export function lifetime(cacheControl: string | null): Duration {
  const [, seconds = '0'] = /(?:^|[,\s])max-age="?(\d{1,9})/i.exec(cacheControl ?? '') ?? []
  return Math.min(LONGEST, Math.max(SHORTEST, Number(seconds) * 1000))
}

/** Reports whether a server forbids to keep its answer. */
export function isNotToKeep(cacheControl: string | null): boolean {
  return /(?:^|[,\s])no-store(?:$|[,\s;])/i.test(cacheControl ?? '')
}
