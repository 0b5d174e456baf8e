/** Formats the phrases about deadlines that all answers share. */
import type { Announcement, Deadline, FormerDue } from '../../model/program.ts'
import type { DeadlineAnswer } from '../../query/deadlines.ts'
import { countdown } from '../../time/countdown.ts'
import { formatTime, isoDate, shortDate } from '../../time/format.ts'
import { offsetAt } from '../../time/offset.ts'
import type { Instant, Zone } from '../../time/types.ts'
import type { DeadlineInk } from './urgency.ts'

/** Returns `9 Jun 2025 ~23:59 AoE`: the date as announced, with `~` before inferred parts. */
export function formatAnnouncement({
  date,
  time,
  timeInferred,
  zone,
  zoneInferred,
}: Announcement): string {
  // A mark before the time covers the zone too.
  const zoneMark = zoneInferred && !timeInferred ? '~' : ''
  return `${shortDate(date)} ${timeInferred ? '~' : ''}${time} ${zoneMark}${zone.label}`
}

/**
 * Returns whether a zone shows another due time than the announced one; false while the deadline is
 * to be determined.
 */
export function showsAnotherTime(deadline: Deadline, zone: Zone): boolean {
  return dueFacts(deadline, zone).length > 1
}

/** Returns `28 May 2025 08:59`: the instant of a deadline as a zone shows it. */
export function formatDue(due: Instant, zone: Zone): string {
  return `${shortDate(isoDate(due, zone))} ${formatTime(due, zone)}`
}

/**
 * Returns the announced time and, if it differs, the time in `zone`. Empty while the deadline is to
 * be determined.
 */
export function dueFacts({ due, announcement }: Deadline, zone: Zone): string[] {
  return announcedFacts(due, announcement, zone)
}

/** Returns the opening as announced and, if it differs, in `zone`. Empty if there is none. */
export function openingFacts({ opens, opening }: Deadline, zone: Zone): string[] {
  return announcedFacts(opens, opening, zone)
}

/** Returns a time as announced and, if it differs, in `zone`. Empty if there is none. */
export function announcedFacts(
  instant: Instant | null,
  announcement: Announcement | null,
  zone: Zone,
): string[] {
  if (instant === null || !announcement) return []
  const isSame = offsetAt(zone, instant) === offsetAt(announcement.zone, instant)
  const inZone = isSame ? [] : [`${formatDue(instant, zone)} ${zone.label}`]
  return [formatAnnouncement(announcement), ...inZone]
}

/** Returns the time left or the status, in its colour, and while the opening is to come, its time. */
export function statusFacts(
  answer: DeadlineAnswer,
  at: Instant,
  zone: Zone,
  ink: DeadlineInk,
): string[] {
  const { status, deadline } = answer
  const opening = status === 'upcoming' ? openingFacts(deadline, zone) : []
  return [ink.status(formatRemaining(answer, at, zone)), ...opening]
}

/**
 * Returns `59 minutes left`, `opens in 3 days`, `passed 3 days ago`, `cancelled`, or `not announced
 * yet` without a date.
 */
function formatRemaining({ status, deadline }: DeadlineAnswer, at: Instant, zone: Zone): string {
  if (status === 'cancelled') return 'cancelled'
  if (status === 'upcoming' && deadline.opens !== null) {
    return `opens in ${countdown(at, deadline.opens, zone)}`
  }
  if (deadline.due === null) {
    return status === 'open' ? 'open, end not announced yet' : 'not announced yet'
  }
  const length = countdown(at, deadline.due, zone)
  return status === 'open' ? `${length} left` : `passed ${length} ago`
}

/**
 * Returns `moved later: was 19 May, 26 May`, or null if there are no former dates. They
 * show their year only if it is not the announced one.
 */
export function formatMove({
  deadline,
  moved,
}: Pick<DeadlineAnswer, 'deadline' | 'moved'>): string | null {
  const { was, announcement } = deadline
  if (was.length === 0) return null
  if (was.every((former) => former === null)) {
    return moved === null ? 'the former date is unknown' : 'moved later, from an unknown date'
  }
  const dates = was.map((former) =>
    former === null ? 'unknown' : formatFormer(former, announcement),
  )
  return `${moved === null ? '' : `moved ${moved}: `}was ${dates.join(', ')}`
}

/** Returns `19 May`, with the year, the time and the zone where they are not the announced ones. */
export function formatFormer(
  { date, time, zone }: FormerDue,
  announcement: Announcement | null,
): string {
  const isSameYear = date.slice(0, 4) === announcement?.date.slice(0, 4)
  const day = shortDate(date, isSameYear ? 'no-year' : 'with-year')
  if (time === null) return day
  return zone.name === announcement?.zone.name ? `${day} ${time}` : `${day} ${time} ${zone.label}`
}
