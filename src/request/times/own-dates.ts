/** Lists the dates of a program. */
import type { Deadline, Program } from '../../model/program.ts'
import { listDays } from '../../query/days.ts'
import { isoDate } from '../../time/format.ts'
import type { IsoDate, Zone } from '../../time/types.ts'

/** Returns the dates of a program's days on a clock, in order. */
export function datesOn(program: Program, zone: Zone): IsoDate[] {
  return [...new Set(listDays(program, zone).map(({ on }) => on))]
}

/** Returns the dates of a program's deadlines, as announced and on a clock. */
export function deadlineDates({ deadlines }: Program, zone: Zone): IsoDate[] {
  return [...new Set(deadlines.flatMap((deadline) => datesOf(deadline, zone)))]
}

function datesOf({ due, opens, announcement, opening, was }: Deadline, zone: Zone): IsoDate[] {
  const former = was.flatMap((one) => one ?? [])
  const announced = [announcement, opening, ...former].flatMap((one) => one?.date ?? [])
  const instants = [due, opens, ...former.map(({ instant }) => instant)]
  return [...announced, ...instants.flatMap((one) => (one === null ? [] : isoDate(one, zone)))]
}
