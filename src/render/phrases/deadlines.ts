/** Deadlines in words, the same in every answer. */
import type { Announcement, Deadline } from '../../model/program.ts'
import type { DeadlineAnswer } from '../../query/deadlines.ts'
import { countdown } from '../../time/countdown.ts'
import { formatTime, isoDate, shortDate } from '../../time/format.ts'
import { offsetAt } from '../../time/offset.ts'
import type { Instant, IsoDate, Zone } from '../../time/types.ts'

/** `9 Jun 2025 ~23:59 AoE`: as its organisers wrote it, with what was inferred marked. */
export function announcedText({
  date,
  time,
  timeInferred,
  zone,
  zoneInferred,
}: Announcement): string {
  // One mark covers what follows it.
  const zoneMark = zoneInferred && !timeInferred ? '~' : ''
  return `${shortDate(date)} ${timeInferred ? '~' : ''}${time} ${zoneMark}${zone.label}`
}

/** Whether a clock shows another time than the one that was announced. */
export function showsAnotherTime({ due, announcement }: Deadline, clock: Zone): boolean {
  if (due === null || !announcement) return false
  return offsetAt(clock, due) !== offsetAt(announcement.zone, due)
}

/** `28 May 2025 08:59`: the same instant on another clock. */
export function dueIn(due: Instant, zone: Zone): string {
  return `${shortDate(isoDate(due, zone))} ${formatTime(due, zone)}`
}

/** As announced, and on a clock that shows another time; nothing while it is to be determined. */
export function dueFacts(deadline: Deadline, clock: Zone): string[] {
  const { due, announcement } = deadline
  if (due === null || !announcement) return []
  const here = showsAnotherTime(deadline, clock) ? [`${dueIn(due, clock)} ${clock.label}`] : []
  return [announcedText(announcement), ...here]
}

/** `59 minutes left`, `passed 3 days ago`. */
export function remainingText(
  { status, deadline }: DeadlineAnswer,
  at: Instant,
  zone: Zone,
): string {
  if (deadline.due === null) return 'not announced yet'
  const length = countdown(at, deadline.due, zone)
  return status === 'open' ? `${length} left` : `passed ${length} ago`
}

/** `moved later: was 19 May, 26 May`; null where it never moved. */
export function movedText({ deadline, moved }: DeadlineAnswer): string | null {
  const { was, announcement } = deadline
  if (was.length === 0) return null
  const year = announcement?.date.slice(0, 4)
  if (was.every((date) => date === null)) return 'moved later, from a date not known'
  const dates = was.map((date) => (date === null ? 'unknown' : formerDate(date, year)))
  return `${moved === null ? '' : `moved ${moved}: `}was ${dates.join(', ')}`
}

function formerDate(date: IsoDate, year: string | undefined): string {
  return shortDate(date, date.slice(0, 4) === year ? 'no-year' : 'with-year')
}
