/** Reads the files that the program at an address needs. */

import type { Context, Store } from '../../context.ts'
import { UserError } from '../../errors.ts'
import type { SourceRequest } from '../../readers/read-program.ts'
import { parseUrl } from '../../text/parse-url.ts'
import { shownAddress } from '../../text/shown-address.ts'
import { normalizePath } from '../normalize-path.ts'
import type { Address } from './address.ts'
import { MAX_BYTES, type Reading, readAddress, UnreadableAddress } from './read-address.ts'

/** The files that were asked for in this process, by store and by the address of their program. */
const known = new WeakMap<Store, Map<string, Map<string, Address>>>()

/** Returns the files that the program at an address was found to need. */
export function addressesBeside({ href }: Address, { store }: Context): readonly Address[] {
  return [...(known.get(store)?.get(href)?.values() ?? [])]
}

/**
 * Returns a function that reads files by their paths relative to `base`, the address that answered. It
 * resolves to null for what is not there or more than one folder up; paths come from the text of a
 * source.
 */
export function readerBeside(
  address: Address,
  base: string,
  reading: Reading,
  context: Context,
): NonNullable<SourceRequest['readBeside']> {
  let left = MAX_BYTES
  return async (path) => {
    const beside = addressBeside(address, base, path)
    if (beside === null) return null
    remember(address, beside, context)
    const body = await readOne(beside, reading, context)
    left -= body?.length ?? 0
    if (left >= 0) return body
    throw new UserError(
      `can't read ${beside.shown}: all that the program needs is larger than 8 MB`,
    )
  }
}

function addressBeside(address: Address, base: string, path: string): Address | null {
  const normal = normalizePath(path)
  if (normal === null) return null
  const encoded = normal.split('/').map(encodePart).join('/')
  const url = parseUrl(encoded, base)
  if (url === null) return null
  const isSameOrigin = url.origin === new URL(address.href).origin
  return {
    href: url.href,
    authorization: isSameOrigin ? address.authorization : null,
    shown: shownAddress(url),
    part: null,
  }
}

function encodePart(part: string): string {
  return encodeURIComponent(part.toWellFormed())
}

function remember(address: Address, beside: Address, { store }: Context): void {
  const all = known.get(store) ?? new Map<string, Map<string, Address>>()
  known.set(store, all)
  const ofOne = all.get(address.href) ?? new Map<string, Address>()
  all.set(address.href, ofOne.set(beside.href, beside))
}

/** Accepts every file: its text is for the reader of the program to judge. */
export const acceptAll: Reading['check'] = async () => ({ reason: null, isSameProgram: false })

async function readOne(
  beside: Address,
  reading: Reading,
  context: Context,
): Promise<Uint8Array | null> {
  try {
    const { body } = await readAddress(beside, { ...reading, check: acceptAll }, context)
    return body
  } catch (error) {
    if (error instanceof UnreadableAddress && error.isMissing) return null
    throw error
  }
}
