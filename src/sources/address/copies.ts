/** Keeps copies of what addresses answered, in the store. */
import type { Store } from '../../context.ts'
import { digest } from '../../text/digest.ts'
import type { Instant } from '../../time/types.ts'
import { bodyName } from '../store/mark.ts'
import type { Address } from './address.ts'
import type { Validators } from './ask-address.ts'
import { isNotToKeep } from './freshness.ts'

/** A version of what is at an address. */
interface Version {
  readonly body: Uint8Array
  /** When it was first seen to differ from the version before; null for the first version. */
  readonly changed: Instant | null
}

/** What is known of an address. */
export interface Copy {
  readonly current: Version
  /** The last version whose program is another one; null if it is not known. */
  readonly before: Version | null
  /** When the server last said that this is its current version. */
  readonly answered: Instant
  readonly validators: Validators
  readonly cacheControl: string | null
  /** The address that answered, after redirects. */
  readonly finalAddress: string
}

/** The last failures of an address, after its last answer. */
export interface Failures {
  readonly failed: Instant
  readonly failures: number
  readonly reason: string
  /** There is nothing at this address, as its server says. */
  readonly isMissing: boolean
}

export interface Known {
  readonly copy: Copy | null
  readonly failures: Failures | null
}

/** A version as its record has it: with the name of the entry that holds its body. */
interface StoredVersion {
  readonly body: string
  readonly changed: Instant | null
}

export interface StoredCopy extends Omit<Copy, 'current' | 'before'> {
  readonly current: StoredVersion
  readonly before: StoredVersion | null
}

export interface Stored {
  /** What the record is of: two addresses may have one digest. */
  readonly address: string
  readonly copy: StoredCopy | null
  readonly failures: Failures | null
}

/** What this process knows, by store and address: also what is not to be kept, or could not be. */
const remembered = new WeakMap<Store, Map<string, Known>>()

/** Returns what this process knows of an address, or null if it has not read it. */
export function recall(address: Address, store: Store): Known | null {
  return remembered.get(store)?.get(keyOf(address)) ?? null
}

function remember(address: Address, known: Known, store: Store): void {
  const all = remembered.get(store) ?? new Map<string, Known>()
  remembered.set(store, all.set(keyOf(address), known))
}

/** Returns what is known of an address, also by other processes. What can't be read is not known. */
export function readKnown(address: Address, store: Store): Known {
  const recalled = recall(address, store)
  const stored = readStored(address, store)
  const known =
    recalled !== null && lastAttempt(recalled) >= lastAttempt(stored) ? recalled : stored
  remember(address, known, store)
  return known
}

/** Returns when an address was last asked. */
function lastAttempt({ copy, failures }: Known): number {
  return Math.max(copy?.answered ?? 0, failures?.failed ?? 0)
}

function readStored(address: Address, store: Store): Known {
  const stored = readRecord(address, store)
  if (stored === null) return { copy: null, failures: null }
  return { copy: stored.copy && copyOf(stored.copy, store), failures: stored.failures }
}

/** Returns the record of an address, with the names of the bodies alone; null if there is none. */
export function readRecord(address: Address, store: Store): Stored | null {
  const bytes = store.read(recordName(address))
  const stored = bytes === null ? null : parseStored(new TextDecoder().decode(bytes))
  return stored?.address === keyOf(address) ? stored : null
}

function copyOf(stored: StoredCopy, store: Store): Copy | null {
  const current = versionOf(stored.current, store)
  return current && { ...stored, current, before: stored.before && versionOf(stored.before, store) }
}

function versionOf({ body, changed }: StoredVersion, store: Store): Version | null {
  const bytes = store.read(body)
  return bytes && { body: bytes, changed }
}

/** Keeps what is known of an address, except a copy that its server forbids to keep. */
export function writeKnown(address: Address, known: Known, store: Store): void {
  remember(address, known, store)
  const { failures } = known
  const copy = known.copy && !isNotToKeep(known.copy.cacheControl) ? known.copy : null
  const name = recordName(address)
  if (copy === null && failures === null && store.read(name) === null) return
  const stored: Stored = {
    address: keyOf(address),
    copy: copy && {
      ...copy,
      // The bodies first, so that no record names one that is missing.
      current: storeVersion(copy.current, store),
      before: copy.before && storeVersion(copy.before, store),
    },
    failures,
  }
  store.write(name, new TextEncoder().encode(JSON.stringify(stored)))
}

/** Reports whether two bodies are the same. */
export function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index])
}

/** Keeps a body. One that has the name of another, which someone made so, gets a name of its own. */
function storeVersion({ body, changed }: Version, store: Store): StoredVersion {
  const digested = bodyName(body)
  for (let number = 1; ; number++) {
    const name = number === 1 ? digested : `${digested}-${number}`
    const kept = store.read(name)
    if (kept === null) store.write(name, body)
    if (kept === null || isSame(kept, body)) return { body: name, changed }
  }
}

function recordName(address: Address): string {
  return `address-${digest(keyOf(address))}`
}

/** Returns what makes two addresses different: also the user who asks. */
export function keyOf({ href, authorization }: Address): string {
  return JSON.stringify([href, authorization])
}

/** Parses a record. Its checksum is right, so it is as some version of esfomo wrote it. */
function parseStored(text: string): Stored | null {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
