/** Adds answers to copies. */
import type { Instant } from '../../time/types.ts'
import type { Reply } from './ask-address.ts'
import { type Copy, isSame } from './copies.ts'

/** Returns the copy with an answer added to it. */
export function updatedCopy(copy: Copy | null, reply: Reply, now: Instant): Copy {
  const { validators, cacheControl, address: finalAddress } = reply
  const latest = { answered: now, validators, cacheControl, finalAddress }
  const body = reply.body ?? copy?.current.body ?? new Uint8Array()
  if (copy !== null && isSame(body, copy.current.body)) return { ...copy, ...latest }
  const changed = copy === null ? null : now
  return { ...latest, current: { body, changed }, before: copy?.current ?? null }
}

/** Returns a copy whose program is that of the one it replaces: it is no version of its own. */
export function withoutChange(updated: Copy, { current: { changed }, before }: Copy): Copy {
  return { ...updated, current: { ...updated.current, changed }, before }
}

/** Reports whether an answer is only the beginning of what was there, and nothing tells its length. */
export function isCut({ body, isDelimited }: Reply, { current }: Copy): boolean {
  if (body === null || isDelimited || body.length >= current.body.length) return false
  return isSame(body, current.body.subarray(0, body.length))
}
