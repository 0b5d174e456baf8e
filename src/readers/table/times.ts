/** Reads when the entries of a table are: first as written, then all together, as one clock. */

import { addDays } from '../../time/format.ts'
import { DAY, type Duration, HOUR, type IsoDate } from '../../time/types.ts'
import { wallTime } from '../../time/wall-time.ts'
import { parseIsoTime } from '../entries/iso-time.ts'
import { parseLength } from '../entries/length.ts'
import type { Notes } from '../entries/notes.ts'
import type { SourceTime } from '../entries/source-program.ts'
import { type Clock, inAfternoon, parseClock } from './clock.ts'
import { dateIn, type TableDay } from './dates.ts'
import { type Entry, textOf } from './walk.ts'

/** The times of an entry as they are written. */
export interface Written {
  /** A date with a time, which needs no day; null for a time alone. */
  readonly full: SourceTime | null
  readonly fullEnd: SourceTime | null
  readonly start: Clock | null
  readonly end: Clock | null
  readonly length: Duration | null
}

/** Returns the times of an entry as they are written. */
export function writtenTimes({ fields }: Entry): Written {
  const text = (field: 'start' | 'end' | 'both' | 'day' | 'length') => textOf(fields.get(field))
  const inDay = dateIn(text('day') ?? '')?.rest ?? ''
  const startText = text('start') ?? text('both') ?? inDay
  const full = parseIsoTime(startText) ?? parseIsoTime(text('day') ?? '')
  const range = full ? null : parseClock(startText)
  const endText = text('end') ?? ''
  return {
    full,
    fullEnd: parseIsoTime(endText),
    start: range?.start ?? null,
    end: parseClock(endText)?.start ?? range?.end ?? null,
    length: parseLength(text('length') ?? ''),
  }
}

/** Returns whether times of day are on a 12-hour clock without am and pm: they go back in a day. */
export function isTwelveHour(days: Iterable<readonly Written[]>): boolean {
  let goesBack = false
  for (const entries of days) {
    let latest: Duration = 0
    for (const { start, end } of entries) {
      const clocks = [start, end].filter((clock) => clock !== null)
      if (clocks.some((clock) => clock.hasMeridiem || clock.sinceMidnight >= 13 * HOUR))
        return false
      if (start === null) continue
      if (start.sinceMidnight < latest && start.sinceMidnight < 8 * HOUR) goesBack = true
      latest = Math.max(latest, start.sinceMidnight)
    }
  }
  return goesBack
}

/** When an entry is, as SourceItem has it. */
export interface Times {
  readonly start: SourceTime | null
  readonly end: SourceTime | null
  readonly duration: Duration | null
}

/** Night hours, in which a session ends that began in the evening before. */
const [EVENING, MORNING] = [18 * HOUR, 6 * HOUR]

/** Returns when an entry is on a date. */
export function timesOn(
  { full, fullEnd, start, end, length }: Written,
  day: TableDay | null,
  isTwelve: boolean,
  notes: Notes,
): Times {
  const on = (date: IsoDate, { sinceMidnight }: Clock): SourceTime => {
    return { wall: wallTime(date, sinceMidnight), zone: null }
  }
  const meant = (clock: Clock) => (isTwelve ? inAfternoon(clock) : clock)
  if (full) return { start: full, end: fullEnd, duration: length }
  if (start === null || day === null || !('date' in day))
    return { start: null, end: null, duration: null }
  const [first, last] = [meant(start), end && meant(end)]
  const isOvernight =
    last !== null && last.sinceMidnight <= MORNING && first.sinceMidnight >= EVENING
  if (isOvernight) notes.guessed('field', 'an end in the small hours is on the next date')
  const endDate = isOvernight && last.sinceMidnight < DAY ? addDays(day.date, 1) : day.date
  return {
    start: on(day.date, first),
    end: fullEnd ?? (last && on(endDate, last)),
    duration: length,
  }
}
