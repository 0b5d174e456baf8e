/** Formats times, spans and zones for all answers. */
import { isTimed } from '../../model/program.ts'
import type { ListedItem } from '../../query/days.ts'
import { dayShift, formatTime, isoDate, longDate, offsetLabel } from '../../time/format.ts'
import type { Instant, IsoDate, Zone } from '../../time/types.ts'
import { type ZonePair, zonesOf } from '../../time/zone-pair.ts'
import type { Screen } from '../layout/screen.ts'

/** Says of a session that it has no time yet. */
export const TIME_TBA = 'time to be announced'

/** Returns the date that the heading or the row shows for a zone. Marks such as `+1d` count from it. */
export type DateSeen = (zone: Zone) => IsoDate

/** Returns the date on each clock at an instant, for times below a heading that shows it. */
export function datesAt(instant: Instant): DateSeen {
  return (zone) => isoDate(instant, zone)
}

/**
 * Returns the date that the marks of a row count from: the heading's. A row in a pipe has a date of its
 * own, that of its start on the first clock, and the marks of the second clock count from it too, since
 * a row that grep finds has no heading.
 */
export function rowDate(
  start: Instant | null,
  heading: DateSeen,
  { first }: ZonePair,
  screen: Screen,
): DateSeen {
  if (start === null) return heading
  const [own] = screen.inPipe(isoDate(start, first))
  return own === undefined ? heading : () => own
}

/** Returns `02:30`, or `02:30 +1d` if it falls on another date than the one that is shown. */
export function formatTimeOn(instant: Instant, zone: Zone, seen: IsoDate): string {
  return formatTime(instant, zone) + shiftMark(dayShift(instant, zone, seen))
}

interface Span {
  readonly start: Instant
  readonly end: Instant
  readonly endInferred: boolean
}

type End = Omit<Span, 'start'>
type FormatDate = Screen['date']

/** Returns `10:30 to ~10:45`: the parts of spanParts. */
export function formatSpan(...span: Parameters<typeof spanParts>): string {
  return spanParts(...span).join(' to ')
}

/**
 * Returns the start and the end of a span, with `~` before an inferred end. Each time has its own mark.
 * Both have dates instead if the date seen is between theirs, or more than a day after the start.
 */
export function spanParts(
  span: Span,
  zone: Zone,
  seen: IsoDate,
  formatDate: FormatDate = longDate,
): [start: string, end: string] {
  const first = dayShift(span.start, zone, seen)
  const last = dayShift(span.end, zone, seen)
  if (first < -1 || (first < 0 && last > 0)) {
    return [dated(span.start, zone, seen, formatDate), datedEnd(span, zone, seen, formatDate)]
  }
  return [formatTimeOn(span.start, zone, seen), formatEnd(span, zone, seen, formatDate)]
}

/**
 * Returns the instants that an export shows of what is on a list. Nothing in the file implies a guessed
 * end, so it is not for publication.
 */
export function publishedInstants(
  items: readonly Pick<ListedItem, 'item' | 'continues'>[],
): Instant[] {
  return items.flatMap(({ item, continues }) => {
    if (!isTimed(item)) return []
    return [...(continues ? [] : [item.start]), ...(item.endGuessed ? [] : [item.end])]
  })
}

/** Returns `~10:45` or `01:00 +1d`, or `Mon 27 July 12:00` beyond the next date. */
export function formatEnd(
  end: End,
  zone: Zone,
  seen: IsoDate,
  formatDate: FormatDate = longDate,
): string {
  if (dayShift(end.end, zone, seen) > 1) return datedEnd(end, zone, seen, formatDate)
  return `${end.endInferred ? '~' : ''}${formatTimeOn(end.end, zone, seen)}`
}

/** Returns `continues, until 12:00`, with the date of the end if it is another one. */
export function formatContinues(...end: Parameters<typeof formatUntil>): string {
  return `continues, ${formatUntil(...end)}`
}

/** Returns `until 12:00`, with the date of the end if it is another one. */
export function formatUntil(end: End, zone: Zone, seen: IsoDate, formatDate: FormatDate): string {
  const format = dayShift(end.end, zone, seen) === 0 ? formatEnd : datedEnd
  return `until ${format(end, zone, seen, formatDate)}`
}

/** Returns `Mon 27 July ~12:00`, with the year if it is another one. */
function datedEnd(
  { end, endInferred }: End,
  zone: Zone,
  seen: IsoDate,
  formatDate: FormatDate,
): string {
  return dated(end, zone, seen, formatDate, endInferred ? '~' : '')
}

function dated(
  instant: Instant,
  zone: Zone,
  seen: IsoDate,
  formatDate: FormatDate,
  mark = '',
): string {
  const date = isoDate(instant, zone)
  const year = date.slice(0, 4) === seen.slice(0, 4) ? 'no-year' : 'with-year'
  return `${formatDate(date, year)} ${mark}${formatTime(instant, zone)}`
}

/**
 * Returns a time in each zone, with the zone's label if there are two. `show` gets the date that marks
 * count from. In a pipe the label is always there, and the first time has the date of the row.
 */
export function formatTimes(
  zones: ZonePair,
  {
    start,
    heading,
    show,
  }: { start: Instant; heading: DateSeen; show: (zone: Zone, seen: IsoDate) => string },
  screen: Screen,
): string[] {
  const seen = rowDate(start, heading, zones, screen)
  const isLabelled = zones.second !== null || screen.inPipe(zones).length > 0
  return zonesOf(zones).map((zone, index) => {
    const dates = index === 0 ? screen.inPipe(seen(zone)) : []
    const labels = isLabelled ? [zone.label] : []
    return [...dates, show(zone, seen(zone)), ...labels].join(' ')
  })
}

function shiftMark(days: number): string {
  return days === 0 ? '' : ` ${days > 0 ? '+' : ''}${days}d`
}

/** Returns `Vancouver UTC-7`, with both offsets if the clocks change between the instants. */
export function zoneHeading(zone: Zone, instants: readonly Instant[]): string {
  return zoneParts(zone, instants).join(' ').trim()
}

/** Returns the label and the offsets of a zone; these are empty if the label says the same. */
export function zoneParts(
  zone: Zone,
  instants: readonly Instant[],
): [label: string, offsets: string] {
  const offsets = offsetsOf(zone, instants)
  return [zone.label, zone.label === offsets ? '' : offsets]
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
