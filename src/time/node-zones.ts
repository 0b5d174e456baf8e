/** Asks Node about zones. The first question takes about 12 ms, since Node loads Intl for it. */
import { IANAZone } from 'luxon'
import type { Instant } from './types.ts'

/** Cache of offsets by zone name and instant: a lookup is slow, and a program has few times. */
const offsetCache = new Map<string, Map<Instant, number>>()

/** Returns the minutes that a zone is ahead of UTC. */
export function nodeOffset(name: string, instant: Instant): number {
  const byInstant = offsetCache.get(name) ?? new Map<Instant, number>()
  offsetCache.set(name, byInstant)
  const offset = byInstant.get(instant) ?? IANAZone.create(name).offset(instant)
  byInstant.set(instant, offset)
  return offset
}

/** Returns Node's name of a zone, given one of its names in any case, or null. */
export function nodeName(name: string): string | null {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: name }).resolvedOptions().timeZone
  } catch {
    return null
  }
}
