/** Tells what a loaded form was made from. */
import { digest } from '../../text/digest.ts'
import type { Found } from '../address/read-address.ts'
import type { Contents } from '../source.ts'

/** What is known of a source before it is read. */
export interface Mark {
  /** What tells it from other sources. It may be secret. */
  readonly place: string
  /** Differs once its program may; null if only its contents tell. */
  readonly version: string | null
  /** Where on the web a copy was found; null for another source, or without a version. */
  readonly found: Found | null
}

/** Cache: the events of a list share their body, and an answer that is kept up to date asks each second. */
const names = new WeakMap<Uint8Array, string>()

/** Returns the name of the entry that holds a body. */
export function bodyName(body: Uint8Array): string {
  const name = names.get(body) ?? `body-${digest(body)}`
  names.set(body, name)
  return name
}

/** Returns the version of a source with these contents. */
export function versionOf({ body, found }: Contents): string {
  return versionNamed(bodyName(body), found)
}

/** Returns the version of a source by the name of its body, and by what the web says that it shows. */
export function versionNamed(bodyName: string, found: Found | null): string {
  const shown = found && [found.address, found.lastModified, found.changed]
  return JSON.stringify([bodyName, shown])
}
