/** Keeps sources in loaded form, so that the next answer takes no parsing. */
import type { Context } from '../../context.ts'
import type { Assumed } from '../../readers/reader.ts'
import { digest } from '../../text/digest.ts'
import { nodeZoneRelease } from '../../time/zone-data.ts'
import { type Loaded, pack, unpack } from './loaded-form.ts'

/** What a loaded form depends on besides the contents of its source. */
export interface Reading {
  /** Where the source is: a path, or an address. */
  readonly place: string
  readonly fileName: string | null
  readonly part: string | null
  readonly assumed: Assumed
}

/** The entry of a source as it is read. */
export interface Entry {
  /** Returns what was loaded of a version of the source, or null. */
  read(version: string): Loaded | null
  write(version: string, loaded: Loaded): void
}

/** Returns the entry of a source. A new version replaces the one before. */
export function entryOf(
  { place, fileName, part, assumed }: Reading,
  { store, versions }: Pick<Context, 'store' | 'versions'>,
): Entry {
  const { zone, date } = assumed
  const reading = [place, fileName, part, zone, date]
  const name = `program-${digest(JSON.stringify(reading))}`
  const { esfomo, build, node } = versions
  const keyOf = (version: string) => {
    return JSON.stringify([...reading, version, esfomo, build, node, nodeZoneRelease()])
  }
  return {
    read(version) {
      const bytes = store.read(name)
      try {
        return bytes && unpack(keyOf(version), bytes)
      } catch {
        return null // an entry of this name that is no loaded form
      }
    },
    write(version, loaded) {
      store.write(name, pack(keyOf(version), loaded))
    },
  }
}
