/** Formats the times of changes: each with its date, unless a heading says the only one. */
import type { Session, Timed } from '../../model/program.ts'
import { type Change, isSlotChange } from '../../query/diff/change.ts'
import type { Slot } from '../../query/slots.ts'
import { countdown } from '../../time/countdown.ts'
import { formatTime, isoDate, longDate } from '../../time/format.ts'
import type { Instant, IsoDate, Zone } from '../../time/types.ts'
import { type ZonePair, zonePair, zonesOf } from '../../time/zone-pair.ts'
import { formatEnd, formatTimeOn } from '../phrases/times.ts'

export interface ChangeClock {
  readonly zones: ZonePair
  /** The venue's dates of all times, sorted. */
  readonly dates: readonly IsoDate[]
  /** The date in the heading, that marks such as `+1d` count from; null if each time has its own. */
  readonly seen: IsoDate | null
  /** Returns a date as the output shows it. */
  date(date: IsoDate): string
}

/** Returns the clock of some changes. In a pipe, where `inRows` is true, each row has its date. */
export function clockOf(
  changes: readonly Change[],
  [first, second, venue]: readonly [first: Zone, second: Zone, venue: Zone],
  inRows: boolean,
  formatDate: (date: IsoDate, year: 'with-year' | 'no-year') => string = longDate,
): ChangeClock {
  const instants = instantsOf(changes)
  const days = slotsIn(changes).map((slot) => {
    const start = startOf(slot)
    return start === null ? slot.date : isoDate(start, venue)
  })
  const dates = [...new Set(days)].sort()
  const isOneYear = dates[0]?.slice(0, 4) === dates.at(-1)?.slice(0, 4)
  return {
    zones: zonePair(first, second, instants),
    dates,
    seen: dates.length === 1 && !inRows ? (dates[0] ?? null) : null,
    date: (date) => formatDate(date, isOneYear ? 'no-year' : 'with-year'),
  }
}

/** Returns the starts of the sessions and talks, before and after. */
export function instantsOf(changes: readonly Change[]): Instant[] {
  return slotsIn(changes).flatMap((slot) => startOf(slot) ?? [])
}

function slotsIn(changes: readonly Change[]): Slot[] {
  return changes
    .filter(isSlotChange)
    .flatMap(({ before, after }) => [before ?? [], after ?? []].flat())
}

/** Returns when a session or talk starts; of a talk without a time, when its session does. */
export function startOf({ item, session }: Slot): Instant | null {
  return item.start ?? session?.start ?? null
}

/** Returns the cells of a row: its start on each clock, or the date alone, unless a heading says it. */
export function startCells(
  { start, date }: { readonly start: Instant | null; readonly date: IsoDate },
  clock: ChangeClock,
): string[] {
  const zones = zonesOf(clock.zones)
  if (start !== null) return zones.map((zone) => formatCell(start, zone, clock))
  return zones.map((_, index) => (index === 0 && clock.seen === null ? clock.date(date) : ''))
}

/** Returns a time as a cell of a row shows it: `11:30`, `03:30 +1d`, `Sun 20 July 11:30`. */
function formatCell(instant: Instant, zone: Zone, { seen, date }: ChangeClock): string {
  if (seen !== null) return formatTimeOn(instant, zone, seen)
  return `${date(isoDate(instant, zone))} ${formatTime(instant, zone)}`
}

/**
 * Returns a time on each clock, `11:30` or `11:30 Vancouver, 03:30 +1d Tokyo`. It has its date if no heading
 * says it, and it is not that of `beside`, a time in the same row. `mark` stands before each.
 */
export function formatBeside(
  instant: Instant,
  beside: Instant | null,
  clock: ChangeClock,
  mark = '',
): string {
  return onEachClock(clock, (zone) => mark + timeBeside(instant, beside, zone, clock))
}

/** Returns a span on each clock, as formatBeside does: `11:30 to 12:00`. */
export function formatSpanBeside(
  { start, end, endInferred }: Timed<Session>,
  beside: Instant | null,
  clock: ChangeClock,
): string {
  return onEachClock(clock, (zone) => {
    const until = formatEnd(
      { end, endInferred },
      zone,
      clock.seen ?? isoDate(start, zone),
      clock.date,
    )
    return `${timeBeside(start, beside, zone, clock)} to ${until}`
  })
}

function timeBeside(
  instant: Instant,
  beside: Instant | null,
  zone: Zone,
  clock: ChangeClock,
): string {
  const isSameDate = beside !== null && isoDate(beside, zone) === isoDate(instant, zone)
  return clock.seen === null && isSameDate
    ? formatTime(instant, zone)
    : formatCell(instant, zone, clock)
}

function onEachClock(clock: ChangeClock, format: (zone: Zone) => string): string {
  const zones = zonesOf(clock.zones)
  return zones
    .map((zone) => `${format(zone)}${zones.length > 1 ? ` ${zone.label}` : ''}`)
    .join(', ')
}

/** Returns `30 minutes earlier`: how far one time is from another. */
export function formatShift(before: Instant, after: Instant, zone: Zone): string {
  return `${countdown(before, after, zone)} ${after < before ? 'earlier' : 'later'}`
}
