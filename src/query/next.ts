/** The sessions and talks to come. */
import type { Program } from '../model.ts'
import type { Instant } from '../time/types.ts'
import { type Entry, entriesAfter } from './entries.ts'
import type { Matcher } from './filter.ts'

/** The first `count` of what is wanted and starts after an instant, however far off. */
export function askNext(program: Program, at: Instant, count: number, wanted?: Matcher): Entry[] {
  return entriesAfter(program, at, wanted).slice(0, count)
}
