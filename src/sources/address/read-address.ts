/** Reads what is at an address: from its server, or from the copy that is kept. */
import type { Context } from '../../context.ts'
import { NetworkError, UserError } from '../../errors.ts'
import { type Duration, type Instant, SECOND } from '../../time/types.ts'
import type { Address } from './address.ts'
import { askAddress, type Reply } from './ask-address.ts'
import { type Copy, type Failures, type Known, readKnown, writeKnown } from './copies.ts'
import { isNotToKeep, lifetime, nextRequest } from './freshness.ts'
import { parseHttpDate } from './http-date.ts'

/** Maximum size of what an address answers, in bytes. */
const MAX_BYTES = 8 * 2 ** 20
/** How long a server may take, with and without a copy that can answer instead. */
const PATIENCE: Duration = 10 * SECOND
const PATIENCE_WITH_COPY: Duration = 2 * SECOND

/** Whether an address is asked: as needed, now, or not at all. */
export type Asking = 'as needed' | 'now' | 'never'

/** Where contents were found on the web, and how recent they are. */
export interface Found {
  /** The address that answered, after redirects: the base of relative addresses. */
  readonly address: string
  /** When the server last said that this is its current version. */
  readonly answered: Instant
  /** What its server says of its last change, or null. */
  readonly lastModified: Instant | null
  /** When it was first seen to differ from a version before, or null. */
  readonly changed: Instant | null
  /** Why a copy answers that is past its time; null if it is current. */
  readonly trouble: string | null
}

export interface FoundContents {
  readonly body: Uint8Array
  readonly found: Found
}

/** Returns why a body is no program, or null if it is one. */
export type Check = (body: Uint8Array, address: string) => Promise<string | null>

/**
 * Reads an address. A copy answers if it is recent, or if the server can't be asked or has no program.
 * Throws a UserError if there is none.
 */
export async function readAddress(
  address: Address,
  asking: Asking,
  check: Check,
  context: Context,
): Promise<FoundContents> {
  const known = readKnown(address, context.store)
  const { copy, failures } = known
  if (asking === 'never' || (asking === 'as needed' && isRecent(known, context.now()))) {
    if (copy !== null) return contentsOf(copy, failures?.reason ?? pastTime(copy, context.now()))
    throw new UserError(`can't read ${address.shown}: ${unknownReason(failures, asking)}`)
  }
  try {
    const updated = await ask(address, copy, asking, check, context)
    return contentsOf(updated, null)
  } catch (error) {
    if (!(error instanceof NetworkError)) throw error
    const failed = {
      failed: context.now(),
      failures: (failures?.failures ?? 0) + 1,
      reason: error.message,
    }
    writeKnown(address, { copy, failures: failed }, context.store)
    if (copy !== null) return contentsOf(copy, error.message)
    throw new UserError(`can't read ${address.shown}: ${error.message}`)
  }
}

/** Reports whether it is too early to ask an address again. A time to come is no time of ours. */
function isRecent({ copy, failures }: Known, now: Instant): boolean {
  const answered = copy?.answered ?? null
  const failed = failures?.failed ?? null
  if (Math.max(answered ?? now, failed ?? now) > now) return false
  const cacheControl = copy?.cacheControl ?? null
  return now < nextRequest({ answered, cacheControl, failed, failures: failures?.failures ?? 0 })
}

/** Returns why a copy that is not to be asked for is past its time, or null if it is current. */
function pastTime({ answered, cacheControl }: Copy, now: Instant): string | null {
  return now - answered < lifetime(cacheControl) ? null : 'not asked, as --offline has it'
}

function unknownReason(failures: Failures | null, asking: Asking): string {
  if (asking === 'never') return 'no copy of it is kept; leave --offline out to ask for it'
  return `${failures?.reason ?? 'it failed'}; --refresh asks again now`
}

/** Asks the server, and keeps its answer. Rejects with a NetworkError. */
async function ask(
  address: Address,
  copy: Copy | null,
  asking: Asking,
  check: Check,
  context: Context,
): Promise<Copy> {
  const milliseconds = copy !== null && asking !== 'now' ? PATIENCE_WITH_COPY : PATIENCE
  const limits = { maxBytes: MAX_BYTES, milliseconds }
  const reply = await askAddress(address, copy?.validators ?? null, limits, context)
  const updated = updatedCopy(copy, reply, context.now())
  if (updated.current !== copy?.current) {
    const reason = await check(updated.current.body, updated.finalAddress)
    if (reason !== null) throw new NetworkError(reason)
  }
  if (!isNotToKeep(reply.cacheControl)) {
    writeKnown(address, { copy: updated, failures: null }, context.store)
  }
  return updated
}

/** Returns the copy with an answer added to it. */
function updatedCopy(copy: Copy | null, reply: Reply, now: Instant): Copy {
  const { validators, cacheControl, address: finalAddress } = reply
  const latest = { answered: now, validators, cacheControl, finalAddress }
  const body = reply.body ?? copy?.current.body ?? new Uint8Array()
  if (copy !== null && isSame(body, copy.current.body)) return { ...copy, ...latest }
  const changed = copy === null ? null : now
  return { ...latest, current: { body, changed }, before: copy?.current ?? null }
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index])
}

function contentsOf(copy: Copy, trouble: string | null): FoundContents {
  const { current, answered, finalAddress: address, validators } = copy
  const lastModified = parseHttpDate(validators.lastModified)
  const { body, changed } = current
  return { body, found: { address, answered, lastModified, changed, trouble } }
}
