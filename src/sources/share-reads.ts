/** Reads a source once, however many of its events are asked for: `list.yml#icml26`, `list.yml#kdd26`. */
import type { Contents, Source } from './source.ts'

/** Returns a function that lets sources of the same origin share what is read of it. */
export function shareReads(): (source: Source) => Source {
  const reads = new Map<string, Promise<Contents>>()
  return (source) => ({
    ...source,
    read() {
      const read = reads.get(source.origin) ?? source.read()
      reads.set(source.origin, read)
      return read
    },
  })
}
