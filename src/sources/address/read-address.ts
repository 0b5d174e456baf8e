/** Reads what is at an address: from its server, or from the copy that is kept. */
import type { Context } from '../../context.ts'
import { NetworkError, UserError } from '../../errors.ts'
import type { Instant } from '../../time/types.ts'
import { type Address, withoutUser } from './address.ts'
import { askAddress } from './ask-address.ts'
import type { Checked } from './check-answer.ts'
import {
  type Copy,
  type Failures,
  type Known,
  readKnown,
  readRecord,
  recall,
  type StoredCopy,
  writeKnown,
} from './copies.ts'
import { isNotToKeep, lifetime, nextRequest } from './freshness.ts'
import { parseHttpDate } from './http-date.ts'
import type { Patience } from './patience.ts'
import { isCut, updatedCopy, withoutChange } from './update-copy.ts'

/** Maximum size of what an address answers, in bytes. */
export const MAX_BYTES = 8 * 2 ** 20

/** Whether an address is asked: as needed, now, or not at all. */
export type Asking = 'as needed' | 'now' | 'never'

/** Where contents were found on the web, and how recent they are. */
export interface Found {
  /** The address that answered, after redirects, without its query: the base of relative addresses. */
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
  /** True if the server forbids to keep it. */
  readonly isNotToKeep: boolean
}

/** What readAddress would return, with the name of the body instead of the body. */
export interface KeptContents {
  readonly bodyName: string
  readonly found: Found
}

/** Returns what the copy of an address answers, if it does so without asking the server; else null. */
export function keptContents(
  address: Address,
  asking: Asking,
  { store, now }: Context,
): KeptContents | null {
  const record = asking === 'now' ? null : readRecord(address, store)
  const copy = record?.copy ?? null
  if (record === null || copy === null) return null
  if (asking === 'as needed' && !isRecent(record, now())) return null
  // Counts as a use of both bodies, which must last as long as the record.
  const [hasBody] = [copy.current, copy.before].map((version) => version && store.has(version.body))
  if (!hasBody) return null
  const trouble = record.failures?.reason ?? pastTime(copy, now())
  return { bodyName: copy.current.body, found: foundIn(copy, trouble) }
}

/** A version that another one has replaced. */
export interface FormerContents {
  readonly contents: FoundContents
  /** When the version that replaced it was first seen. */
  readonly replaced: Instant
}

/** Returns the version of an address before the current one, as far as it is known; else null. */
export function contentsBefore(address: Address, { store }: Context): FormerContents | null {
  const { copy } = readKnown(address, store)
  if (copy?.before == null) return null
  // The validators are those of the current version.
  const validators = { etag: null, lastModified: null }
  const contents = contentsOf({ ...copy, current: copy.before, validators }, null)
  return { contents, replaced: copy.current.changed ?? copy.answered }
}

/** How an address is read. */
export interface Reading {
  readonly asking: Asking
  readonly patience: Patience
  /** Checks a body; `copy` is the one that it replaces, or null. */
  readonly check: (
    body: Uint8Array,
    copy: Uint8Array | null,
    finalAddress: string,
  ) => Promise<Checked>
}

/** An address that can't be read, and has no copy. */
export class UnreadableAddress extends UserError {
  override readonly name = 'UnreadableAddress'
  /** There is nothing at this address, as its server says. */
  readonly isMissing: boolean

  constructor({ shown }: Address, reason: string, isMissing = false, advice = '') {
    const problem = `can't read ${shown}: ${reason}`
    super(problem + advice, [], problem)
    this.isMissing = isMissing
  }
}

/**
 * Reads an address. A copy answers if it is recent, or if the server can't be asked or has no program.
 * Without a copy, what is no program is returned as it is, for its reader to say so. Throws an
 * UnreadableAddress.
 */
