/** Makes one program of several, to look up what is written about any of them. */
import type { Deadline, Program } from '../model/program.ts'
import { count } from '../text/count.ts'
import type { Zone } from '../time/types.ts'

/**
 * Returns a program with the days and deadlines of all, for names, dates and suggestions; `timezone` is
 * the clock of its dates. The ids of its items are not unique.
 */
export function programOfAll(programs: readonly Program[], timezone: Zone): Program {
  const label = count(programs.length, 'program')
  return {
    id: label,
    name: label,
    title: null,
    motto: null,
    url: null,
    timezone,
    venue: null,
    rooms: programs.flatMap(({ rooms }) => rooms),
    contact: null,
    updated: null,
    color: null,
    about: null,
    topics: [],
    organizers: [],
    sponsors: [],
    links: [],
    days: programs
      .flatMap(({ days }) => days)
      .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
    deadlines: programs.flatMap(({ deadlines }) => deadlines).sort(bySoonest),
  }
}

/** Compares deadlines by when they are due; those to be determined come last. */
export function bySoonest(a: Deadline, b: Deadline): number {
  const [first, second] = [a.due ?? Infinity, b.due ?? Infinity]
  return first === second ? 0 : first - second
}
