/**
 * Repairs errors of YAML one by one: tries small changes around the first on a part of the file, and
 * takes the one that leaves the fewest errors and unknown keys. So each is reported where it was made,
 * its hint is known to help, and the rest of the file can be read.
 */
import type { Problem } from '../../../../model/problem.ts'
import { quoteValue } from '../missing-quotes.ts'
import type { YamlFile } from '../yaml-file.ts'
import { changesAround } from './changes.ts'
import type { Change } from './line-changes.ts'
import { rate } from './rate.ts'
import { type Window, windowAround } from './window.ts'

/** Maximum number of changes to try for a whole file: each takes about a millisecond. */
const MAX_TRIES = 200
/** Maximum number of repairs, and of characters to parse again in all: each repair takes a pass. */
const [MAX_REPAIRS, MAX_PARSED] = [10, 2_000_000]

/** Penalty of a change that helps only with quotes that another error lacks. */
const QUOTES = 1

export interface Repaired {
  /** Null if the lines of the repaired text are not those of the file. */
  readonly text: string | null
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

  /**
   * Returns a text without its first error, which is on a line from 1, or null. For a line that YAML
   * can parse, takes only a change that leaves nothing wrong around it.
   */
  repair(text: string, errorLine: number, isParsed = false): Repaired | null {
    this.#parsed += text.length
    if (++this.#repairs > MAX_REPAIRS || this.#parsed > MAX_PARSED) return null
    const lines = text.split('\n')
    const window = windowAround(lines, errorLine)
    if (!window) return null
    const best = this.#best(lines, errorLine, window, isParsed ? 1 : Infinity)
    if (!best) return null
    const { line, column, finding, replaced } = best
    const fixed = lines.map((source, index) => replaced.get(index + 1) ?? source)
    const isMoved = [...replaced.values()].some((written) => written.includes('\n'))
    return {
      text: isMoved ? null : fixed.join('\n'),
      problem: { ...finding, path: [], line, column },
    }
  }

  #best(lines: readonly string[], errorLine: number, window: Window, limit: number): Change | null {
    let best: Change | null = null
    let fewest = Math.min(this.#penalty(window, null, errorLine), limit)
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
    const { firstError, penalty } = rate(window.text(change?.replaced ?? new Map()), this.#compose)
    if (change === null) return penalty
    const isStillThere = window.fileLine(firstError) <= Math.max(errorLine, change.line)
    if (!isStillThere || change.isSure) return penalty + (change.doubt ?? 0)
    const quoted = withQuotes(change)
    return quoted ? this.#penalty(window, quoted, errorLine) : Infinity
  }
}

/** Returns a change that also adds quotes to its first line, which may lack them; null if not. */
function withQuotes(change: Change): Change | null {
  const source = change.replaced.get(change.line)
  const quoted = source === undefined ? source : quoteValue(source)
  if (quoted === undefined || quoted === source) return null
  const replaced = new Map(change.replaced).set(change.line, quoted)
  return { ...change, replaced, doubt: (change.doubt ?? 0) + QUOTES }
}
