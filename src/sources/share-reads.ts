/** Reads a source once, however many of its events are asked for: `list.yml#icml26`, `list.yml#kdd26`. */
import type { Source } from './source.ts'

/** Returns a function that lets sources of the same origin share what is read of it. */
export function shareReads(): (source: Source) => Source {
  const reads = sharedBy<ReturnType<Source['read']>>()
  const marks = sharedBy<ReturnType<NonNullable<Source['mark']>>>()
  return (source) => {
    const { origin, read, mark } = source
    return {
      ...source,
      read: () => reads(origin, read),
      mark: mark && (() => marks(origin, mark)),
    }
  }
}

/** Returns a function that computes what belongs to an origin once. */
function sharedBy<T>(): (origin: string, compute: () => T) => T {
  const known = new Map<string, T>()
  return (origin, compute) => {
    const value = known.get(origin) ?? compute()
    known.set(origin, value)
    return value
  }
}
