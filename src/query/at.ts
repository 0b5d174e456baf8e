/** The time that an answer is for, as `--at` gives it. */
import type { Program } from '../model.ts'
import { isoDate } from '../time/format.ts'
import { resolveWallTime, wallTime } from '../time/offset.ts'
import { type Moment, readClockInZone, readMoment } from '../time/parse.ts'
import { type Instant, type Reading, read, unreadable, type Zone } from '../time/types.ts'
import { programSpan } from './entries.ts'

/**
 * Reads a date and time, or a time alone: of today while the program runs today, else of its first
 * day. Without a zone it is a time of the `shown` one; a date alone is the start of that day.
 */
export function readAt(
  text: string,
  { program, shown, now }: { program: Program; shown: Zone; now: Instant },
): Reading<Instant> {
  const clock = readClockInZone(text)
  if (clock.ok) {
    const zone = clock.value.zone ?? shown
    return instantOf({ ...clock.value, zone, date: dayOf(program, zone, now) }, text)
  }
  const moment = readMoment(text)
  if (moment.ok) return instantOf({ ...moment.value, zone: moment.value.zone ?? shown }, text)
  return /^\s*\d{4}\D/.test(text) ? moment : clock
}

function instantOf({ date, clock, zone }: Moment & { zone: Zone }, text: string): Reading<Instant> {
  const resolution = resolveWallTime(zone, wallTime(date, clock?.sinceMidnight ?? 0))
  return resolution.kind === 'never'
    ? unreadable(`there is no ${text} in ${zone.label}: the clocks go forward`)
    : read(resolution.instant)
}

function dayOf(program: Program, zone: Zone, now: Instant): string {
  const today = isoDate(now, program.timezone)
  const start = programSpan(program)?.start ?? now
  return isoDate(program.days.some(({ date }) => date === today) ? now : start, zone)
}
