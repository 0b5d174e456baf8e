/** Formats the phrases about deadlines that all answers share. */
import type { Announcement, Deadline, FormerDue } from '../../model/program.ts'
import type { DeadlineAnswer } from '../../query/deadlines.ts'
import { countdown } from '../../time/countdown.ts'
import { formatTime, isoDate, shortDate } from '../../time/format.ts'
import { offsetAt } from '../../time/offset.ts'
import type { Instant, Zone } from '../../time/types.ts'

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
 * Returns whether a zone shows another time than the announced one; false while the deadline is to
 * be determined.
 */
export function showsAnotherTime({ due, announcement }: Deadline, zone: Zone): boolean {
  if (due === null || !announcement) return false
  return offsetAt(zone, due) !== offsetAt(announcement.zone, due)
}

/** Returns `28 May 2025 08:59`: a due instant as a zone shows it. */
export function formatDue(due: Instant, zone: Zone): string {
  return `${shortDate(isoDate(due, zone))} ${formatTime(due, zone)}`
}

/**
 * Returns the announced time and, if it differs, the time in `zone`. Empty while the deadline is to
 * be determined.
 */
export function dueFacts(deadline: Deadline, zone: Zone): string[] {
  const { due, announcement } = deadline
  if (due === null || !announcement) return []
  const inZone = showsAnotherTime(deadline, zone) ? [`${formatDue(due, zone)} ${zone.label}`] : []
  return [formatAnnouncement(announcement), ...inZone]
}

/**
 * Returns `59 minutes left`, `opens in 3 days`, `passed 3 days ago`, `cancelled`, or `not announced
 * yet` without a date.
 */
export function formatRemaining(
  { status, deadline }: DeadlineAnswer,
  at: Instant,
  zone: Zone,
): string {
  if (status === 'cancelled') return 'cancelled'
  if (status === 'upcoming' && deadline.opens !== null) {
    return `opens in ${countdown(at, deadline.opens, zone)}`
  }
  if (deadline.due === null) return 'not announced yet'
  const length = countdown(at, deadline.due, zone)
  return status === 'open' ? `${length} left` : `passed ${length} ago`
}

/**
 * Returns `moved later: was 19 May, 26 May`, or null if there are no former dates. They
 * show their year only if it is not the announced one.
 */
export function formatMove({ deadline, moved }: DeadlineAnswer): string | null {
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
