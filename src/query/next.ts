/** The sessions and talks to come. */
import type { Program } from '../model.ts'
import type { Instant } from '../time/types.ts'
import { type Entry, entriesAfter } from './entries.ts'

/** The first `count` of what starts after an instant, however far off. */
export function askNext(program: Program, at: Instant, count: number): Entry[] {
  return entriesAfter(program, at).slice(0, count)
}
