/**
 * A built-in program as the build leaves it: loaded, with the clocks of its venue, so that to show
 * it takes neither a look through a file nor one into the zone data.
 */
import { datesOf, type Program } from '../model/program.ts'
import { type OffsetTable, offsetIn, offsetTable } from '../time/offset-table.ts'
import type { Instant } from '../time/types.ts'
import { wallTime } from '../time/wall-time.ts'

export interface Compiled {
  /** The release of the zone data that it was made with, such as 2025b. */
  readonly zoneData: string
  readonly venue: OffsetTable
  /** When the years of the program end. */
  readonly end: Instant
  readonly program: Program
}

/** So long people look back at a program. */
const YEARS_AFTER = 12

export function compile(program: Program, zoneData: string): Compiled {
  const dates = datesOf(program)
  const [first = '1970', last = '1970'] = [dates[0], dates.at(-1)].map((date) => date?.slice(0, 4))
  const [from, end, until] = [Number(first) - 1, Number(last) + 1, Number(last) + YEARS_AFTER]
  const venue = offsetTable(program.timezone, newYear(from), newYear(until))
  return { zoneData, venue, end: newYear(end), program }
}

/**
 * `zoneData` is the release of Node. Where that is newer it is asked of later years; in its own years
 * the program keeps the clock that its times were read on, since that is the one they are announced on.
 */
export function revive(compiled: Compiled, zoneData: string): Program {
  const { venue, end, program } = compiled
  const certain = zoneData > compiled.zoneData ? end : Number.POSITIVE_INFINITY
  const knownOffset = (instant: Instant) => (instant < certain ? offsetIn(venue, instant) : null)
  return { ...program, timezone: { ...program.timezone, knownOffset } }
}

function newYear(year: number): Instant {
  return wallTime(`${year}-01-01`, 0)
}
