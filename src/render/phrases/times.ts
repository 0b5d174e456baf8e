/** Formats times, spans and zones for all answers. */
import { dayShift, formatTime, isoDate, longDate, offsetLabel } from '../../time/format.ts'
import type { Instant, IsoDate, Zone } from '../../time/types.ts'
import { type ZonePair, zonesOf } from '../../time/zone-pair.ts'
import type { Screen } from '../layout/screen.ts'

/** Returns `02:30`, or `02:30 +1d` when it falls on another date than the day it belongs to. */
export function formatTimeOn(instant: Instant, zone: Zone, date: IsoDate): string {
  return formatTime(instant, zone) + shiftMark(dayShift(instant, zone, date))
}

/**
 * Returns `10:30 to ~10:45`, with `~` before an inferred end. A date shift that both ends share is
 * marked once.
 */
export function formatSpan(
  { start, end, endInferred }: { start: Instant; end: Instant; endInferred: boolean },
  zone: Zone,
  date: IsoDate,
): string {
  const [first, last] = [dayShift(start, zone, date), dayShift(end, zone, date)]
  const from = formatTime(start, zone) + (first === last ? '' : shiftMark(first))
  return `${from} to ${endInferred ? '~' : ''}${formatTime(end, zone)}${shiftMark(last)}`
}

/**
 * Returns a time in each zone, with the zone's label if there are two. `day` goes before the first;
 * a pipe always has the date and the label.
 */
export function formatTimes(
  zones: ZonePair,
  { date, day, show }: { date: IsoDate; day: string | null; show: (zone: Zone) => string },
  screen: Screen,
): string[] {
  const [before] = screen.inPipe(date).concat(day ?? [])
  const isLabelled = zones.second !== null || screen.inPipe(zones).length > 0
  return zonesOf(zones).map((zone, index) => {
    const time = index === 0 && before !== undefined ? `${before} ${show(zone)}` : show(zone)
    return isLabelled ? `${time} ${zone.label}` : time
  })
}

function shiftMark(days: number): string {
  return days === 0 ? '' : ` ${days > 0 ? '+' : ''}${days}d`
}

/** Returns `Vancouver UTC-7`, with both offsets if the clocks change between the instants. */
export function zoneHeading(zone: Zone, instants: readonly Instant[]): string {
  return `${zone.label} ${offsetsOf(zone, instants)}`.replace(/^(UTC\S*) \1$/, '$1')
}

/** Returns `UTC-7`, or `UTC-8/UTC-7` if the clocks change between the instants. */
export function offsetsOf(zone: Zone, instants: readonly Instant[]): string {
  return [...new Set(instants.map((instant) => offsetLabel(zone, instant)))].join('/')
}

/** Returns `Sat 19 July 10:35 Vancouver`, with the year unless it is the usual one. */
export function formatMoment(instant: Instant, zone: Zone, usualYear: string | null): string {
  const date = isoDate(instant, zone)
  const year = date.slice(0, 4) === usualYear ? 'no-year' : 'with-year'
  return `${longDate(date, year)} ${formatTime(instant, zone)} ${zone.label}`
}
