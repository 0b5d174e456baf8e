/**
 * A built-in program as the build leaves it: loaded, with the clocks of its venue, so that to show
 * it takes neither a look through a file nor one into the zone data.
 */
import type { Program } from '../model.ts'
import { type OffsetTable, offsetIn, offsetTable } from '../time/offset-table.ts'
import type { Instant } from '../time/types.ts'
import { wallTime } from '../time/wall-clock.ts'

export interface Compiled {
  /** The release of the zone data that it was made with, such as 2025b. */
  readonly zoneData: string
  readonly venue: OffsetTable
  readonly program: Program
}

/** So long people look back at a program: after that the zone data is asked. */
const YEARS_AFTER = 12

export function compile(program: Program, zoneData: string): Compiled {
  const dates = datesOf(program)
  const [first = '1970', last = '1970'] = [dates[0], dates.at(-1)].map((date) => date?.slice(0, 4))
  const venue = offsetTable(
    program.timezone,
    newYear(Number(first) - 1),
    newYear(Number(last) + YEARS_AFTER),
  )
  return { zoneData, venue, program }
}

/** `zoneData` is the release of Node: where that is the newer one, it is asked. */
export function revive({ zoneData: own, venue, program }: Compiled, zoneData: string): Program {
  if (zoneData > own) return program
  const knownOffset = (instant: Instant) => offsetIn(venue, instant)
  return { ...program, timezone: { ...program.timezone, knownOffset } }
}

function datesOf({ days, deadlines }: Program): string[] {
  const due = deadlines.flatMap(({ announcement }) => announcement?.date ?? [])
  return [...days.map(({ date }) => date), ...due].sort()
}

function newYear(year: number): Instant {
  return wallTime(`${year}-01-01`, 0)
}
