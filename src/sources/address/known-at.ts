/** Looks up what is known of a source, where it is an address. */
import type { Store } from '../../context.ts'
import { UserError } from '../../errors.ts'
import { isAddress } from '../is-address.ts'
import { parseAddress } from './address.ts'
import { type Known, readKnown } from './copies.ts'

/** Returns what is known of an address, or null for another source, and for one that is never asked. */
export function knownAt(source: string, store: Store): Known | null {
  if (!isAddress(source)) return null
  try {
    return readKnown(parseAddress(source), store)
  } catch (error) {
    if (error instanceof UserError) return null // whoever reads the source reports it
    throw error
  }
}
