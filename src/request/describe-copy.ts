/** Describes a copy that stands for an address. */
import type { Found } from '../sources/address/read-address.ts'
import { countdown } from '../time/countdown.ts'
import type { Instant } from '../time/types.ts'
import { UTC } from '../time/zone.ts'

/** Returns why a copy answers and how old it is: `no such host; this is the copy of 2 hours ago`. */
export function describeCopy({ answered, trouble }: Found, now: Instant): string {
  // The clock was set back since.
  if (answered > now) return `${trouble}; this is an earlier copy`
  return `${trouble}; this is the copy of ${countdown(answered, now, UTC)} ago`
}
