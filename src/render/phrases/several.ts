/** Says of each row of an answer about several programs which program it is of, and on which clocks. */
import type { Program } from '../../model/program.ts'
import type { Instant, Zone } from '../../time/types.ts'
import { type ZonePair, zonePair } from '../../time/zone-pair.ts'

export interface SeveralPrograms {
  readonly programs: readonly Program[]
  /**
   * Returns the name of a program in a list, which is empty if a title begins with it: those of lists of
   * deadlines do, `ICML 2026: paper`.
   */
  nameBefore(title: string, program: Program): string[]
  /** Returns the clocks of a row: that of the answer, and the venue's where it differs. */
  clocksOf(program: Program, instants: readonly Instant[]): ZonePair
}

/** Matches the list that the name of an event ends with: `ICML 2026 (ccfddl)`. */
const LIST = / \([^()]*\)$/

/** Returns what the rows of several programs show; `zone` is the clock of the answer. */
export function severalPrograms(programs: readonly Program[], zone: Zone): SeveralPrograms {
  const names = new Map<string, number>()
  for (const { name } of programs) names.set(name, (names.get(name) ?? 0) + 1)
  return {
    programs,
    nameBefore(title, { name, id }) {
      if (title.startsWith(`${name.replace(LIST, '')}: `)) return []
      return [names.get(name) === 1 ? name : `${name} (${id})`]
    },
    clocksOf: (program, instants) => zonePair(zone, program.timezone, instants),
  }
}