export async function readAddress(
  address: Address,
  reading: Reading,
  context: Context,
): Promise<FoundContents> {
  const { asking, patience } = reading
  const known = knownOf(address, context)
  const { copy, failures } = known
  if (copy !== null) patience.shorten()
  if (asking === 'never' || (asking === 'as needed' && isRecent(known, context.now()))) {
    if (copy !== null) return contentsOf(copy, failures?.reason ?? pastTime(copy, context.now()))
    throw unknown(address, failures, asking)
  }
  try {
    return await ask(address, copy, reading, context)
  } catch (error) {
    if (!(error instanceof NetworkError)) throw error
    const { message, isMissing } = error
    const count = (failures?.failures ?? 0) + 1
    const failed = { failed: context.now(), failures: count, reason: message, isMissing }
    writeKnown(address, { copy, failures: failed }, context.store)
    if (copy !== null) return contentsOf(copy, message)
    throw new UnreadableAddress(address, message, isMissing)
  }
}

/** Returns what is known of an address: what this process knows, unless it is time to ask again. */
function knownOf(address: Address, { store, now }: Context): Known {
  const recalled = recall(address, store)
  return recalled && isRecent(recalled, now()) ? recalled : readKnown(address, store)
}

type Dated = Pick<Copy, 'answered' | 'cacheControl'>

/** Reports whether it is too early to ask an address again. A time to come is no time of ours. */
function isRecent(
  { copy, failures }: { copy: Dated | null; failures: Failures | null },
  now: Instant,
): boolean {
  const answered = copy?.answered ?? null
  const failed = failures?.failed ?? null
  if (Math.max(answered ?? now, failed ?? now) > now) return false
  const cacheControl = copy?.cacheControl ?? null
  return now < nextRequest({ answered, cacheControl, failed, failures: failures?.failures ?? 0 })
}

/** Returns why a copy that is not to be asked for is past its time, or null if it is current. */
function pastTime({ answered, cacheControl }: Dated, now: Instant): string | null {
  const age = now - answered
  return age >= 0 && age < lifetime(cacheControl) ? null : 'not asked, as --offline has it'
}

function unknown(address: Address, failures: Failures | null, asking: Asking): UnreadableAddress {
  if (asking === 'never') {
    const reason = 'no copy of it is kept; leave --offline out to ask for it'
    return new UnreadableAddress(address, reason, failures?.isMissing)
  }
  const advice = '; --refresh asks again now'
  return new UnreadableAddress(
    address,
    failures?.reason ?? 'it failed',
    failures?.isMissing,
    advice,
  )
}

/** Asks the server, and keeps its answer. Rejects with a NetworkError. */
async function ask(
  address: Address,
  copy: Copy | null,
  { patience, check }: Reading,
  context: Context,
): Promise<FoundContents> {
  const milliseconds = patience.left(context.now())
  if (milliseconds === 0) throw new NetworkError(patience.reason)
  if (copy === null) await context.showProgress(`asking ${new URL(address.href).host} ...`)
  const reply = await askAddress(address, copy, { maxBytes: MAX_BYTES, milliseconds }, context)
  if (copy !== null && isCut(reply, copy)) throw new NetworkError('the answer ends too early')
  let updated = updatedCopy(copy, reply, context.now())
  if (updated.current !== copy?.current) {
    const { current, finalAddress } = updated
    const { reason, isSameProgram } = await check(
      current.body,
      copy?.current.body ?? null,
      finalAddress,
    )
    if (copy !== null && isSameProgram) updated = withoutChange(updated, copy)
    if (reason !== null && copy !== null) throw new NetworkError(reason)
    if (reason !== null) {
      const failed = { failed: context.now(), failures: 1, reason, isMissing: false }
      writeKnown(address, { copy: null, failures: failed }, context.store)
      return contentsOf(updated, null)
    }
  }
  writeKnown(address, { copy: updated, failures: null }, context.store)
  return contentsOf(updated, null)
}

function contentsOf(copy: Copy, trouble: string | null): FoundContents {
  const { current, cacheControl } = copy
  const found = foundIn(copy, trouble)
  return { body: current.body, found, isNotToKeep: isNotToKeep(cacheControl) }
}

function foundIn(copy: Copy | StoredCopy, trouble: string | null): Found {
  const { current, answered, finalAddress, validators } = copy
  const lastModified = parseHttpDate(validators.lastModified)
  const base = withoutUser(new URL(finalAddress))
  base.search = ''
  return { address: base.href, answered, lastModified, changed: current.changed, trouble }
}
