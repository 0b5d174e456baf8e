/**
 * Repairs errors of YAML one by one: tries small changes around the first on a part of the file, and
 * takes the one that leaves the fewest errors and unknown keys. So each is reported where it was made,
 * its hint is known to help, and the rest of the file can be read.
 */
import type { Problem } from '../../../model/problem.ts'
import { changesAround } from './changes.ts'
import type { Change } from './line-changes.ts'
import { rate } from './rate.ts'
import { type Window, windowAround } from './window.ts'
import type { YamlFile } from './yaml-file.ts'

/** Maximum number of changes to try for a whole file: each takes about a millisecond. */
const MAX_TRIES = 200
/** Maximum number of repairs, and of characters to parse again in all: each repair takes a pass. */
const [MAX_REPAIRS, MAX_PARSED] = [10, 2_000_000]

export interface Repaired {
  readonly text: string
  readonly problem: Problem
}

/** Repairs the errors of one file. */
export class Repairer {
  readonly #compose: (text: string) => YamlFile
  #left = MAX_TRIES
  #parsed = 0
  #repairs = 0

  constructor(compose: (text: string) => YamlFile) {
    this.#compose = compose
  }

  /** Returns a text without its first error, which is on a line from 1, or null. */
  repair(text: string, errorLine: number): Repaired | null {
    this.#parsed += text.length
    if (++this.#repairs > MAX_REPAIRS || this.#parsed > MAX_PARSED) return null
    const lines = text.split('\n')
    const window = windowAround(lines, errorLine)
    if (!window) return null
    const best = this.#best(lines, errorLine, window)
    if (!best) return null
    const { line, column, finding, replaced } = best
    const fixed = lines.map((source, index) => replaced.get(index + 1) ?? source)
    return { text: fixed.join('\n'), problem: { ...finding, path: [], line, column } }
  }

  #best(lines: readonly string[], errorLine: number, window: Window): Change | null {
    let best: Change | null = null
    let fewest = this.#penalty(window, null, errorLine)
    for (const change of changesAround(lines, errorLine)) {
      if (this.#left-- <= 0) break
      const penalty = this.#penalty(window, change, errorLine)
      if (penalty >= fewest) continue
      best = change
      fewest = penalty
      if (fewest === 0 || change.isSure) break
    }
    return best
  }

  /**
   * Returns how much is wrong in a window after a change; infinite if the error is still there, but
   * not for a sure change: there may be another error on the same line.
   */
  #penalty(window: Window, change: Change | null, errorLine: number): number {
    const text = window.text(change?.replaced ?? new Map())
    const { firstError, penalty } = rate(text, this.#compose)
    if (change === null) return penalty
    const isStillThere = window.fileLine(firstError) <= Math.max(errorLine, change.line)
    return isStillThere && !change.isSure ? Infinity : penalty + (change.doubt ?? 0)
  }
}
