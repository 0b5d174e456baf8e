/**
 * Compiles a built-in program: parsed, with the offsets of its venue's zone, so that showing it
 * needs neither the parser nor the zone data.
 */
import { datesOf, type Program } from '../model/program.ts'
import { type OffsetTable, offsetIn, sliceTable } from '../time/offset-table.ts'
import type { Instant } from '../time/types.ts'
import { wallTime } from '../time/wall-time.ts'
import { isNodeNewer, zoneTable } from '../time/zone-data.ts'

export interface Compiled {
  /** Release of the zone data that it was compiled with, such as 2025b. */
  readonly zoneData: string
  readonly venue: OffsetTable
  /** Start of the year after the program's last date, in UTC. */
  readonly end: Instant
  readonly program: Program
}

/** Years of offsets to store from the program's last year on: people look back at it that long. */
const YEARS_AFTER = 12

/** Table of a venue with a fixed offset, which needs none. */
const NO_OFFSETS: OffsetTable = { since: [], minutes: [], until: 0 }

export function compile(program: Program): Compiled {
  const dates = datesOf(program)
  const [first = '1970', last = '1970'] = [dates[0], dates.at(-1)].map((date) => date?.slice(0, 4))
  const [from, end, until] = [Number(first) - 1, Number(last) + 1, Number(last) + YEARS_AFTER]
  const zones = zoneTable()
  const offsets = zones.offsets(program.timezone.name) ?? NO_OFFSETS
  const venue = sliceTable(offsets, newYear(from), newYear(until))
  return { zoneData: zones.release, venue, end: newYear(end), program }
}

/**
 * Returns the program with its stored offsets. If Node's zone data is newer, it is used for the years
 * after the program. In its own years the program keeps the offsets that its times were resolved
 * with, since its times were announced in them.
 */
export function revive({ zoneData, venue, end, program }: Compiled): Program {
  const trustedUntil = isNodeNewer(zoneData) ? end : Number.POSITIVE_INFINITY
  const knownOffset = (instant: Instant) =>
    instant < trustedUntil ? offsetIn(venue, instant) : null
  return { ...program, timezone: { ...program.timezone, knownOffset } }
}

function newYear(year: number): Instant {
  return wallTime(`${year}-01-01`, 0)
}
